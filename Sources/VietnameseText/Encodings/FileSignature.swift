/// Kinds of files that people send for text, told by their first bytes.
package enum FileSignature: Sendable, Equatable, CaseIterable {
    case oldOffice
    case zip
    case pdf
    case rtf
    case png
    case jpeg
    case gif
    case gzip

    /// The kind of file that begins with these bytes, if it is one of them.
    static func of(_ bytes: [UInt8]) -> FileSignature? {
        allCases.first { bytes.starts(with: $0.magic) }
    }

    /// What people call it.
    package var name: String {
        switch self {
        case .oldOffice: "an old Office document (.doc, .xls)"
        case .zip: "a zipped file (.docx, .xlsx, .odt, .zip)"
        case .pdf: "a PDF document"
        case .rtf: "an RTF document"
        case .png: "a PNG picture"
        case .jpeg: "a JPEG picture"
        case .gif: "a GIF picture"
        case .gzip: "a gzip archive"
        }
    }

    private var magic: [UInt8] {
        switch self {
        case .oldOffice: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        case .zip: [0x50, 0x4B, 0x03, 0x04]
        case .pdf: Array("%PDF-".utf8)
        case .rtf: Array("{\\rtf".utf8)
        case .png: [0x89, 0x50, 0x4E, 0x47]
        case .jpeg: [0xFF, 0xD8, 0xFF]
        case .gif: Array("GIF8".utf8)
        case .gzip: [0x1F, 0x8B]
        }
    }
}
