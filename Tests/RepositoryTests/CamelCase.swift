/// The words that a name is made of: `RSAKeyCheck` is `RSA`, `Key` and `Check`.
enum CamelCase {
    static func words(_ name: some StringProtocol) -> [String] {
        var words: [String] = []
        let letters = Array(name)
        for (index, letter) in letters.enumerated() {
            let next = index + 1 < letters.count ? letters[index + 1] : " "
            let before = index > 0 ? letters[index - 1] : " "
            let begins = letter.isUppercase && (!before.isUppercase || next.isLowercase)
            if !letter.isLetter, !letter.isNumber { continue }
            if words.isEmpty || begins || (!before.isLetter && !before.isNumber) {
                words.append(String(letter))
            } else {
                words[words.count - 1].append(letter)
            }
        }
        return words
    }
}
