import Classification
import VietnameseText

/// Is sure of a few words of each domain, accented or not, sure of small talk, and unsure of all
/// else, as a trained classifier is.
struct DialogueClassifier {
    private static let words = [
        "education": ["lop 10", "hoc phi", "hoc ba"],
        "finance": ["thue", "lai suat", "luong huu"],
        "healthcare": ["sot", "benh", "tiem", "dau lung"],
        "law": ["phat", "hop dong", "di chuc", "ly hon"],
        "public_administration": ["ho chieu", "can cuoc", "khai sinh"],
    ]
    private static let smallTalk = ["bai tho", "thoi tiet", "banh mi", "ban ten", "world cup"]

    func scores(for text: String) -> DomainScores {
        let folded = Folding.fold(text)
        let counts = Self.words.mapValues { $0.count(where: folded.contains) }
        let found = counts.values.reduce(0, +)
        let outside = Self.smallTalk.contains(where: folded.contains) ? 0.98 : 0.3
        guard found > 0 else {
            return Self.scores(counts.mapValues { _ in (1 - outside) / 5 }, outside)
        }
        return Self.scores(
            counts.mapValues { 0.98 * Double($0) / Double(found) + 0.002 },
            0.01
        )
    }

    private static func scores(_ shares: [String: Double], _ outside: Double) -> DomainScores {
        let ranked = shares.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return DomainScores(
            probabilities: ranked.map { DomainProbability(domain: $0.key, probability: $0.value) },
            outOfScope: outside,
            set: [],
            asked: outside > 0.5 ? [] : ranked.prefix(1).map(\.key)
        )
    }
}
