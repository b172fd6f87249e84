/// Takes away everything that a hurried writer leaves out.
package enum Folding {
    /// The text in lower case, without tone and diacritic marks, đ as d.
    ///
    /// Takes text in any form, composed or not. Letters of other scripts are only lower-cased.
    package static func fold(_ text: String) -> String {
        var output = String.UnicodeScalarView()
        output.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars where !Composition.isMark(scalar) {
            append(scalar, to: &output)
        }
        return String(output)
    }

    @inline(__always)
    private static func append(_ scalar: Unicode.Scalar, to output: inout String.UnicodeScalarView)
    {
        switch scalar.value {
        case 0x41...0x5A: output.append(Unicode.Scalar(UInt8(scalar.value) + 32))
        case 0..<0x80: output.append(scalar)
        case 0x110, 0x111: output.append("d")
        default:
            if let letter = Letter(scalar) {
                output.append(letter.base)
            } else {
                // One by one: appending a sequence copies all that is there.
                for lower in scalar.properties.lowercaseMapping.unicodeScalars {
                    output.append(lower)
                }
            }
        }
    }
}
