import Testing

/// What must hold for every file, whatever it is.
struct CheckoutTests {
    @Test(arguments: ["work", "root", "home"])
    func `no file names a place of one machine`(folder: String) {
        let path = "/\(folder)"
        expectNone(
            Checkout.here.files.flatMap { file in
                file.lines.enumerated().filter { Self.names(path, in: $0.element) }.map {
                    Finding(file, line: $0.offset + 1, "\(path) exists on one machine only")
                }
            }
        )
    }

    @Test(arguments: ["TO" + "DO", "FIX" + "ME", "XX" + "X"])
    func `no file leaves work for later in a comment`(mark: String) {
        expectNone(
            Checkout.here.files.flatMap { file in
                file.lines.enumerated().filter { Self.hasWord(mark, in: $0.element) }.map {
                    Finding(file, line: $0.offset + 1, "do it now, or open an issue")
                }
            }
        )
    }

    @Test func `every file ends with a line end and holds something`() {
        expectNone(
            Checkout.here.files.filter { !$0.text.hasSuffix("\n") || $0.lines.isEmpty }.map {
                Finding($0, line: max(1, $0.lines.count), "empty, or without a last line end")
            }
        )
    }

    /// Whether `path` begins a path in `line`: nothing of a longer path or of a URL before it.
    private static func names(_ path: String, in line: Substring) -> Bool {
        line.ranges(of: path).contains { range in
            let before = line[..<range.lowerBound].last ?? " "
            let after = line[range.upperBound...].first ?? " "
            let isWhole = !after.isLetter && !after.isNumber && after != "-" && after != "_"
            return isWhole && !before.isLetter && !before.isNumber && !"._-~/}{>".contains(before)
        }
    }

    private static func hasWord(_ word: String, in line: Substring) -> Bool {
        line.ranges(of: word).contains { range in
            let before = line[..<range.lowerBound].last ?? " "
            let after = line[range.upperBound...].first ?? " "
            return !before.isLetter && !after.isLetter
        }
    }
}
