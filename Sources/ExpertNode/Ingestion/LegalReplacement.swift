import VietnameseText

/// Finds the texts that an official document puts out of force as a whole.
///
/// Two phrases say so: "Nghị định này … thay thế Nghị định số …" and "Nghị định số … hết hiệu lực
/// kể từ ngày Nghị định này có hiệu lực". Where only an article or a few words are replaced, the
/// text stays in force.
struct LegalReplacement {
    private static let mostOfList = 60
    private static let replacing = "thay thế "
    private static let expiring = "hết hiệu lực"
    /// Behind these another text is named, which only amended the one that is replaced.
    private static let ends = [
        "được sửa đổi", "đã được", "sửa đổi, bổ sung", "theo quy định", " trừ ",
    ]
    /// Parts of a text: where one is named before the number, the text as a whole is not meant.
    private static let parts: Set<String> = [
        "điều", "khoản", "điểm", "chương", "mục", "phần", "lục", "cụm", "mẫu",
    ]

    /// Numbers of the texts that the document with `number` replaces, each once.
    static func numbers(in blocks: [Block], of number: DocumentNumber) -> [String] {
        var found: [String] = []
        for (place, block) in blocks.enumerated() where !LegalPhrase.isGround(block.line) {
            for sentence in sentences(of: block.line) {
                let named = replaced(in: sentence) + expired(in: sentence)
                let listed = opensList(sentence) ? list(blocks[(place + 1)...]) : []
                for other in named + listed where isOlder(other, than: number) {
                    if !found.contains(other.text) { found.append(other.text) }
                }
            }
        }
        return found
    }

    private static func sentences(of line: String) -> [String] {
        line.replacing(". ", with: ";").split(separator: ";").map { OneLine.of($0) }
    }

    /// "… này … thay thế [các] Nghị định số A và Nghị định số B".
    private static func replaced(in sentence: String) -> [DocumentNumber] {
        guard let phrase = sentence.firstRange(of: replacing) else { return [] }
        let before = sentence[..<phrase.lowerBound]
        guard hasThis(before), DocumentNumber.all(in: String(before)).isEmpty else { return [] }
        var named = sentence[phrase.upperBound...]
        for word in ["cho ", "các ", "toàn bộ "] where named.hasPrefix(word) {
            named = named.dropFirst(word.count)
        }
        guard DocumentKind(String(named)) != nil else { return [] }
        return DocumentNumber.all(in: String(uncut(named)))
    }

    /// "Nghị định số A … hết hiệu lực kể từ ngày Nghị định này có hiệu lực".
    private static func expired(in sentence: String) -> [DocumentNumber] {
        guard let phrase = sentence.firstRange(of: expiring) else { return [] }
        let before = uncut(sentence[..<phrase.lowerBound])
        guard hasThis(sentence[phrase.upperBound...]), isWhole(before) else { return [] }
        return DocumentNumber.all(in: String(before))
    }

    /// "Các văn bản sau đây hết hiệu lực kể từ ngày Nghị định này có hiệu lực:".
    private static func opensList(_ sentence: String) -> Bool {
        sentence.hasSuffix(":") && sentence.contains(expiring) && hasThis(sentence[...])
            && DocumentNumber.all(in: sentence).isEmpty
    }

    private static func list(_ blocks: ArraySlice<Block>) -> [DocumentNumber] {
        let items = blocks.prefix(mostOfList).map { block in
            LegalMark(block.line)?.rest ?? Bullet(block.line)?.text ?? block.line
        }
        return items.prefix { DocumentKind($0) != nil }.compactMap { item in
            isWhole(item[...]) ? DocumentNumber.all(in: item).first : nil
        }
    }

    /// What comes before the first phrase behind which other texts are named.
    private static func uncut(_ text: Substring) -> Substring {
        let end = ends.compactMap { text.firstRange(of: $0)?.lowerBound }.min()
        return text[..<(end ?? text.endIndex)]
    }

    /// Whether no part of a text is named before its number.
    private static func isWhole(_ text: Substring) -> Bool {
        guard let first = DocumentNumber.all(in: String(text)).first,
            let number = text.firstRange(of: first.text)
        else { return false }
        let words = text[..<number.lowerBound].lowercased().split { !$0.isLetter }
        return words.allSatisfy { !parts.contains(String($0)) }
    }

    /// Whether the document names itself: "Nghị định này".
    private static func hasThis(_ text: Substring) -> Bool {
        text.split { !$0.isLetter }.contains("này")
    }

    private static func isOlder(_ other: DocumentNumber, than number: DocumentNumber) -> Bool {
        guard other != number else { return false }
        guard let year = other.year, let ours = number.year else { return true }
        return year <= ours
    }
}
