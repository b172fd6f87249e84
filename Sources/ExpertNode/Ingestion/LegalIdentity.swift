import VietnameseText

/// What an official document says about itself: its number, title, dates and amendments.
struct LegalIdentity {
    private static let longestHead = 80
    private static let longestTitle = 80

    /// "Nghị định", where the head or the number tells it.
    private(set) var kind: String?
    private(set) var number: DocumentNumber?
    /// What it is about, without kind and number.
    private(set) var subject: String?
    /// The day it was signed, `YYYY-MM-DD`.
    private(set) var issued: String?
    /// The day it took effect.
    private(set) var effect: String?
    private(set) var amendments: [DocumentNumber] = []
    /// Whether it has a line of its own for the number.
    private(set) var statesNumber = false
    /// The index of the first block behind the head.
    private(set) var bodyStart = 0

    init(_ blocks: [Block]) {
        let head = blocks.prefix(Self.longestHead).prefix { block in
            LegalMark(block.line).map { $0.rank == .clause || $0.rank == .point } ?? true
        }
        let lines = head.map(\.line)
        for line in lines where !LegalPhrase.isGround(line) { read(line) }
        readKind(head, lines)
        readAmendments(lines)
        kind = number.map { kindOf($0) } ?? kind
        effect = LegalEffect.day(in: blocks, issued: issued)
    }

    /// What it is cited by: "Nghị định 168/2024/NĐ-CP", "Luật Cư trú 68/2020/QH14".
    var name: String? {
        guard let kind else { return nil }
        guard DocumentKind.isCalledByTitle(kind), let subject else {
            return number.map { "\(kind) \($0.text)" }
        }
        return ["\(kind) \(subject)", number?.text].compactMap(\.self).joined(separator: " ")
    }

    /// The name with what it is about.
    var title: String? {
        guard let name, let subject, !DocumentKind.isCalledByTitle(kind ?? "") else { return name }
        return "\(name) \(subject.prefix(1).lowercased())\(subject.dropFirst())"
    }

    /// The name with the documents that amended it.
    var document: String? {
        guard let name, !amendments.isEmpty else { return name }
        let others = amendments.map { "\($0.kind) \($0.text)" }.joined(separator: ", ")
        return "\(name), sửa đổi bởi \(others)"
    }

    private func kindOf(_ number: DocumentNumber) -> String {
        guard number.kind == "Luật", let kind,
            kind == "Nghị quyết" || DocumentKind.isCalledByTitle(kind)
        else { return number.kind }
        return kind
    }

    private mutating func read(_ line: String) {
        if number == nil, LegalPhrase.isNumberLine(line) {
            number = DocumentNumber.all(in: line).first
            statesNumber = true
        }
        if issued == nil, LegalPhrase.isDateLine(line) { issued = VietnameseDate.first(in: line) }
    }

    /// The line that names the kind, and the title on it or below it.
    private mutating func readKind(_ head: ArraySlice<Block>, _ lines: [String]) {
        for (place, line) in lines.enumerated() {
            guard let found = kindLine(head[place]) else { continue }
            kind = found.name
            bodyStart = place + 1
            var rest = found.rest
            if Folding.fold(rest).hasPrefix("so "),
                let own = DocumentNumber.all(in: rest).first,
                let end = rest.firstRange(of: own.text)
            {
                number = number ?? own
                statesNumber = statesNumber || DocumentKind(line) == nil
                rest = OneLine.of(rest[end.upperBound...])
            }
            readSubject(rest, below: lines.dropFirst(place + 1))
            return
        }
    }

    /// What a line names, with or without who issued it before: "CHÍNH PHỦ NGHỊ ĐỊNH SỐ …".
    private func kindLine(_ block: Block) -> DocumentKind? {
        if let found = DocumentKind(block.line) { return isKindLine(block, found) ? found : nil }
        var isHeading = Capitals.fill(block.line)
        if case .heading = block { isHeading = true }
        return isHeading ? DocumentKind(behindIssuerIn: block.line) : nil
    }

    private func isKindLine(_ block: Block, _ found: DocumentKind) -> Bool {
        if Capitals.fill(block.line) { return true }
        if LegalPhrase.isNumberLine(block.line) { return false }
        if case .heading = block, number != nil { return true }
        return Folding.fold(found.rest).hasPrefix("so ") && block.line.last != "."
            && !DocumentNumber.all(in: found.rest).isEmpty
            && block.line.split(separator: " ").count <= Self.longestTitle
    }

    private mutating func readSubject(_ rest: String, below lines: ArraySlice<String>) {
        var subject = LegalPhrase.withoutIssuer(rest)
        for line in lines.prefix(3) {
            guard subject.isEmpty || Capitals.fill(subject) && Capitals.fill(line),
                !LegalPhrase.isHeadLine(line), !LegalPhrase.isGround(line)
            else { break }
            subject = OneLine.of("\(subject) \(line)")
            bodyStart += 1
        }
        let words = subject.split(separator: " ").count
        guard (1...Self.longestTitle).contains(words) else { return }
        self.subject = Capitals.sentence(subject)
    }

    /// The numbers named where the head says "được sửa đổi, bổ sung bởi".
    private mutating func readAmendments(_ lines: [String]) {
        guard let start = lines.firstIndex(where: LegalPhrase.isAmended) else { return }
        let named = lines[start...].prefix { !LegalPhrase.isGround($0) }.flatMap { line in
            DocumentNumber.all(in: LegalPhrase.behindAmended(line))
        }
        for found in named where found != number && !amendments.contains(found) {
            if amendments.count < 10 { amendments.append(found) }
        }
    }
}
