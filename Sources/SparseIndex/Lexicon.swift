/// Numbers the syllables of an index.
struct Lexicon: Sendable {
    private(set) var words: [String] = []
    private var numbers: [String: UInt32] = [:]

    mutating func add(_ word: String) -> UInt32 {
        if let number = numbers[word] { return number }
        let number = UInt32(words.count)
        words.append(word)
        numbers[word] = number
        return number
    }

    func number(of word: String) -> UInt32? { numbers[word] }
}
