/// Which of an expert's sketches one is: what it is made of, and when it was made.
package struct SketchEdition: Sendable, Hashable {
    /// As its owner has signed it: Unix time in milliseconds.
    package let made: Int64
    /// Of the sketch's bytes, hexadecimal.
    package let sha256: String

    package init(made: Int64, sha256: String) {
        self.made = made
        self.sha256 = sha256
    }
}
