/// Cuts HTML into tokens, whatever is wrong with it; nothing is refused.
///
/// Comments, and elements whose content is no text, are left out.
struct HTMLTokens: IteratorProtocol {
    private static let rawElements: Set<String> = [
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "textarea",
    ]
    private static let longestTag = 4_000

    private let scalars: [Unicode.Scalar]
    private var place = 0

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    mutating func next() -> HTMLToken? {
        while place < scalars.count {
            if scalars[place] != "<" { return text() }
            guard let token = markup() else { continue }
            return token
        }
        return nil
    }

    private mutating func text() -> HTMLToken {
        var text = String.UnicodeScalarView()
        while place < scalars.count, scalars[place] != "<" {
            if scalars[place] == "&" {
                let entity = HTMLEntity.read(scalars, at: place)
                for scalar in entity.text.unicodeScalars { text.append(scalar) }
                place = entity.end
            } else {
                text.append(scalars[place])
                place += 1
            }
        }
        return .text(String(text))
    }

    /// What begins with "<": a tag, a comment, or a mere "less than".
    private mutating func markup() -> HTMLToken? {
        switch at(place + 1) {
        case "!", "?":
            skipDeclaration()
            return nil
        case "/":
            guard at(place + 2)?.isASCIILetter == true else { return lessThan() }
            return .close(tag(from: place + 2).name)
        case let next? where next.isASCIILetter:
            let tag = tag(from: place + 1)
            guard Self.rawElements.contains(tag.name) else {
                return .open(tag.name, attributes: tag.attributes)
            }
            skipRaw(tag.name)
            return nil
        default: return lessThan()
        }
    }

    private func at(_ index: Int) -> Unicode.Scalar? {
        index < scalars.count ? scalars[index] : nil
    }

    private mutating func lessThan() -> HTMLToken {
        place += 1
        return .text("<")
    }

    private mutating func skipDeclaration() {
        let isComment = at(place + 2) == "-" && at(place + 3) == "-"
        place += isComment ? 4 : 2
        while place < scalars.count {
            if scalars[place] == ">", !isComment || at(place - 1) == "-" && at(place - 2) == "-" {
                place += 1
                return
            }
            place += 1
        }
    }

    /// The tag whose name begins at `start`; reading goes on behind its ">".
    private mutating func tag(from start: Int) -> HTMLTag {
        let end = tagEnd(from: start)
        let tag = HTMLTag(scalars[start..<end])
        place = at(end) == ">" ? end + 1 : end
        return tag
    }

    /// Where a tag ends: at the first ">" outside quotes, at any where a quote stays open, or
    /// before the "<" of the next where it is not closed.
    private func tagEnd(from start: Int) -> Int {
        let limit = Swift.min(scalars.count, start + Self.longestTag)
        var quote: Unicode.Scalar?
        var firstEnd: Int?
        for index in start..<limit {
            let scalar = scalars[index]
            if scalar == ">" {
                if quote == nil { return index }
                firstEnd = firstEnd ?? index
            } else if scalar == "<", quote == nil, index > start {
                return index
            } else if scalar == quote {
                quote = nil
            } else if quote == nil, scalar == "\"" || scalar == "'", at(index - 1) == "=" {
                quote = scalar
            }
        }
        return firstEnd ?? limit
    }

    private mutating func skipRaw(_ name: String) {
        let end = Array("</\(name)".unicodeScalars)
        while place < scalars.count {
            if scalars[place] == "<", matches(end) {
                place = Swift.min(tagEnd(from: place) + 1, scalars.count)
                return
            }
            place += 1
        }
    }

    private func matches(_ end: [Unicode.Scalar]) -> Bool {
        guard place + end.count <= scalars.count else { return false }
        return zip(scalars[place..<place + end.count], end).allSatisfy {
            $0 == $1 || $0.properties.lowercaseMapping == String($1)
        }
    }
}
