/// A row of a file of labelled texts, as `vanmieu train --data` reads it.
struct LabelledRow: Decodable {
    let text: String
    /// The labels; none where the text belongs to no class.
    let labels: [String]

    private enum CodingKeys: String, CodingKey {
        case text, label, domains
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        text = try container.decode(String.self, forKey: .text)
        if let label = try container.decodeIfPresent(String.self, forKey: .label) {
            labels = label == DomainModel.none ? [] : [label]
        } else {
            labels = try container.decode([String].self, forKey: .domains).sorted()
        }
    }
}
