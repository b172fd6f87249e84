import FoundationEssentials
import Trust
import Wire

/// The trust list of a data folder and the anchors that may sign it.
struct TrustFiles {
    let list: String
    let anchors: String

    init(_ data: DataDirectory) {
        list = data.trustList
        anchors = data.anchors
    }

    init(list: String, anchors: String) {
        self.list = list
        self.anchors = anchors
    }

    /// The list, if a pinned anchor signed it and it is current at `now` (Unix seconds).
    func load(now: Int) throws -> TrustList {
        guard let bytes = FileManager.default.contents(atPath: list) else {
            throw Complaint("there is no trust list at \(list); `vanmieu up` makes one")
        }
        return try TrustList.load(
            [UInt8](bytes),
            anchors: try pinned(),
            lastSerial: 0,
            now: now
        )
    }

    /// Signs `trust` and puts it in place of the list before.
    func save(_ trust: TrustList, anchor: SigningKey) throws {
        let signed = try trust.signed(by: anchor)
        try WireJSON.plainEncoder().encode(signed)
            .write(to: URL(filePath: list), options: .atomic)
        try Data("\(anchor.kid)\n".utf8).write(to: URL(filePath: anchors), options: .atomic)
    }

    private func pinned() throws -> Set<String> {
        guard let data = FileManager.default.contents(atPath: anchors) else {
            throw Complaint("there is no \(anchors); it pins the keys that may sign a trust list")
        }
        let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
        return Set(lines.map(String.init))
    }
}
