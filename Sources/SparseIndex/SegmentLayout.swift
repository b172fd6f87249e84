/// The file of an index, little-endian: a header of fixed size, then sections, each aligned to 8.
///
/// Header: `VMIX`, version (UInt32), checksum of all behind it (UInt64), texts, rows and words
/// (UInt32 each), the directory's bits (UInt32), one impact step (Float), 0 (UInt32), and where
/// each section of ``Section`` begins, and the end (UInt64 each).
///
/// Rows are the index's terms, sorted by name: the upper bits of a name say where in the directory,
/// the 16 bits below them stand in `names`; one term in eight thousand that no text holds is taken
/// for one that some text does. Each eighth row's postings have their place in `offsets`; those
/// between are found by passing over the ones before. So postings and ids take 4 GiB each at most.
enum SegmentLayout {
    static let magic: [UInt8] = Array("VMIX".utf8)
    static let version: UInt32 = 2
    /// Rows between two offsets.
    static let stride = 8
    /// Postings hold a text's number and two bits in 32.
    static let mostTexts = UInt32.max >> 2
    /// How many bits a directory can have.
    static let bits = 1...26

    enum Section: Int, CaseIterable {
        /// Where the rows of each value of the upper bits begin (UInt32), and the end.
        case directory
        /// The 16 bits of each row's name that follow those of the directory.
        case names
        /// The accent (UInt16) of each row.
        case accents
        /// The place (UInt32) of the postings of each eighth row.
        case offsets
        case postings
        /// The impact in each text of a term that stands once in its body.
        case plainImpacts
        /// Where each text's id ends in `ids` (UInt32).
        case idEnds
        case ids
        /// A length byte and the letters of each folded word, sorted.
        case words
    }

    /// Where the table of sections begins.
    static let tableOffset = 40
    static let headerSize = tableOffset + (Section.allCases.count + 1) * 8
    /// Where the bytes begin that the checksum covers.
    static let checkedOffset = 16

    /// The bits of a directory for so many rows: under eight rows a place.
    static func directoryBits(rows: Int) -> Int {
        var bits = Self.bits.lowerBound
        while bits < Self.bits.upperBound, rows >> (bits + 3) > 0 { bits += 1 }
        return bits
    }
}
