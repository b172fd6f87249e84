import Testing

struct SourceShapeTests {
    private static let longestFile = 400
    private static let longestFunction = 50

    @Test func `no Swift file is longer than 400 lines`() {
        let long = Checkout.here.swiftFiles.filter { $0.lines.count > Self.longestFile }
        expectNone(
            long.map {
                Finding($0, "\($0.lines.count) lines; split it by subject")
            }
        )
    }

    @Test func `no function is longer than 50 lines`() {
        expectNone(
            Checkout.here.swiftFiles.flatMap { file in
                SwiftFunctions(file.code).all
                    .filter { $0.lineCount > Self.longestFunction }
                    .map {
                        Finding(
                            file,
                            line: $0.line,
                            "\($0.name) has \($0.lineCount) lines; let it call what it does"
                        )
                    }
            }
        )
    }

    @Test func `a file is named like a type that it declares`() {
        expectNone(
            Checkout.here.swiftFiles.compactMap { file in
                let types = SwiftTypes(file.code).all.filter(\.isTopLevel)
                let stem = file.stem.prefix { $0 != "+" }
                guard let first = types.first, !types.contains(where: { $0.name == stem })
                else { return nil }
                return Finding(
                    file,
                    line: first.line,
                    "declares \(first.name); name the file after its type, Type+subject.swift for "
                        + "what extends it"
                )
            }
        )
    }

    @Test func `a type that other modules see says first what it is for`() {
        expectNone(
            Checkout.here.sources.flatMap { file in
                SwiftTypes(file.code).all
                    .filter { $0.isTopLevel && $0.isShared }
                    .filter { !Self.isDocumented(file, line: $0.line) }
                    .map {
                        Finding(file, line: $0.line, "\($0.name) has no /// comment above it")
                    }
            }
        )
    }

    @Test func `nothing is declared safe to share by assertion`() {
        expectNone(
            Checkout.here.swiftFiles.flatMap { file in
                file.code.lines.enumerated()
                    .filter {
                        $0.element.contains("@unchecked") || $0.element.contains("(unsafe)")
                    }
                    .map { Finding(file, line: $0.offset + 1, "let the compiler check Sendable") }
            }
        )
    }

    /// Whether the declaration's attributes are preceded by a documentation comment.
    private static func isDocumented(_ file: TextFile, line: Int) -> Bool {
        let above = file.lines[..<(line - 1)].reversed().drop { $0.hasPrefix("@") }
        return above.first?.hasPrefix("///") ?? false
    }
}
