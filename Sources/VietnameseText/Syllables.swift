/// Cuts composed text into syllables and numbers.
package enum Syllables {
    /// The syllables of a composed text, in order; punctuation, spaces and symbols are left out.
    ///
    /// Letters and digits part ("5tr" is two syllables). Thousands groups join ("4.000.000" is
    /// `4000000`), a decimal keeps one comma ("1.5" and "1,5" are `1,5`), and digit groups that are
    /// neither, such as a date, stay apart.
    package static func split(_ composed: String) -> [Syllable] {
        let scalars = Array(composed.unicodeScalars)
        var syllables: [Syllable] = []
        syllables.reserveCapacity(scalars.count / 4 + 1)
        var index = 0
        while index < scalars.count {
            if scalars[index].isASCIIDigit {
                index = appendNumber(in: scalars, from: index, to: &syllables)
            } else if scalars[index].isLetter {
                index = appendWord(in: scalars, from: index, to: &syllables)
            } else {
                index += 1
            }
        }
        return syllables
    }

    private static func appendWord(
        in scalars: [Unicode.Scalar],
        from start: Int,
        to syllables: inout [Syllable]
    ) -> Int {
        var end = start
        var word: [Unicode.Scalar] = []
        while end < scalars.count, scalars[end].isLetter || Composition.isMark(scalars[end]) {
            scalars[end].appendLowercase(to: &word)
            end += 1
        }
        TonePlacement.canonicalise(&word)
        syllables.append(Syllable(text: String(scalars: word), range: start..<end))
        return end
    }

    private static func appendNumber(
        in scalars: [Unicode.Scalar],
        from start: Int,
        to syllables: inout [Syllable]
    ) -> Int {
        let groups = digitGroups(in: scalars, from: start)
        let end = groups.last?.upperBound ?? start + 1
        if groups.count > 1, groups.dropFirst().allSatisfy({ $0.count == 3 }) {
            syllables.append(number(groups, separator: "", in: scalars))
        } else if groups.count == 2 {
            syllables.append(number(groups, separator: ",", in: scalars))
        } else {
            for group in groups {
                syllables.append(number([group], separator: "", in: scalars))
            }
        }
        return end
    }

    private static func number(
        _ groups: [Range<Int>],
        separator: String,
        in scalars: [Unicode.Scalar]
    ) -> Syllable {
        let digits = groups.map { String(scalars: scalars[$0]) }.joined(separator: separator)
        let start = groups.first?.lowerBound ?? 0
        return Syllable(text: digits, range: start..<(groups.last?.upperBound ?? start))
    }

    private static func digitGroups(in scalars: [Unicode.Scalar], from start: Int) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        var lower = start
        while true {
            var end = lower
            while end < scalars.count, scalars[end].isASCIIDigit { end += 1 }
            groups.append(lower..<end)
            guard end + 1 < scalars.count, scalars[end] == "." || scalars[end] == ",",
                scalars[end + 1].isASCIIDigit
            else { return groups }
            lower = end + 1
        }
    }
}
