extension Unicode.Scalar {
    /// What composition leaves of all the spaces and line ends there are, and Ogham's.
    var isSpace: Bool { self == " " || self == "\n" || value == 0x1680 }

    var isDigit: Bool { ("0"..."9").contains(self) }

    var isASCIILetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }

    var isLetter: Bool { isASCIILetter || value >= 0x80 && properties.isAlphabetic }

    var isCapital: Bool { ("A"..."Z").contains(self) || value >= 0x80 && properties.isUppercase }

    /// A letter or a digit: something to read.
    var isWritten: Bool { isDigit || isLetter }
}
