import Wire

extension JSONValue {
    /// A number, whole or not.
    var decimal: Double? {
        switch self {
        case .number(let value): value
        case .integer(let value): Double(value)
        default: nil
        }
    }
}
