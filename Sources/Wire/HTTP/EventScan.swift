/// Reads server-sent events (WHATWG HTML §9.2) from bytes as they come.
///
/// Of an event only its data is kept: names, ids, comments and unknown fields are passed over.
package struct EventScan: Sendable {
    /// Bytes of one event beyond which its sender is taken for broken.
    package static let eventLimit = 1 << 20

    private var line: [UInt8] = []
    private var data: [UInt8] = []
    private var hasData = false
    private var isFirstLine = true
    /// The last byte was CR: an LF that follows belongs to the same line end.
    private var afterReturn = false

    package init() {}

    /// The data of each event that `bytes` complete.
    package mutating func read(
        _ bytes: UnsafeRawBufferPointer
    ) throws(HTTPFault) -> [[UInt8]] {
        var events: [[UInt8]] = []
        var start = 0
        for place in bytes.indices {
            let byte = bytes[place]
            defer { afterReturn = byte == 13 }
            guard byte == 10 || byte == 13 else { continue }
            if byte == 13 || !afterReturn {
                try extendLine(bytes[start..<place])
                if let event = try endLine() { events.append(event) }
            }
            start = place + 1
        }
        try extendLine(bytes[start...])
        return events
    }

    /// The event that the end of the stream completes, as some servers send no empty line there.
    package mutating func finish() throws(HTTPFault) -> [UInt8]? {
        if !line.isEmpty { _ = try endLine() }
        return endEvent()
    }

    private mutating func extendLine(
        _ bytes: Slice<UnsafeRawBufferPointer>
    ) throws(HTTPFault) {
        guard line.count + bytes.count <= Self.eventLimit else { throw .tooLong }
        line.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes))
    }

    /// Takes the line in; an empty one ends the event, whose data it gives.
    private mutating func endLine() throws(HTTPFault) -> [UInt8]? {
        defer { line.removeAll(keepingCapacity: true) }
        if isFirstLine {
            isFirstLine = false
            if line.starts(with: Self.byteOrderMark) { line.removeFirst(3) }
        }
        guard !line.isEmpty else { return endEvent() }
        let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
        guard line[..<colon].elementsEqual("data".utf8) else { return nil }
        var value = line[colon...].dropFirst()
        if value.first == UInt8(ascii: " ") { value = value.dropFirst() }
        guard data.count + value.count < Self.eventLimit else { throw .tooLong }
        if hasData { data.append(10) }
        hasData = true
        data.append(contentsOf: value)
        return nil
    }

    private mutating func endEvent() -> [UInt8]? {
        guard hasData else { return nil }
        hasData = false
        defer { data = [] }
        return data
    }

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
