/// One field of a JSON body, knowing its own path so that every complaint names it.
package struct FieldReader: Sendable {
    package let value: JSONValue
    /// For instance `messages[0].role` or `/messages/0/role`; empty at the root.
    package let path: String
    private let style: PathStyle

    /// How a path is written: as OpenAI's clients know it, or as a JSON pointer (RFC 6901).
    package enum PathStyle: Sendable {
        case dotted, pointer
    }

    private init(value: JSONValue, path: String, style: PathStyle) {
        self.value = value
        self.path = path
        self.style = style
    }

    /// The root object of `json`.
    package init(json: [UInt8], style: PathStyle = .dotted) throws(Problem) {
        self.style = style
        do throws(JSONSyntaxError) {
            value = try JSONValue(parsing: json)
        } catch {
            throw Problem(.invalidJSON, "the body is not valid JSON: \(error)")
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
        return FieldReader(value: member, path: place(of: name), style: style)
    }

    package func required(_ name: String) throws(Problem) -> FieldReader {
        if let field = try optional(name) { return field }
        let parameter = place(of: name)
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
        return items.enumerated().map { position, item in
            let place = style == .pointer ? "\(path)/\(position)" : "\(path)[\(position)]"
            return FieldReader(value: item, path: place, style: style)
        }
    }

    private func place(of name: String) -> String {
        switch style {
        case .dotted: path.isEmpty ? name : "\(path).\(name)"
        case .pointer: "\(path)/\(name)"
        }
    }

    package func wrongType(_ wanted: String) -> Problem {
        invalid("\(path.isEmpty ? "the body" : path) must be \(wanted)")
    }

    package func invalid(_ message: String) -> Problem {
        Problem(.invalidValue, message, parameter: path.isEmpty ? nil : path)
    }
}
