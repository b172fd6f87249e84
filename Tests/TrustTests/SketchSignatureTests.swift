import Testing
import Trust
import Wire

struct SketchSignatureTests {
    private static let made = Int64(TrustSample.now) * 1_000
    private static let sketch = Array("VMSK".utf8)
    private let sample: TrustSample
    private let expert: ExpertID
    private let signature: SketchSignature

    init() throws {
        sample = try TrustSample()
        expert = try #require(ExpertID("bo-tu-phap/luat"))
        signature = try SketchSignature(
            Self.sketch,
            of: expert,
            made: Self.made,
            by: sample.ministry
        )
    }

    private func holds(_ signature: SketchSignature, of other: ExpertID? = nil) -> Bool {
        signature.holds(
            for: Self.sketch,
            of: other ?? expert,
            trust: sample.list,
            now: TrustSample.now
        )
    }

    @Test func `holds for what was signed, read from its text`() throws {
        let read = try #require(SketchSignature(signature.text))
        #expect(read == signature)
        #expect(read.made == Self.made)
        #expect(holds(read))
    }

    @Test func `holds for no other bytes, expert or signer`() throws {
        let other = try #require(ExpertID("bo-tu-phap/dat-dai"))
        #expect(!holds(signature, of: other))
        #expect(
            !signature.holds(
                for: Self.sketch + [0],
                of: expert,
                trust: sample.list,
                now: TrustSample.now
            )
        )
        let forged = try SketchSignature(
            Self.sketch,
            of: expert,
            made: Self.made,
            by: .generate()
        )
        #expect(!holds(forged))
    }

    /// Else an old sketch could be shown again as the newest.
    @Test(arguments: [-1, 1, 86_400_000])
    func `holds for no other time than the signed one`(shift: Int64) throws {
        let pieces = signature.text.split(separator: ".")
        let moved = "\(pieces[0]).\(Self.made + shift).\(pieces[2])"
        let read = try #require(SketchSignature(moved))
        #expect(read.made == Self.made + shift)
        #expect(!holds(read))
    }

    @Test(arguments: [
        "", "a", "a.b", "a.1.b.c", ".1.AAAA", "a..AAAA", "a.-1.AAAA", "a.01.AAAA", "a.+1.AAAA",
        "a.1.0.AAAA", "a.99999999999999999999.AAAA", "a.1.*",
    ])
    func `is not read from what has another form`(text: String) {
        #expect(SketchSignature(text) == nil)
    }

    @Test(arguments: [(0, false), (120_000, false), (120_001, true), (-1_000_000, false)])
    func `is early where it was made later than now and the clocks' difference`(
        ahead: Int64,
        isEarly: Bool
    ) {
        #expect(signature.isEarly(now: Self.made - ahead) == isEarly)
    }
}
