/// Follows a legal text from block to block: Phần, Chương, Mục, Điều, khoản, điểm, Phụ lục.
struct LegalOutline {
    private static let farthestQuote = 80
    private static let longestName = 40

    private enum Scope { case preamble, chapter, article, appendix, closing }

    private let blocks: [Block]
    /// For each block the first from it on that closes a quotation.
    private let quoteEnds: [Int]
    private var finished: [OutlineSection] = []
    private var section: OutlineSection
    private var scope = Scope.preamble
    private var chapter = LegalHeading()
    private var appendix: String?
    private var enclosed: String?
    private var cursor = ClauseCursor()
    /// The name of a part whose title is still to come on the next line.
    private var untitled: LegalMark?
    /// The block up to which a quotation of another text goes.
    private var quotedUntil = -1

    /// Whether blocks make a legal text: at least two Điều, or one in a document with a number.
    static func applies(to blocks: [Block], isNumbered: Bool) -> Bool {
        let articles = blocks.lazy.filter { LegalMark($0.line)?.rank == .article }
        return articles.prefix(2).count >= (isNumbered ? 1 : 2)
    }

    static func sections(of blocks: [Block], title: String) -> [OutlineSection] {
        var outline = LegalOutline(blocks: blocks, title: title)
        for place in blocks.indices { outline.read(at: place) }
        outline.close()
        let readable = outline.finished.filter(\.isReadable)
        let written = Set(readable.filter { !$0.isTitleOnly }.map(\.place))
        // A title alone whose article comes with its text elsewhere stands in a table of contents.
        return readable.filter { !$0.isTitleOnly || !written.contains($0.place) }
    }

    private init(blocks: [Block], title: String) {
        self.blocks = blocks
        var end = Int.max
        quoteEnds = blocks.indices.reversed().map { place in
            if Self.closesQuote(blocks[place].line) { end = place }
            return end
        }.reversed()
        section = OutlineSection(place: "", heading: title, repeatsLead: true)
    }

    private mutating func read(at place: Int) {
        let block = blocks[place]
        let line = block.line
        if place <= quotedUntil { return add(block, isQuoted: true) }
        if Self.isContentsLine(line) { return }
        if let mark = LegalMark(line), read(mark, block) { return }
        if let mark = untitled, takeTitle(line, of: mark) { return }
        if openEnclosed(line, at: place) { return }
        if scope == .article, LegalPhrase.isClosing(line) {
            close()
            scope = .closing
        } else if scope != .closing {
            quotedUntil = quoteEnd(from: place)
            add(block, isQuoted: quotedUntil >= place)
        }
    }

    private mutating func read(_ mark: LegalMark, _ block: Block) -> Bool {
        switch mark.rank {
        case .article: openArticle(mark)
        case .appendix: openAppendix(mark)
        case .part, .chapter, .division, .subdivision:
            if scope == .appendix, enclosed == nil { return false }
            openChapter(mark)
        case .clause, .point: return readClause(mark)
        }
        return true
    }

    private mutating func openArticle(_ mark: LegalMark) {
        close()
        scope = .article
        let title = ArticleTitle(mark)
        let place = [appendix, mark.name].compactMap(\.self).joined(separator: ", ")
        open(place: place, heading: title.heading + chapter.suffix)
        if let text = title.text { section.lines.append(OutlineLine(text, depth: 0)) }
        section.fallback = mark.rest
    }

    private mutating func openChapter(_ mark: LegalMark) {
        close()
        scope = .chapter
        chapter.enter(mark)
        let place = [appendix, mark.name].compactMap(\.self).joined(separator: ", ")
        open(place: place, heading: chapter.name)
        untitled = mark.rest.isEmpty ? mark : nil
    }

    private mutating func openAppendix(_ mark: LegalMark) {
        close()
        scope = .appendix
        appendix = mark.name
        enclosed = nil
        chapter = LegalHeading()
        let isEnclosure = LegalPhrase.isEnclosure(mark.rest)
        let title = isEnclosure ? "" : mark.rest
        open(place: mark.name, heading: LegalHeading.text(mark.name, title))
        untitled = title.isEmpty ? mark : nil
    }

    /// A regulation that the document puts into force, with articles counted anew.
    private mutating func openEnclosed(_ line: String, at place: Int) -> Bool {
        guard scope != .preamble, let name = LegalPhrase.enclosed(line),
            blocks[place...].prefix(5).contains(where: { LegalPhrase.isEnclosure($0.line) })
        else { return false }
        close()
        scope = .chapter
        appendix = nil
        enclosed = name
        chapter = LegalHeading()
        open(place: "", heading: Capitals.sentence(line))
        return true
    }

    private mutating func open(place: String, heading: String) {
        cursor = ClauseCursor()
        untitled = nil
        section = OutlineSection(place: place, heading: heading, repeatsLead: true)
        section.enclosed = enclosed
    }

    private mutating func close() {
        section.useFallback()
        finished.append(section)
        section = OutlineSection(place: "", heading: section.heading, repeatsLead: true)
    }

    /// The title that stands below "Chương II" or "Phụ lục".
    private mutating func takeTitle(_ line: String, of mark: LegalMark) -> Bool {
        if LegalPhrase.isEnclosure(line) { return true }
        untitled = nil
        guard line.split(separator: " ").count <= Self.longestName,
            mark.rank != .appendix || Capitals.fill(line)
        else { return false }
        if mark.rank == .appendix {
            open(place: section.place, heading: LegalHeading.text(mark.name, line))
        } else {
            chapter.name(line)
            open(place: section.place, heading: chapter.name)
        }
        return true
    }

    private mutating func readClause(_ mark: LegalMark) -> Bool {
        guard scope == .article, cursor.enter(mark) else { return false }
        section.lines.append(cursor.line("\(mark.name) \(mark.rest)", isItem: mark.rank == .point))
        return true
    }

    private mutating func add(_ block: Block, isQuoted: Bool) {
        let line = block.line
        let isOpening = scope == .appendix || scope == .chapter
        guard !line.isEmpty, !isOpening || !LegalPhrase.isEnclosure(line) else { return }
        let below: Int
        switch block {
        case .listItem(let depth, _, _): below = 1 + depth
        case .tableRow: below = 1
        case .heading, .paragraph: below = isQuoted ? 1 : 0
        }
        let isClause = LegalMark(line)?.rank == .clause
        let isItem = below > 0 && !(isQuoted && (isClause || Self.isParagraph(block)))
        let bullet = Bullet(line)
        section.lines.append(cursor.line(bullet?.text ?? line, below: below, isItem: isItem))
    }

    private static func isParagraph(_ block: Block) -> Bool {
        switch block {
        case .heading, .paragraph: true
        case .listItem, .tableRow: false
        }
    }

    /// Where the quotation ends that a block opens: an amending text gives others word for word.
    private func quoteEnd(from place: Int) -> Int {
        let opener = blocks[place].line
        guard opener.hasPrefix("“"), !Self.closesQuote(opener) else { return -1 }
        let end = quoteEnds[place]
        return end - place < Self.farthestQuote ? end : -1
    }

    private static func closesQuote(_ line: String) -> Bool {
        line.unicodeScalars.suffix(3).contains("”")
    }

    /// A line of a table of contents, with dots before the page.
    private static func isContentsLine(_ line: String) -> Bool {
        let scalars = line.unicodeScalars.reversed().drop { $0.isDigit || $0 == " " }
        let leader = scalars.prefix(4)
        return line.unicodeScalars.last?.isDigit == true && leader.count == 4
            && leader.allSatisfy { $0 == "." || $0 == "…" }
    }
}
