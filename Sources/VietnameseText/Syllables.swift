/// Cuts composed text into syllables and numbers.
package enum Syllables {
    /// The syllables of a composed text, in order; punctuation, spaces and symbols are left out.
    ///
    /// Letters and digits part ("5tr" is two syllables). Thousands groups join ("4.000.000" is
    /// `4000000`), a decimal keeps one comma ("1.5" and "1,5" are `1,5`), and digit groups that are
    /// neither, such as a date, stay apart.
    package static func split(_ composed: String) -> [Syllable] {
        var composed = composed
        return composed.withUTF8 { bytes in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: WordBuffer.size) { room in
                var scan = SyllableScan(bytes, room)
                return scan.syllables()
            }
        }
    }

    /// How many syllables and numbers ``split(_:)`` finds, at a fraction of its cost.
    package static func count(_ composed: String) -> Int {
        var composed = composed
        return composed.withUTF8 { bytes in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: WordBuffer.size) { room in
                var scan = SyllableScan(bytes, room)
                return scan.count()
            }
        }
    }
}
