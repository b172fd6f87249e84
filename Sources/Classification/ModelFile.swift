/// The bytes of a model: `VMDM`, version, payload length, checksum, payload; little-endian.
extension DomainModel {
    private static let magic = Array("VMDM".utf8)
    private static let version: UInt16 = 1

    /// The model as it is written to a file.
    package func encoded() -> [UInt8] {
        var payload = ByteWriter()
        payload.write(UInt8(bits))
        payload.write(UInt8(labels.count))
        for label in labels { payload.write(label) }
        payload.write(inputHash)
        payload.write(calibration.temperature)
        payload.write(calibration.outOfScope)
        payload.write(calibration.second)
        for value in calibration.conformal + weights.bias + [weights.scale] { payload.write(value) }
        payload.write(contentsOf: weights.rows)
        var file = ByteWriter()
        file.write(contentsOf: Self.magic)
        file.write(Self.version)
        file.write(UInt32(payload.bytes.count))
        file.write(Self.checksum(payload.bytes[...]))
        file.write(contentsOf: payload.bytes)
        return file.bytes
    }

    /// Reads a model file.
    ///
    /// - Throws: ``ModelError`` when it is none, incomplete or damaged.
    package init(bytes: [UInt8]) throws(ModelError) {
        guard bytes.starts(with: Self.magic) else { throw .notAModel }
        var header = ByteReader(bytes[4...])
        let version = try header.uint16()
        guard version == Self.version else { throw .unknownVersion(Int(version)) }
        let length = try header.uint32()
        let checksum = try header.uint64()
        guard header.rest.count >= Int(length) else { throw .truncated }
        guard header.rest.count == Int(length), Self.checksum(header.rest) == checksum else {
            throw .damaged
        }
        var payload = ByteReader(header.rest)
        try self.init(payload: &payload)
    }

    private init(payload: inout ByteReader) throws(ModelError) {
        let bits = Int(try payload.uint8())
        let count = Int(try payload.uint8())
        guard (10...22).contains(bits), count > 0 else { throw .damaged }
        var labels: [String] = []
        for _ in 0..<count { labels.append(try payload.string()) }
        let inputHash = try payload.string()
        let temperature = try payload.float()
        let outOfScope = try payload.float()
        let second = try payload.float()
        let conformal = try payload.floats(count)
        let bias = try payload.floats(count)
        let scale = try payload.float()
        guard payload.rest.count == (count + 1) << bits else { throw .damaged }
        let rows = Array(payload.rest)
        self.init(
            labels: labels,
            inputHash: inputHash,
            bits: bits,
            weights: QuantisedWeights(labelCount: count, bias: bias, scale: scale, rows: rows),
            calibration: Calibration(
                temperature: temperature,
                conformal: conformal,
                outOfScope: outOfScope,
                second: second
            )
        )
    }

    private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        FeatureHash.finish(FeatureHash.extend(FeatureHash.start, bytes))
    }
}
