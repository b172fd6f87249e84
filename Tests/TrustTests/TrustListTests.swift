import FoundationEssentials
import Testing
import Trust
import Wire

struct TrustListTests {
    private static let now = TrustSample.now
    private let sample: TrustSample

    init() throws {
        sample = try TrustSample()
    }

    @Test func `loads what a pinned anchor signed`() throws {
        #expect(try load(sample.list) == sample.list)
    }

    /// Its anchor is the key of the seed 00, 01 … 1f, which all the world knows: never pin it.
    @Test func `loads the example, as another implementation signed it`() throws {
        let file = URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "registry/trust-list.example.json").path()
        let example = try TrustList.load(
            [UInt8](#require(FileManager.default.contents(atPath: file))),
            anchors: [SigningKey(seed: Array(0..<32)).kid],
            lastSerial: 0,
            now: 1_795_000_000
        )
        #expect(example.owners.map(\.slug) == ["mau-phap-luat"])
        #expect(example.routerKeys.count == 1)
    }

    @Test func `loads a list that either of two anchors signed`() throws {
        let second = try SigningKey.generate()
        var list = sample.list
        list.anchors.append(second.verifyingKey)
        let bytes = try CanonicalJSON.bytes(list.signed(by: second))
        let loaded = try TrustList.load(
            bytes,
            anchors: [sample.anchor.kid, second.kid],
            lastSerial: 5,
            now: Self.now
        )
        #expect(loaded == list)
    }

    @Test func `refuses an anchor that is not pinned, though the list names it`() throws {
        let bytes = try CanonicalJSON.bytes(sample.list.signed(by: sample.anchor))
        #expect(throws: TrustError.anchorUnknown) {
            try TrustList.load(
                bytes,
                anchors: [sample.ministry.kid],
                lastSerial: 0,
                now: Self.now
            )
        }
    }

    @Test func `refuses a serial below the last one seen, and takes the same again`() throws {
        #expect(throws: TrustError.trustListRolledBack(serial: 5, last: 6)) {
            try load(sample.list, lastSerial: 6)
        }
        #expect(try load(sample.list, lastSerial: 5).serial == 5)
    }

    @Test func `refuses a list before it begins and after it ends`() throws {
        let ended = TrustError.trustListExpired(at: sample.list.expires)
        #expect(throws: ended) { try load(sample.list, now: sample.list.expires) }
        let begins = TrustError.trustListNotYetValid(from: sample.list.issued)
        #expect(throws: begins) { try load(sample.list, now: sample.list.issued - 121) }
        #expect(try load(sample.list, now: sample.list.issued - 120).serial == 5)
    }

    @Test func `refuses a changed list`() throws {
        var members = try #require(sample.list.signed(by: sample.anchor).object)
        members["serial"] = .integer(9)
        let bytes = try CanonicalJSON.bytes(.object(members))
        #expect(throws: TrustError.signatureInvalid(kid: sample.anchor.kid)) {
            try TrustList.load(
                bytes,
                anchors: [sample.anchor.kid],
                lastSerial: 0,
                now: Self.now
            )
        }
    }

    @Test func `refuses a key under another key's name`() throws {
        let signed = try sample.list.signed(by: sample.anchor)
        let text = String(decoding: try CanonicalJSON.bytes(signed), as: UTF8.self)
        let swapped = text.split(separator: #""kid":"\#(sample.ministry.kid)""#)
            .joined(separator: #""kid":"\#(sample.router.kid)""#)
        #expect(throws: TrustError.keyInvalid(reason: "kid must be the key's RFC 7638 thumbprint"))
        {
            try TrustList.load(
                Array(swapped.utf8),
                anchors: [sample.anchor.kid],
                lastSerial: 0,
                now: Self.now
            )
        }
    }

    @Test func `refuses one key for two owners`() throws {
        var list = sample.list
        var second = list.owners[0]
        second.slug = "bo-y-te"
        list.owners.append(second)
        #expect(throws: TrustError.self) { try list.signed(by: sample.anchor) }
    }

    @Test func `leaves out the keys of revoked routers`() {
        var list = sample.list
        #expect(list.routerKeys == [sample.router.verifyingKey])
        list.revoked.keys = [sample.router.kid]
        #expect(list.routerKeys.isEmpty)
    }

    private func load(
        _ list: TrustList,
        lastSerial: Int = 0,
        now: Int = Self.now
    ) throws -> TrustList {
        try TrustList.load(
            CanonicalJSON.bytes(list.signed(by: sample.anchor)),
            anchors: [sample.anchor.kid],
            lastSerial: lastSerial,
            now: now
        )
    }
}
