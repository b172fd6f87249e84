/// Why a model file was refused.
package enum ModelError: Error, Equatable, CustomStringConvertible {
    case notAModel
    case unknownVersion(Int)
    case truncated
    case damaged

    package var description: String {
        let remedy = "train it again: vanmieu train"
        return switch self {
        case .notAModel: "not a domain model file; \(remedy)"
        case .unknownVersion(let version):
            "the model file has format version \(version), which this program cannot read; \(remedy)"
        case .truncated: "the model file is incomplete; \(remedy)"
        case .damaged: "the model file is damaged (its checksum does not match); \(remedy)"
        }
    }
}
