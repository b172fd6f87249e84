/// Names the member that a decoder stumbled over, as a JSON pointer (RFC 6901).
enum MemberProblem {
    static func error(_ error: DecodingError) -> TrustError {
        switch error {
        case .keyNotFound(let key, let context):
            .invalidMember(pointer: pointer(context.codingPath + [key]), reason: "it is missing")
        case .valueNotFound(_, let context):
            .invalidMember(pointer: pointer(context.codingPath), reason: "it is null")
        case .typeMismatch(let type, let context):
            .invalidMember(pointer: pointer(context.codingPath), reason: "it is not a \(type)")
        case .dataCorrupted(let context):
            .invalidMember(
                pointer: pointer(context.codingPath),
                reason: context.debugDescription
            )
        @unknown default:
            .invalidMember(pointer: "", reason: "it cannot be read")
        }
    }

    private static func pointer(_ path: [any CodingKey]) -> String {
        path.map { "/" + ($0.intValue.map(String.init) ?? escaped($0.stringValue)) }.joined()
    }

    private static func escaped(_ name: String) -> String {
        name.split(separator: "~", omittingEmptySubsequences: false).joined(separator: "~0")
            .split(separator: "/", omittingEmptySubsequences: false).joined(separator: "~1")
    }
}
