/// Why a file gave no passages, and what to do about it.
package enum SkipReason: Error, Sendable, Equatable, CustomStringConvertible {
    case unknownEnding(String)
    case empty
    /// With what the decoder says.
    case undecodable(String)
    case converterMissing(DocumentConverter)
    case conversionFailed(program: String, why: String)
    /// A document in our own form that breaks it.
    case malformed(KnowledgeError)

    package var description: String {
        switch self {
        case .unknownEnding(let ending):
            (ending.isEmpty ? "its name has no ending" : "files ending in .\(ending) are not read")
                + "; save it as one of: \(DocumentFormat.knownEndings.joined(separator: ", "))"
        case .empty:
            "no text in it; a scanned document must be put through text recognition first"
        case .undecodable(let why):
            why
        case .converterMissing(let converter):
            "reading it takes \(converter.program), which is not installed; "
                + "type: \(converter.installation)"
        case .conversionFailed(let program, let why):
            "\(program) could not read it: \(why)"
        case .malformed(let error):
            error.description
        }
    }
}
