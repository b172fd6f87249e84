/// Finds the functions of a Swift file with their lengths, by matching braces.
struct SwiftFunctions {
    struct Function {
        let name: String
        /// 1-based line of the declaration.
        let line: Int
        /// From the declaration to the closing brace, both counted.
        let lineCount: Int
    }

    let all: [Function]

    init(_ code: SwiftCode) {
        let words = code.words
        all = words.indices.compactMap { index in
            guard Self.declares(code, words[index]),
                let body = Self.body(code, after: words[index].place + words[index].word.utf8.count)
            else { return nil }
            let line = code.line(of: words[index].place)
            let isNamed = words[index].word == "func" && index + 1 < words.count
            return Function(
                name: isNamed ? words[index + 1].word : words[index].word,
                line: line,
                lineCount: code.line(of: Self.end(code, of: body)) - line + 1
            )
        }
    }

    private static let keywords: Set<String> = ["func", "init", "deinit", "subscript", "var"]
    /// What a declaration may go on with on its next line.
    private static let continuations: Set<String> = [
        "async", "throws", "rethrows", "where",
    ]

    private static func declares(_ code: SwiftCode, _ word: (word: String, place: Int)) -> Bool {
        keywords.contains(word.word) && code.byte(word.place - 1) != UInt8(ascii: ".")
    }

    /// Where the body's brace is, or nil where there is no body.
    private static func body(_ code: SwiftCode, after start: Int) -> Int? {
        var depth = 0
        var place = start
        while place < code.bytes.count {
            switch code.byte(place) {
            case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: "{") where depth == 0: return place
            case UInt8(ascii: "}") where depth == 0, UInt8(ascii: ";") where depth == 0: return nil
            case UInt8(ascii: "=") where depth == 0 && isAssignment(code, place): return nil
            case UInt8(ascii: "\n") where depth == 0 && !continues(code, after: place): return nil
            default: break
            }
            if depth < 0 { return nil }
            place += 1
        }
        return nil
    }

    private static func isAssignment(_ code: SwiftCode, _ place: Int) -> Bool {
        code.byte(place - 1) == UInt8(ascii: " ") && code.byte(place + 1) != UInt8(ascii: "=")
    }

    private static func continues(_ code: SwiftCode, after newline: Int) -> Bool {
        let rest = code.bytes[(newline + 1)...].drop { $0 == 32 || $0 == 10 }
        if rest.first == UInt8(ascii: "{") || rest.starts(with: Array("->".utf8)) { return true }
        let word = String(decoding: rest.prefix(while: SwiftCode.isWord), as: UTF8.self)
        return continuations.contains(word)
    }

    private static func end(_ code: SwiftCode, of body: Int) -> Int {
        var depth = 0
        for place in body..<code.bytes.count {
            depth += code.byte(place) == UInt8(ascii: "{") ? 1 : 0
            depth -= code.byte(place) == UInt8(ascii: "}") ? 1 : 0
            if depth == 0 { return place }
        }
        return code.bytes.count
    }
}
