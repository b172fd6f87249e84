import FoundationEssentials

/// The bytes of an index, in memory or mapped from a file; see ``SegmentLayout``.
///
/// Checked once when it is opened: afterwards every place it names is known to lie in it.
struct IndexSegment: Sendable {
    let bytes: Data
    let documentCount: Int
    let rowCount: Int
    let vocabulary: Vocabulary
    private let directoryBits: Int
    private let step: Float
    private let starts: [Int]

    init(bytes: Data) throws(IndexError) {
        guard bytes.count >= SegmentLayout.headerSize, bytes.count % 8 == 0,
            bytes.starts(with: SegmentLayout.magic)
        else { throw .notAnIndex }
        let header = bytes.withUnsafeBytes { Header($0) }
        guard header.version == SegmentLayout.version else {
            throw .unknownVersion(Int(header.version))
        }
        guard header.isSound(for: bytes) else { throw .damaged }
        self.bytes = bytes
        documentCount = Int(header.documents)
        rowCount = Int(header.rows)
        directoryBits = Int(header.bits)
        step = header.step
        starts = header.starts.map { Int($0) }
        let words = starts[SegmentLayout.Section.words.rawValue]
        vocabulary = bytes.withUnsafeBytes {
            Vocabulary(UnsafeRawBufferPointer(rebasing: $0[words...]), count: Int(header.words))
        }
        guard read({ $0.isSound }) else { throw .damaged }
    }

    /// Lends the index for as long as `body` runs.
    @inline(__always)
    func read<Value>(_ body: (SegmentView) -> Value) -> Value {
        bytes.withUnsafeBytes { bytes in
            body(
                SegmentView(
                    bytes: bytes,
                    documentCount: documentCount,
                    rowCount: rowCount,
                    directoryBits: directoryBits,
                    step: step,
                    starts: starts
                )
            )
        }
    }

    private struct Header {
        let version, documents, rows, words, bits: UInt32
        let checksum: UInt64
        let step: Float
        let starts: [UInt64]

        init(_ bytes: UnsafeRawBufferPointer) {
            func number<Number: FixedWidthInteger>(_ offset: Int) -> Number {
                Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Number.self))
            }
            version = number(4)
            checksum = number(8)
            documents = number(16)
            rows = number(20)
            words = number(24)
            bits = number(28)
            step = Float(bitPattern: number(32))
            starts = (0...SegmentLayout.Section.allCases.count).map {
                number(SegmentLayout.tableOffset + $0 * 8)
            }
        }

        func isSound(for bytes: Data) -> Bool {
            guard starts.last == UInt64(bytes.count), SegmentLayout.bits.contains(Int(bits)),
                documents <= SegmentLayout.mostTexts, step.isNormal, step > 0,
                starts.first == UInt64(SegmentLayout.headerSize),
                zip(starts, starts.dropFirst()).allSatisfy(<=)
            else { return false }
            let sizes = zip(starts, starts.dropFirst()).map { $1 - $0 }
            let (rows, documents) = (UInt64(rows), UInt64(documents))
            let blocks = (rows + UInt64(SegmentLayout.stride) - 1) / UInt64(SegmentLayout.stride)
            let least = [
                (UInt64(1) << bits + 1) * 4, rows * 2, rows * 2, blocks * 4, 0,
                documents, documents * 4, 0, 0,
            ]
            guard zip(sizes, least).allSatisfy(>=) else { return false }
            return bytes.withUnsafeBytes {
                let covered = UnsafeRawBufferPointer(rebasing: $0[SegmentLayout.checkedOffset...])
                return SegmentChecksum.of(covered) == checksum
            }
        }
    }
}
