/// Lines written in capitals, as headings of ministries are.
enum Capitals {
    private static let names = [("việt nam", "Việt Nam"), ("hồ chí minh", "Hồ Chí Minh")]

    /// Whether all letters of a line are capitals, and they are at least four.
    static func fill(_ line: some StringProtocol) -> Bool {
        var letters = 0
        for scalar in line.unicodeScalars where scalar.isLetter {
            guard scalar.isCapital else { return false }
            letters += 1
        }
        return letters >= 4
    }

    /// A line in capitals as a sentence is written; any other as it is.
    static func sentence(_ line: String) -> String {
        guard fill(line) else { return line }
        let words = line.split(separator: " ").enumerated().map { place, word in
            if word.contains(where: { $0.isNumber || $0 == "/" }) { return String(word) }
            let small = word.lowercased()
            return place == 0 ? small.prefix(1).uppercased() + small.dropFirst() : small
        }
        var text = words.joined(separator: " ")
        for (plain, name) in names { text = text.replacing(plain, with: name) }
        return text
    }
}
