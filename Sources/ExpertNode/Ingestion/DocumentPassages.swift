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
            facts.title.flatMap(Self.telling) ?? self.identity.title ?? Self.ownTitle(source)
                ?? defaults.title
                ?? fileName
        )
        let told = facts.document.map(Self.short)
        let own = self.identity.name
        let isOwn = own.flatMap { own in told.map { $0.hasPrefix(own) } } ?? (told == nil)
        name = Self.short((isOwn ? own : nil) ?? told ?? title)
    }

    /// The passages, with ids from `stem` and `number` on.
    func passages(stem: String, from number: Int = 1) -> [Passage] {
        let document = document
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
                        document: document,
                        section: line(section, place: piece.place),
                        asOf: asOf,
                        inForce: inForce,
                        url: facts.url
                    )
                )
            }
        }
        return passages
    }

    /// The texts that it says it replaces.
    var replacements: [Replacement] {
        guard let number = identity.number else { return [] }
        return LegalReplacement.numbers(in: source.blocks, of: number).map {
            Replacement(number: $0, successor: name, since: inForce.isEmpty ? nil : inForce)
        }
    }

    private var asOf: String { facts.asOf ?? defaults.asOf }

    private var inForce: String { facts.inForce ?? identity.effect ?? "" }

    /// What it is cited by, with its amendments, and with what became of it.
    private var document: String {
        let document = facts.document.map(Self.short) ?? identity.document ?? name
        let said = LegalExpiry.of(source.blocks)
        guard let supersession = facts.supersession?.completed(by: said) ?? said,
            supersession.holds(on: asOf)
        else { return document }
        return supersession.marking(document)
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

    /// A title that says more than "NGHỊ ĐỊNH", which word processors may have for one.
    private static func telling(_ title: String) -> String? {
        DocumentKind(title)?.rest.isEmpty == true ? nil : title
    }

    /// The title that the document gives itself: its one highest heading, or that of its page.
    private static func ownTitle(_ source: SourceText) -> String? {
        let highest = source.blocks.lazy.compactMap { block -> String? in
            guard case .heading(level: 1, let text) = block, isTitle(text) else { return nil }
            return text
        }.prefix(2)
        if highest.count == 1 { return highest.first }
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
