/// The Phần, Chương and Mục that articles stand under.
struct LegalHeading {
    private static let longest = 160

    private var part = ""
    private var chapter = ""
    private var last: LegalMark.Rank?

    /// What the articles that follow stand under, with its title.
    var name: String { chapter.isEmpty ? part : chapter }

    /// ``name`` as it stands behind the heading of an article.
    var suffix: String {
        name.isEmpty || name.unicodeScalars.count > Self.longest ? "" : " (\(name))"
    }

    /// Takes in a part that begins; a Mục leaves its Chương the name.
    mutating func enter(_ mark: LegalMark) {
        last = mark.rank
        switch mark.rank {
        case .part:
            part = Self.text(mark.name, mark.rest)
            chapter = ""
        case .chapter: chapter = Self.text(mark.name, mark.rest)
        default:
            if chapter.isEmpty { chapter = Self.text(mark.name, mark.rest) }
        }
    }

    /// The title of what was entered last, from the line below it.
    mutating func name(_ title: String) {
        switch last {
        case .part: part = Self.text(part, title)
        case .chapter: chapter = Self.text(chapter, title)
        default: break
        }
    }

    static func text(_ name: String, _ title: String) -> String {
        title.isEmpty ? name : "\(name). \(title)"
    }
}
