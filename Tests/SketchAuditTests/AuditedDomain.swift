import SketchAudit
import SparseIndex
import TestSupport

/// A domain of matters, each with words of its own; who serves it holds passages on some of them.
struct AuditedDomain {
    private static let onsets = [
        "b", "c", "ch", "d", "g", "h", "kh", "l", "m", "n", "ng", "nh", "ph", "s", "t", "th", "tr",
        "v",
    ]
    private static let rhymes = [
        "a", "ac", "an", "ap", "at", "e", "en", "iet", "o", "oi", "om", "ong", "u", "un", "uong",
        "ut",
    ]
    private static let common = ["nguoi", "phai", "duoc", "theo", "quy", "dinh", "khi", "co"]

    private var generator: SeededGenerator
    private var matters: [[String]] = []

    init(seed: UInt64, matters count: Int = 40) {
        generator = SeededGenerator(seed: seed)
        matters = (0..<count).map { _ in (0..<10).map { _ in word() } }
    }

    /// Two passages on each matter of `range`.
    mutating func passages(on range: Range<Int>) -> [IndexedText] {
        range.flatMap { matter in
            (0..<2).map { number in
                let words = (0..<10).flatMap { _ in said(about: matter) }
                return IndexedText(
                    id: "\(matter)#\(number)",
                    heading: "",
                    body: (words + matters[matter]).joined(separator: " ")
                )
            }
        }
    }

    /// Five questions on each matter, in the words of the matter and in common ones.
    mutating func questions() -> AuditQuestions {
        AuditQuestions(
            matters.indices.flatMap { matter in
                (0..<5).map { _ in
                    let first = Int.random(in: 0..<4, using: &generator)
                    let words = matters[matter][first..<(first + 6)]
                    let frame = (0..<3).map { _ in pick(Self.common) }
                    return (frame + words).joined(separator: " ")
                }
            }
        )
    }

    /// Three words, of the matter in the order in which they are always said.
    private mutating func said(about matter: Int) -> [String] {
        guard Bool.random(using: &generator) else { return (0..<3).map { _ in pick(Self.common) } }
        let first = Int.random(in: 0..<8, using: &generator)
        return Array(matters[matter][first..<(first + 3)])
    }

    private mutating func word() -> String { pick(Self.onsets) + pick(Self.rhymes) }

    private mutating func pick(_ words: [String]) -> String {
        words[Int.random(in: words.indices, using: &generator)]
    }
}
