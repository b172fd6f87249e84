/// One pass over a text that finds where its sentences end.
struct SentenceScan {
    private let scalars: [Unicode.Scalar]
    private var start = 0
    private var spans: [TextSpan] = []

    private static let closers: Set<Unicode.Scalar> = ["\"", "'", "”", "’", ")", "]", "»"]
    private static let bullets: Set<Unicode.Scalar> = ["-", "*", "+", "•", "–", "—", "·"]
    private static let blockStarts: Set<Unicode.Scalar> = ["#", "|", ">", "`"]
    private static let numbered: Set<String> = [
        "dieu", "khoan", "muc", "chuong", "phan", "bai", "cau", "buoc", "diem", "so", "phu luc",
        "luc",
    ]
    private static let abbreviations: Set<String> = [
        "tp", "ths", "ts", "pgs", "gs", "bs", "bsck", "ks", "ds", "cn", "tx", "tt", "q", "p", "h",
        "vd", "st", "mr", "mrs", "ms", "dr", "prof", "no", "vol", "đ", "tr", "ông", "bv", "đt",
        "sđt",
    ]

    init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
    }

    mutating func sentences() -> [TextSpan] {
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            if scalar == "\n" {
                if endsLine(at: index) { cut(at: index) }
                index += 1
            } else if isTerminator(scalar) {
                index = afterTerminators(from: index)
            } else {
                index += 1
            }
        }
        cut(at: scalars.count)
        return spans
    }

    private func isTerminator(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "." || scalar == "?" || scalar == "!" || scalar == "…"
    }

    /// Passes a run of terminators and closing quotes, cutting behind it when a sentence ends there.
    private mutating func afterTerminators(from first: Int) -> Int {
        var end = first
        while end < scalars.count, isTerminator(scalars[end]) { end += 1 }
        let isLoneStop = end == first + 1 && scalars[first] == "."
        while end < scalars.count, Self.closers.contains(scalars[end]) { end += 1 }
        guard end == scalars.count || scalars[end].isSpace else { return end }
        if isLoneStop, !endsSentence(stop: first, next: end) { return end }
        if trailsOff(first, end), !nextIsUppercase(after: end) { return end }
        cut(at: end)
        return end
    }

    private func trailsOff(_ first: Int, _ end: Int) -> Bool {
        scalars[first] == "…"
            || end > first + 1 && scalars[first] == "." && scalars[first + 1] == "."
    }

    private func endsSentence(stop: Int, next: Int) -> Bool {
        let word = wordBefore(stop)
        guard let first = word.first else { return true }
        if first.isASCIIDigit { return !isOrdinal(endingAt: stop, length: word.count) }
        let beforeWord = stop - word.count - 1
        if word.count == 1, beforeWord >= 0, scalars[beforeWord] == "." {
            return nextIsUppercase(after: next)
        }
        if word.count == 1, first.isUppercaseLetter { return next == scalars.count }
        return !Self.abbreviations.contains(lowercased(word))
    }

    /// Whether the number before a stop numbers something: "Điều 7.", or "2." at a line's start.
    private func isOrdinal(endingAt stop: Int, length: Int) -> Bool {
        let number = stop - length
        if text(start..<number).allSatisfy({ $0.isSpace || Self.bullets.contains($0) }) {
            return true
        }
        guard number >= 2, scalars[number - 1] == " " else { return false }
        let title = wordBefore(number - 1)
        guard Self.numbered.contains(Folding.fold(String(scalars: title))) else { return false }
        return nextIsUppercase(after: stop + 1) && opensSentence(number - 1 - title.count)
    }

    private func opensSentence(_ index: Int) -> Bool {
        text(start..<max(start, index)).allSatisfy { !$0.isLetter && !$0.isASCIIDigit }
    }

    /// Whether a line end is more than a wrap.
    private func endsLine(at newline: Int) -> Bool {
        var next = newline + 1
        while next < scalars.count, scalars[next] == " " { next += 1 }
        guard next < scalars.count, scalars[next] != "\n" else { return true }
        if Self.bullets.contains(scalars[next]) || Self.blockStarts.contains(scalars[next]) {
            return true
        }
        var last = newline - 1
        while last > start, scalars[last] == " " { last -= 1 }
        guard last >= start else { return true }
        if isBlockLine(endingAt: last) || scalars[last] == ":" || scalars[last] == ";" {
            return true
        }
        return scalars[next].isUppercaseLetter || isItemMark(at: next)
    }

    private func isBlockLine(endingAt last: Int) -> Bool {
        var first = last
        while first > start, scalars[first - 1] != "\n" { first -= 1 }
        while first < last, scalars[first] == " " { first += 1 }
        return Self.blockStarts.contains(scalars[first])
    }

    /// "1." or "a)" or "đ)" at the start of a line.
    private func isItemMark(at index: Int) -> Bool {
        var end = index
        while end < scalars.count, end < index + 3, scalars[end].isASCIIDigit { end += 1 }
        if end == index, scalars[index].isLetter { end += 1 }
        guard end > index, end < scalars.count else { return false }
        return scalars[end] == ")" || scalars[end] == "." && scalars[index].isASCIIDigit
    }

    private func nextIsUppercase(after index: Int) -> Bool {
        var next = index
        while next < scalars.count, !scalars[next].isLetter, !scalars[next].isASCIIDigit {
            next += 1
        }
        return next < scalars.count
            && (scalars[next].isUppercaseLetter || scalars[next].isASCIIDigit)
    }

    private func wordBefore(_ end: Int) -> ArraySlice<Unicode.Scalar> {
        var first = end
        while first > start, scalars[first - 1].isLetter || scalars[first - 1].isASCIIDigit {
            first -= 1
        }
        return scalars[first..<end]
    }

    private func lowercased(_ word: ArraySlice<Unicode.Scalar>) -> String {
        var lower: [Unicode.Scalar] = []
        for scalar in word { scalar.appendLowercase(to: &lower) }
        return String(scalars: lower)
    }

    private func text(_ range: Range<Int>) -> ArraySlice<Unicode.Scalar> { scalars[range] }

    private mutating func cut(at end: Int) {
        var lower = start
        var upper = end
        while lower < upper, scalars[lower].isSpace { lower += 1 }
        while lower + 1 < upper, Self.bullets.contains(scalars[lower]), scalars[lower + 1].isSpace {
            lower += 2
            while lower < upper, scalars[lower].isSpace { lower += 1 }
        }
        while upper > lower, scalars[upper - 1].isSpace { upper -= 1 }
        start = end
        guard lower < upper else { return }
        spans.append(TextSpan(text: String(scalars: scalars[lower..<upper]), range: lower..<upper))
    }
}
