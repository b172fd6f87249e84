/// Reads one word of chat spelling that is no Vietnamese syllable.
enum ChatSpelling {
    /// The syllables that a word stands for; itself where nothing fits.
    static func mend(_ word: Syllable) -> [Syllable] {
        guard word.text.utf8.count <= 40 else { return [word] }
        for candidate in [shortened(word.text), respelled(word.text)] {
            if let candidate, isKnown(candidate) {
                return [Syllable(text: candidate, range: word.range)]
            }
        }
        return parted(word)
    }

    private static func isKnown(_ text: String) -> Bool {
        SyllableShape.isVietnamese(Folding.fold(text))
            || Abbreviations.keys.contains(TextHash.of(text))
    }

    /// A letter that was held down, once: "khôngggg" is không.
    private static func shortened(_ text: String) -> String? {
        var kept: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars where kept.last != scalar { kept.append(scalar) }
        return kept.count < text.unicodeScalars.count ? String(scalars: kept) : nil
    }

    /// The beginning as it is pronounced: "fải" is phải, "wá" is quá, "zậy" is vậy.
    private static func respelled(_ text: String) -> String? {
        guard let onset = text.first, let meant = onsets[onset] else { return nil }
        return meant + text.dropFirst(onset == "d" && text.hasPrefix("dz") ? 2 : 1)
    }

    private static let onsets: [Character: String] = [
        "f": "ph", "w": "qu", "z": "v", "j": "gi",
    ]

    /// Syllables written together: "bảohiểmytế" is bảo hiểm y tế.
    ///
    /// The fewest syllables win, then the longest first; short pieces are no evidence at all.
    private static func parted(_ word: Syllable) -> [Syllable] {
        let scalars = Array(word.text.unicodeScalars)
        guard (5...36).contains(scalars.count) else { return [word] }
        let hashes = scalars.map {
            Folding.fold(String(scalars: CollectionOfOne($0))).utf8.first ?? 0
        }
        var best: [(count: Int, end: Int)?] = Array(repeating: nil, count: scalars.count + 1)
        best[scalars.count] = (0, scalars.count)
        for start in scalars.indices.reversed() {
            var hash = TextHash.start
            for end in (start + 1)...min(start + 7, scalars.count) {
                hash = TextHash.extend(hash, hashes[end - 1])
                guard end - start > 1 || hashes[start] == 0x79, let rest = best[end],
                    SyllableShape.isVietnamese(hash: hash)
                else { continue }
                if best[start].map({ rest.count + 1 <= $0.count }) != false {
                    best[start] = (rest.count + 1, end)
                }
            }
        }
        guard let whole = best[0], whole.count * 5 <= scalars.count * 2 else { return [word] }
        return pieces(word, scalars, best)
    }

    private static func pieces(
        _ word: Syllable,
        _ scalars: [Unicode.Scalar],
        _ best: [(count: Int, end: Int)?]
    ) -> [Syllable] {
        var pieces: [Syllable] = []
        var start = 0
        while start < scalars.count, let step = best[start] {
            let lower = word.range.lowerBound
            let range =
                min(
                    lower + start,
                    word.range.upperBound
                )..<min(lower + step.end, word.range.upperBound)
            pieces.append(Syllable(text: String(scalars: scalars[start..<step.end]), range: range))
            start = step.end
        }
        return pieces
    }
}
