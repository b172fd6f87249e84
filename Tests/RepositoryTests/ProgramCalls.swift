/// The command words in a call of the program: `vanmieu node serve|check --x` has three.
enum ProgramCalls {
    static func words(in code: String) -> [String] {
        let words = code.split(separator: " ")
        return words.indices.filter { isProgram(words[$0]) }.flatMap { place in
            words[(place + 1)...].prefix(2).prefix(while: isCommand)
                .flatMap { $0.split(separator: "|") }.map(String.init)
        }
    }

    private static func isProgram(_ word: Substring) -> Bool {
        word == "vanmieu" || word.hasSuffix("/vanmieu") || word == "\"$VANMIEU\""
    }

    private static func isCommand(_ word: Substring) -> Bool {
        word.allSatisfy { $0.isASCII && ($0.isLowercase || $0 == "|") }
    }
}
