extension Unicode.Scalar {
    @inline(__always)
    var isASCIIDigit: Bool { (0x30...0x39).contains(value) }

    /// A letter of any script; the Vietnamese ones are answered without the Unicode database.
    @inline(__always)
    var isLetter: Bool {
        if value < 0x80 { return (0x61...0x7A).contains(value | 0x20) }
        if value == 0x110 || value == 0x111 || Letter(self) != nil { return true }
        return properties.isAlphabetic
    }

    @inline(__always)
    var isUppercaseLetter: Bool {
        if value < 0x80 { return (0x41...0x5A).contains(value) }
        if let letter = Letter(self) { return letter.isUpper }
        return value == 0x110 || properties.isUppercase
    }

    @inline(__always)
    var isSpace: Bool { value == 0x20 || value == 0x0A }

    @inline(__always)
    func appendLowercase(to word: inout [Unicode.Scalar]) {
        if value < 0x80 {
            word.append((0x41...0x5A).contains(value) ? Unicode.Scalar(UInt8(value) + 32) : self)
        } else if value == 0x110 {
            word.append("đ")
        } else if var letter = Letter(self) {
            letter.isUpper = false
            word.append(letter.scalar)
        } else {
            word.append(contentsOf: properties.lowercaseMapping.unicodeScalars)
        }
    }
}

extension String {
    /// The text of a run of scalars.
    init(scalars: some Sequence<Unicode.Scalar>) {
        var view = UnicodeScalarView()
        view.reserveCapacity(3 * scalars.underestimatedCount)
        // One by one: appending a sequence makes a string of each scalar.
        for scalar in scalars { view.append(scalar) }
        self.init(view)
    }
}
