package import FoundationEssentials

/// Reads and writes our JSON: `snake_case` members, slashes unescaped, members sorted.
///
/// Cards are the exception: A2A uses camelCase, so they go through ``plainEncoder()``.
package enum WireJSON {
    package static func encode(_ value: some Encodable) throws -> Data {
        let encoder = plainEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        return try encoder.encode(value)
    }

    package static func decode<Value: Decodable>(
        _ type: Value.Type,
        from data: Data
    ) throws -> Value {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(type, from: data)
    }

    package static func plainEncoder() -> JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}
