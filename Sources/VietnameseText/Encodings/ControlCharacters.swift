/// Tells binary data by its control characters.
enum ControlCharacters {
    /// One in so many is still text: field marks, optional hyphens and letters of VISCII.
    private static let share = 32

    /// The place of the first zero, or of the first control character where there are too many.
    static func excess(in codes: some Collection<some UnsignedInteger>) -> Int? {
        var count = 0
        var first: Int?
        for (place, code) in codes.enumerated() where isControl(code) {
            if code == 0 { return place }
            first = first ?? place
            count += 1
        }
        return count * share > codes.count ? first : nil
    }

    /// A control character other than tabs, the ends of lines, pages and files, and escape.
    private static func isControl(_ code: some UnsignedInteger) -> Bool {
        switch code {
        case 0x09...0x0D, 0x1A, 0x1B: false
        case 0..<0x20, 0x7F: true
        default: false
        }
    }
}
