import Testing

/// The rules are only as good as their reading of Swift.
struct SwiftCodeTests {
    @Test(arguments: [
        ("a // {\nb", "a     \nb"),
        ("/* { /* } */ { */ x", "                  x"),
        ("let s = \"}\\\"{\"", "let s =       "),
        ("s(\"a\\(f(\"}\"))b\") {", "s(" + "             " + ") {"),
        ("#\"\"}\"# {", "       {"),
        ("\"\"\"\n  {\"\n\"\"\" }", "   \n    \n    }"),
        ("func `opens {`()", "func `opens__`()"),
    ])
    func `blanks what is no code and keeps every place`(text: String, code: String) {
        let read = String(decoding: SwiftCode(text).bytes, as: UTF8.self)
        #expect(read == code)
        #expect(read.utf8.count == text.utf8.count)
    }

    @Test func `finds functions with their lengths`() {
        let code = SwiftCode(
            """
            struct A {
                init(_ f: () -> Void = {}) {
                    self.init { $0 }
                }
                func g<T>(
                    _ x: T
                )
                    throws -> [T]
                where T: P {
                    if x { "}" }
                }
                var stored = [1]
                var computed: Int { 1 }
            }
            protocol B {
                func required() -> Int
                var asked: Int { get }
            }
            """
        )
        let found = SwiftFunctions(code).all.map { "\($0.name) \($0.line) \($0.lineCount)" }
        #expect(found == ["init 2 3", "g 5 7", "var 13 1", "var 17 1"])
    }

    @Test func `finds types, where they stand and who sees them`() {
        let code = SwiftCode(
            """
            @main
            package struct A {
                private enum B {}
                static func f() { let c = B.self }
            }
            final class C {}
            extension A {}
            """
        )
        let found = SwiftTypes(code).all.map { "\($0.name) \($0.isTopLevel) \($0.isShared)" }
        #expect(found == ["A true true", "B false false", "C true false"])
    }

    @Test(arguments: [
        ("RSAKeyCheck", ["RSA", "Key", "Check"]), ("routeURL", ["route", "URL"]),
        ("Type+topic", ["Type", "topic"]), ("vm_org", ["vm", "org"]), ("", []),
    ])
    func `splits names into words`(name: String, words: [String]) {
        #expect(CamelCase.words(name) == words)
    }

    @Test(arguments: [
        ("vanmieu up --data data", ["up"]),
        ("vanmieu node serve|check", ["node", "serve", "check"]),
        (".build/release/vanmieu ask \"x y\"", ["ask"]),
        ("model: vanmieu-auto", []),
    ])
    func `reads the words of a command`(code: String, words: [String]) {
        #expect(ProgramCalls.words(in: code) == words)
    }

    /// Random pieces of Swift, mostly broken: the reader must end, and keep every line.
    @Test(arguments: 0..<200)
    func `reads anything to its end`(seed: Int) {
        let pieces = [
            "\"", "\"\"\"", "#\"", "\\(", ")", "{", "}", "/*", "*/", "//", "\n", "`", "đ",
        ]
        var state = UInt64(seed) &* 2_862_933_555_777_941_757 &+ 3_037_000_493
        let text = (0..<60).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return pieces[Int(state >> 33) % pieces.count]
        }.joined()
        let code = SwiftCode(text)
        #expect(code.bytes.count == text.utf8.count)
        #expect(code.bytes.count { $0 == 10 } == text.utf8.count { $0 == 10 })
        #expect(SwiftFunctions(code).all.allSatisfy { $0.lineCount > 0 })
    }
}
