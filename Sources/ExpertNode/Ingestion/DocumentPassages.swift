import VietnameseText

/// Makes the passages of one document from its blocks and what is told about it.
struct DocumentPassages {
    private static let longestLine = 300
    private static let mostOfHead = 20

    private let source: SourceText
    private let facts: DocumentFacts
    private let defaults: DocumentDefaults
    private let identity: LegalIdentity
    private let title: String
    /// What the passages' source lines begin with.
    private let name: String

    init(_ source: SourceText, facts: DocumentFacts, defaults: DocumentDefaults, fileName: String) {
        self.source = source
        self.facts = facts
        self.defaults = defaults
        let identity = LegalIdentity(source.blocks)
        let isOfficial =
            identity.statesNumber
            || LegalOutline.applies(to: source.blocks, isNumbered: identity.number != nil)
        self.identity = isOfficial ? identity : LegalIdentity([])
        title = Self.short(
            facts.title ?? self.identity.title ?? Self.ownTitle(source) ?? defaults.title
                ?? fileName
        )
        let told = facts.document.map(Self.short)
        let own = self.identity.name
        let isOwn = own.flatMap { own in told.map { $0.hasPrefix(own) } } ?? (told == nil)
        name = Self.short((isOwn ? own : nil) ?? told ?? title)
    }

    /// The passages, with ids from `stem` and `number` on.
    func passages(stem: String, from number: Int = 1) -> [Passage] {
        var passages: [Passage] = []
        for section in sections {
            for piece in PassageCutter(section).pieces {
                passages.append(
                    Passage(
                        id: "\(stem)#\(number + passages.count)",
                        title: title,
                        heading: Self.short(section.heading),
                        text: piece.text,
                        topic: facts.topic,
                        document: facts.document.map(Self.short) ?? identity.document ?? name,
                        section: line(section, place: piece.place),
                        asOf: facts.asOf ?? defaults.asOf,
                        inForce: facts.inForce ?? identity.effect ?? "",
                        url: facts.url
                    )
                )
            }
        }
        return passages
    }

    private var sections: [OutlineSection] {
        let isLegal = LegalOutline.applies(
            to: source.blocks,
            isNumbered: identity.number != nil
        )
        let head = source.blocks.prefix(Self.mostOfHead).dropFirst(identity.bodyStart)
        let body =
            head.filter { !LegalPhrase.isHeadLine($0.line) }
            + source.blocks.dropFirst(max(identity.bodyStart, Self.mostOfHead))
        return isLegal
            ? LegalOutline.sections(of: body, title: title)
            : HeadingOutline.sections(of: body, title: title)
    }

    /// The source line: "Nghị định 168/2024/NĐ-CP, Điều 7 khoản 7".
    private func line(_ section: OutlineSection, place: String) -> String {
        guard facts.place.isEmpty else { return name + facts.place }
        let document = section.enclosed.map { "\($0) kèm theo \(name)" } ?? name
        return place.isEmpty ? document : "\(document), \(place)"
    }

    /// The title that the document gives itself: its highest heading, or that of its page.
    private static func ownTitle(_ source: SourceText) -> String? {
        for case .heading(level: 1, let text) in source.blocks where isTitle(text) {
            return text
        }
        if let title = source.title { return title }
        guard case .heading(_, let text) = source.blocks.first else { return nil }
        return isTitle(text) ? text : nil
    }

    private static func isTitle(_ text: String) -> Bool {
        LegalMark(text) == nil && !LegalPhrase.isHeadLine(text)
    }

    private static func short(_ text: String) -> String {
        OneLine.of(String(String.UnicodeScalarView(text.unicodeScalars.prefix(longestLine))))
    }
}
