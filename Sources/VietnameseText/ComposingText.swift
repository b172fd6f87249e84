/// Text that is composed as it comes: the pieces that it gives add up to what
/// ``Composition/compose(_:)`` makes of the whole.
package struct ComposingText: Sendable {
    /// The last letter, which may still take up a mark.
    private var held: Letter?
    private var afterReturn = false

    package init() {}

    /// What is certain of the text with `piece`.
    package mutating func add(_ piece: String) -> String {
        var output = String.UnicodeScalarView()
        output.reserveCapacity(piece.utf8.count)
        for scalar in piece.unicodeScalars {
            if Composition.isMark(scalar), held?.absorb(scalar) == true { continue }
            guard let clean = Composition.cleaned(scalar) else { continue }
            if afterReturn, scalar == "\n" {
                afterReturn = false
                continue
            }
            afterReturn = scalar == "\r"
            if let letter = held { output.append(letter.scalar) }
            held = Letter(clean)
            if held == nil { output.append(clean) }
        }
        return String(output)
    }

    /// What was held back.
    package mutating func finish() -> String {
        defer { held = nil }
        return held.map { String($0.scalar) } ?? ""
    }
}
