import FoundationEssentials

/// Takes a little-endian byte string apart; runs out with ``ModelError/truncated``.
struct ByteReader {
    private(set) var rest: Data

    init(_ bytes: Data) {
        rest = bytes
    }

    mutating func uint8() throws(ModelError) -> UInt8 { try integer() }
    mutating func uint16() throws(ModelError) -> UInt16 { try integer() }
    mutating func uint32() throws(ModelError) -> UInt32 { try integer() }
    mutating func uint64() throws(ModelError) -> UInt64 { try integer() }

    mutating func float() throws(ModelError) -> Float {
        let value = Float(bitPattern: try uint32())
        guard value.isFinite else { throw .damaged }
        return value
    }

    mutating func floats(_ count: Int) throws(ModelError) -> [Float] {
        var values: [Float] = []
        for _ in 0..<count { values.append(try float()) }
        return values
    }

    mutating func string() throws(ModelError) -> String {
        let bytes = try take(Int(try uint8()))
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .damaged }
        return text
    }

    private mutating func integer<Value: FixedWidthInteger>() throws(ModelError) -> Value {
        var value: Value = 0
        for (place, byte) in try take(Value.bitWidth / 8).enumerated() {
            value |= Value(truncatingIfNeeded: byte) << (place * 8)
        }
        return value
    }

    mutating func take(_ count: Int) throws(ModelError) -> Data {
        guard rest.count >= count else { throw .truncated }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }
}
