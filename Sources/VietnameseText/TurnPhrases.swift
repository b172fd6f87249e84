/// Finds the phrases of ``TurnWords`` in a turn, accented or typed without marks.
struct TurnPhrases: Sendable {
    /// A phrase that was found, with how many syllables it takes.
    struct Match: Sendable {
        let role: TurnRole
        let length: Int
    }

    static let accented = TurnPhrases(isBare: false)
    static let bare = TurnPhrases(isBare: true)

    private static let longest = 8

    private let first: [UInt64: TurnRole]
    private let all: [UInt64: TurnRole]
    private let isBare: Bool

    private init(isBare: Bool) {
        self.isBare = isBare
        first = Self.table(TurnWords.first, isBare: isBare)
        all = Self.table(TurnWords.all, isBare: isBare)
    }

    /// The longest phrase that begins at `index`; a number or a word of its own where none does.
    func match(at index: Int, of syllables: [Syllable], opens: Bool) -> Match {
        var key = Self.seed
        var found: Match?
        for length in 1...min(Self.longest, syllables.count - index) {
            let syllable = syllables[index + length - 1]
            key = Self.extend(key, isBare ? syllable.foldedHash : syllable.hash)
            if let role = (opens ? first[key] : nil) ?? all[key] {
                found = Match(role: role, length: length)
            }
        }
        return found ?? Match(role: syllables[index].isNumber ? .number : .content, length: 1)
    }

    private static func table(
        _ words: [(role: TurnRole, phrases: [String])],
        isBare: Bool
    ) -> [UInt64: TurnRole] {
        words.reduce(into: [:]) { table, entry in
            for phrase in entry.phrases {
                let syllables = Syllables.split(phrase)
                let isUnclear =
                    isBare && syllables.count == 1
                    && syllables.contains { TurnWords.ambiguousBare.contains($0.folded) }
                let key = syllables.reduce(seed) { extend($0, isBare ? $1.foldedHash : $1.hash) }
                if isUnclear {
                    table[key] = entry.role == .general ? .general : .function
                } else if table[key] == nil {
                    table[key] = entry.role
                }
            }
        }
    }

    private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    private static func extend(_ key: UInt64, _ hash: UInt64) -> UInt64 {
        (key ^ hash) &* 0x9e37_79b9_7f4a_7c15
    }
}
