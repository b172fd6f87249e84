/// What is told about a document beside its text: by front matter, or by the fields of a row.
struct DocumentFacts {
    private static let places = [", Điều ", ", khoản ", ", Phụ lục", ", Mục ", ", Chương "]

    var title: String?
    /// What it is cited by.
    var document: String?
    var topic = ""
    var asOf: String?
    var inForce: String?
    var url: String?
    /// What became of it, where it is no longer in force.
    var supersession: Supersession?
    /// The place in the document, where a row names it: ", Điều 7 khoản 7".
    private(set) var place = ""

    /// A row's source line: the document, and the place in it where it names one.
    mutating func cite(_ source: String) {
        let start = Self.places.compactMap { source.firstRange(of: $0)?.lowerBound }.min()
        document = String(source[..<(start ?? source.endIndex)])
        place = start.map { String(source[$0...]) } ?? ""
    }
}
