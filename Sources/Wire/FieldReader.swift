package import FoundationEssentials

/// One field of a JSON body, knowing its own path so that every complaint names it.
package struct FieldReader: Sendable {
    package let value: JSONValue
    /// Dotted, for instance `messages[0].role`; empty at the root.
    package let path: String

    package init(value: JSONValue, path: String = "") {
        self.value = value
        self.path = path
    }

    /// The root object of `json`.
    package init(json: Data) throws(Problem) {
        do {
            value = try JSONDecoder().decode(JSONValue.self, from: json)
        } catch {
            throw Problem(.invalidJSON, "the body is not valid JSON: \(Self.reason(error))")
        }
        path = ""
        guard value.object != nil else {
            throw Problem(.invalidJSON, "the body must be a JSON object")
        }
    }

    /// The member `name`, or nil where it is absent or null.
    package func optional(_ name: String) throws(Problem) -> FieldReader? {
        guard let members = value.object else { throw wrongType("an object") }
        guard let member = members[name], member != .null else { return nil }
        return FieldReader(value: member, path: path.isEmpty ? name : "\(path).\(name)")
    }

    package func required(_ name: String) throws(Problem) -> FieldReader {
        if let field = try optional(name) { return field }
        let parameter = path.isEmpty ? name : "\(path).\(name)"
        throw Problem(.missingField, "\(parameter) is missing", parameter: parameter)
    }

    package func string() throws(Problem) -> String {
        guard let text = value.string else { throw wrongType("a string") }
        return text
    }

    package func bool() throws(Problem) -> Bool {
        guard let flag = value.bool else { throw wrongType("true or false") }
        return flag
    }

    package func integer(in range: ClosedRange<Int>) throws(Problem) -> Int {
        guard let number = value.integer, range.contains(number) else {
            throw wrongType("a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    package func elements() throws(Problem) -> [FieldReader] {
        guard let items = value.array else { throw wrongType("an array") }
        return items.enumerated().map { FieldReader(value: $1, path: "\(path)[\($0)]") }
    }

    package func wrongType(_ wanted: String) -> Problem {
        invalid("\(path.isEmpty ? "the body" : path) must be \(wanted)")
    }

    package func invalid(_ message: String) -> Problem {
        Problem(.invalidValue, message, parameter: path.isEmpty ? nil : path)
    }

    private static func reason(_ error: any Error) -> String {
        guard case DecodingError.dataCorrupted(let context) = error else { return "\(error)" }
        return context.underlyingError.map { "\($0)" } ?? context.debugDescription
    }
}
