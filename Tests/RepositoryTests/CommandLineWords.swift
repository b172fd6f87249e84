/// The commands that the program declares, by their `commandName`.
enum CommandLineWords {
    struct Word {
        let word: String
        let path: String
        let line: Int
    }

    static func all(_ checkout: Checkout) -> [Word] {
        checkout.files(below: "Sources/VanMieu").filter(\.isSwift).flatMap { file in
            file.lines.enumerated().compactMap { index, line in
                guard let start = line.firstRange(of: "commandName: \"")?.upperBound,
                    let end = line[start...].firstIndex(of: "\"")
                else { return nil }
                return Word(word: String(line[start..<end]), path: file.path, line: index + 1)
            }
        }
    }
}
