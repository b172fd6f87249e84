import FoundationEssentials

/// A line of a JSONL file: a document of its own.
struct DocumentRow: Decodable {
    let id: String?
    let title: String?
    let text: String
    let source: String?
    let url: String?
    let asOf: String?
    /// What replaced the document, and from which day on.
    let supersededBy: String?
    let supersededOn: String?

    private enum CodingKeys: String, CodingKey {
        case id, title, text, source, url
        case asOf = "as_of"
        case supersededBy = "superseded_by"
        case supersededOn = "superseded_on"
    }

    /// Throws what is wrong with the line, in words.
    init(line: Substring) throws(DocumentRowError) {
        do {
            self = try JSONDecoder().decode(DocumentRow.self, from: Data(line.utf8))
        } catch DecodingError.keyNotFound(let key, _) {
            throw DocumentRowError(description: "the key '\(key.stringValue)' is missing")
        } catch DecodingError.typeMismatch(_, let context) {
            let key = context.codingPath.last?.stringValue
            throw DocumentRowError(
                description: key.map { "the key '\($0)' must be text" } ?? "it is not an object"
            )
        } catch {
            throw DocumentRowError(description: "it is not valid JSON")
        }
        guard text.unicodeScalars.contains(where: \.isWritten) else {
            throw DocumentRowError(description: "its text is empty")
        }
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        let number = try? fields.decodeIfPresent(Int.self, forKey: .id)
        id = try number.map { String($0) } ?? fields.decodeIfPresent(String.self, forKey: .id)
        title = try fields.decodeIfPresent(String.self, forKey: .title)
        text = try fields.decode(String.self, forKey: .text)
        source = try fields.decodeIfPresent(String.self, forKey: .source)
        url = try fields.decodeIfPresent(String.self, forKey: .url)
        asOf = try fields.decodeIfPresent(String.self, forKey: .asOf)
        supersededBy = try fields.decodeIfPresent(String.self, forKey: .supersededBy)
        supersededOn = try fields.decodeIfPresent(String.self, forKey: .supersededOn)
    }
}
