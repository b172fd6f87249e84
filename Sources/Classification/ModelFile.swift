package import FoundationEssentials
import VietnameseText

/// The bytes of a model: `VMDM`, version, payload length, checksum, payload; little-endian.
extension DomainModel {
    private static let magic = Array("VMDM".utf8)
    private static let version: UInt16 = 3

    /// The model as it is written to a file.
    package func encoded() -> [UInt8] {
        var payload = ByteWriter()
        payload.write(UInt8(labels.count))
        payload.write(UInt32(weights.slotCount))
        for label in labels { payload.write(label) }
        payload.write(inputHash)
        payload.write(calibration.temperature)
        payload.write(calibration.outOfScope)
        payload.write(calibration.second)
        for value in calibration.conformal + weights.bias + [weights.scale] { payload.write(value) }
        spelling.write(to: &payload)
        payload.write(contentsOf: weights.slots)
        var file = ByteWriter()
        file.write(contentsOf: Self.magic)
        file.write(Self.version)
        file.write(UInt32(payload.bytes.count))
        file.write(Self.checksum(payload.bytes))
        file.write(contentsOf: payload.bytes)
        return file.bytes
    }

    /// Reads a model file; the weights stay where `bytes` has them, mapped into memory or not.
    ///
    /// - Throws: ``ModelError`` when it is none, incomplete or damaged.
    package init(bytes: Data) throws(ModelError) {
        guard bytes.starts(with: Self.magic) else { throw .notAModel }
        var header = ByteReader(bytes.dropFirst(4))
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
        let count = Int(try payload.uint8())
        let slotCount = Int(try payload.uint32())
        guard count > 0, slotCount > 0 else { throw .damaged }
        var labels: [String] = []
        for _ in 0..<count { labels.append(try payload.string()) }
        let inputHash = try payload.string()
        let temperature = try payload.float()
        let outOfScope = try payload.float()
        let second = try payload.float()
        let conformal = try payload.floats(count)
        let bias = try payload.floats(count)
        let scale = try payload.float()
        let spelling = try SpellingModel(from: &payload)
        let slots = payload.rest
        guard slots.count == FeatureTable.size(slots: slotCount, labels: count) else {
            throw .damaged
        }
        self.init(
            labels: labels,
            inputHash: inputHash,
            weights: FeatureTable(
                labelCount: count,
                slotCount: slotCount,
                bias: bias,
                scale: scale,
                slots: slots
            ),
            calibration: Calibration(
                temperature: temperature,
                conformal: conformal,
                outOfScope: outOfScope,
                second: second
            ),
            spelling: spelling
        )
    }

    private static func checksum(_ bytes: some Sequence<UInt8>) -> UInt64 {
        FeatureHash.finish(TextHash.of(bytes))
    }
}

extension SpellingModel {
    fileprivate func write(to payload: inout ByteWriter) {
        payload.write(UInt32(words.count))
        for word in words { payload.write(word) }
        payload.write(contentsOf: costs)
        for forms in accents.forms {
            payload.write(UInt8(forms.count))
            for form in forms { payload.write(form) }
        }
        payload.write(UInt32(pairs.count))
        for pair in pairs { payload.write(pair) }
        payload.write(contentsOf: pairCosts)
    }

    fileprivate init(from payload: inout ByteReader) throws(ModelError) {
        let count = Int(try payload.uint32())
        guard count <= Self.wordLimit else { throw .damaged }
        var words: [String] = []
        for _ in 0..<count { words.append(try payload.string()) }
        let costs = [UInt8](try payload.take(count))
        var forms: [[String]] = []
        for _ in 0..<count {
            var ofWord: [String] = []
            for _ in 0..<(try payload.uint8()) { ofWord.append(try payload.string()) }
            forms.append(ofWord)
        }
        let pairCount = Int(try payload.uint32())
        guard pairCount <= payload.rest.count / 5 else { throw .damaged }
        var pairs: [UInt32] = []
        pairs.reserveCapacity(pairCount)
        for _ in 0..<pairCount { pairs.append(try payload.uint32()) }
        guard pairs.allSatisfy({ $0 >> 16 < count && $0 & 0xFFFF < count }) else { throw .damaged }
        let pairCosts = [UInt8](try payload.take(pairCount))
        self.init(
            words: words,
            costs: costs,
            accents: AccentedForms(forms: forms),
            pairs: pairs,
            pairCosts: pairCosts
        )
    }
}
