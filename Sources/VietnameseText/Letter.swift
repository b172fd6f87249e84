/// The Vietnamese vowel letters as data: base letter, shape and tone.
///
/// A letter is numbered `row * 12 + tone * 2 + case`; a row is a vowel with its shape (a, ă, â …).
/// Composition, folding and tone placement are arithmetic on that number, so each scalar costs one
/// table look-up and no Unicode database is needed.
struct Letter: Equatable {
    /// The number of tones, the level tone included, in the order of ``toneMarks``.
    static let tones = 6
    // The rows that tone placement is about.
    static let a = 0
    static let e = 3
    static let o = 6
    static let u = 9
    static let y = 11

    var row: Int
    var tone: Int
    var isUpper: Bool

    /// Reads a scalar, in its composed form, as a Vietnamese vowel.
    @inline(__always)
    init?(_ scalar: Unicode.Scalar) {
        guard scalar.value < UInt32(Self.codes.count) else { return nil }
        let code = Int(Self.codes[Int(scalar.value)])
        guard code > 0 else { return nil }
        row = (code - 1) / 12
        tone = (code - 1) % 12 / 2
        isUpper = (code - 1) % 2 == 1
    }

    /// The composed scalar of this letter.
    @inline(__always)
    var scalar: Unicode.Scalar {
        Self.scalars[row * 12 + tone * 2 + (isUpper ? 1 : 0)]
    }

    /// The composed scalar of this letter in lower case.
    @inline(__always)
    var lower: Unicode.Scalar { Self.scalars[row * 12 + tone * 2] }

    /// The letter without shape and tone, lower-case.
    @inline(__always)
    var base: Unicode.Scalar { Self.bases[row] }

    /// Takes up a combining mark; false when this letter has no place for it.
    mutating func absorb(_ mark: Unicode.Scalar) -> Bool {
        if let newTone = Self.tone(of: mark) {
            guard tone == 0 else { return false }
            tone = newTone
            return true
        }
        guard let shaped = Self.shapedRow(row, mark) else { return false }
        row = shaped
        return true
    }

    private static let lower = [
        "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
        "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
    ]
    private static let upper = [
        "AÀẢÃÁẠ", "ĂẰẲẴẮẶ", "ÂẦẨẪẤẬ", "EÈẺẼÉẸ", "ÊỀỂỄẾỆ", "IÌỈĨÍỊ",
        "OÒỎÕÓỌ", "ÔỒỔỖỐỘ", "ƠỜỞỠỚỢ", "UÙỦŨÚỤ", "ƯỪỬỮỨỰ", "YỲỶỸÝỴ",
    ]
    private static let bases = Array("aaaeeiooouuy".unicodeScalars)

    private static let scalars: [Unicode.Scalar] = zip(lower, upper).flatMap { low, up in
        zip(low.unicodeScalars, up.unicodeScalars).flatMap { [$0, $1] }
    }

    private static let codes: [UInt8] = {
        var table = [UInt8](repeating: 0, count: 0x1F00)
        for (index, scalar) in scalars.enumerated() {
            table[Int(scalar.value)] = UInt8(index + 1)
        }
        return table
    }()

    private static func tone(of mark: Unicode.Scalar) -> Int? {
        switch mark.value {
        case 0x0300, 0x0340: 1
        case 0x0309: 2
        case 0x0303: 3
        case 0x0301, 0x0341: 4
        case 0x0323: 5
        default: nil
        }
    }

    private static func shapedRow(_ row: Int, _ mark: Unicode.Scalar) -> Int? {
        switch (mark.value, row) {
        case (0x0306, 0): 1
        case (0x0302, 0): 2
        case (0x0302, 3): 4
        case (0x0302, 6): 7
        case (0x031B, 6): 8
        case (0x031B, 9): 10
        default: nil
        }
    }
}
