import VietnameseText

/// Finds what a question of several requests is about, all of its requests left out.
package enum QuestionSubject {
    /// Where one clause of a question ends and another begins.
    private static let joints: Set<String> = ["thì", "và", "rồi", "còn", "thi", "va", "roi"]
    private static let marks: Set<Unicode.Scalar> = [",", ";", ".", "?", "!", ":", "\n"]

    /// The clauses of `question` that ask for nothing, or nil where each asks for something.
    ///
    /// Of "Bị tai nạn lao động thì nộp đơn ở đâu và được hưởng gì?" it is "bị tai nạn lao động": to
    /// answer one request, the words of the others would only lead astray.
    package static func subject(of question: String) -> String? {
        let silent = clauses(of: question).filter { QuestionKind.asked(in: $0).isEmpty }
        return silent.isEmpty ? nil : silent.joined(separator: ", ")
    }

    private static func clauses(of question: String) -> [String] {
        let composed = Composition.compose(question)
        let scalars = Array(composed.unicodeScalars)
        var clauses: [[String]] = [[]]
        var end = 0
        for syllable in Syllables.split(composed) {
            let between = scalars[min(end, syllable.range.lowerBound)..<syllable.range.lowerBound]
            if between.contains(where: { marks.contains($0) }) { clauses.append([]) }
            end = syllable.range.upperBound
            if joints.contains(syllable.text) {
                clauses.append([])
            } else {
                clauses[clauses.count - 1].append(syllable.text)
            }
        }
        return clauses.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
    }
}
