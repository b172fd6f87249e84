import FoundationEssentials
import Testing

/// The questions that the classifier learns from: breadth is what they are for.
struct QuestionFileTests {
    private static let leastSubjects = 100
    private static let leastQuestions = 2_500
    private static let leastTerms = 2_000

    @Test func `every domain is asked about in breadth`() {
        for domain in Checkout.here.names(in: "registry/domains") {
            let folder = "registry/domains/\(domain)"
            let files = Checkout.here.files(below: "\(folder)/questions")
            #expect(files.count >= Self.leastSubjects, "\(domain)")
            #expect(files.flatMap(Self.questions).count >= Self.leastQuestions, "\(domain)")
            let terms = Checkout.here.file("\(folder)/terms.txt").map(Self.questions) ?? []
            #expect(terms.count >= Self.leastTerms, "\(domain)")
        }
    }

    @Test func `no question stands twice`() {
        var seen: [String: String] = [:]
        let files = ["registry/domains", "registry/two-domains", "registry/out-of-scope"]
            .flatMap { Checkout.here.files(below: $0) }
            .filter { $0.pieces.last?.hasSuffix(".txt") == true && $0.stem != "terms" }
        #expect(files.count > 600)
        expectNone(
            files.flatMap { file in
                Self.questions(file).compactMap { line, text in
                    let key = text.lowercased().filter { $0.isLetter || $0.isNumber }
                    defer { seen[key] = "\(file.path):\(line)" }
                    return seen[key].map { Finding(file, line: line, "it stands in \($0) too") }
                }
            }
        )
    }

    private static func questions(_ file: TextFile) -> [(line: Int, text: String)] {
        file.lines.enumerated().compactMap { index, line in
            let text = line.trimmingPrefix(while: \.isWhitespace)
            return text.isEmpty || text.hasPrefix("#") ? nil : (index + 1, String(text))
        }
    }
}
