/// Brings text into the one form that everything else works on.
package enum Composition {
    /// The text with each Vietnamese letter as one scalar and without invisible characters.
    ///
    /// NFC for the Vietnamese letters, whatever order their marks came in; letters of other scripts
    /// pass through as they are. Zero-width characters, direction marks and soft hyphens go away;
    /// line ends become `\n`; other control characters and fixed-width spaces become a space.
    package static func compose(_ text: String) -> String {
        var text = text
        return text.withUTF8(isComposed) ? text : rewritten(text)
    }

    /// Whether nothing has to be changed: what most texts are, told from their bytes.
    private static func isComposed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var place = 0
        while place < bytes.count {
            switch bytes[place] {
            case 0x0A, 0x20...0x7E: place += 1
            // U+00C0 to U+02FF: Latin letters, and no space or mark among them.
            case 0xC3...0xCB: place += 2
            // U+1E80 to U+1EFF: the Vietnamese letters with two marks, but not one alone.
            case 0xE1 where bytes[place + 1] == 0xBA || bytes[place + 1] == 0xBB: place += 3
            default: return false
            }
        }
        return true
    }

    private static func rewritten(_ text: String) -> String {
        var composing = ComposingText()
        return composing.add(text) + composing.finish()
    }

    @inline(__always)
    static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        (0x0300...0x036F).contains(scalar.value)
    }

    @inline(__always)
    static func cleaned(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x20...0x7E: scalar
        case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: "\n"
        case 0..<0x20, 0x7F...0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: " "
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: nil
        default: scalar
        }
    }
}
