import Gateway
import Testing

struct RecordIDTests {
    @Test(
        arguments: [
            (0, "000000000000"), (1, "000000000001"), (1_764_191_809_120, "019ac206ae60"),
            (281_474_976_710_655, "ffffffffffff"),
        ] as [(Int64, String)]
    )
    func `begins with its time`(milliseconds: Int64, time: String) {
        let id = RecordID.make(unixMilliseconds: milliseconds)
        #expect(id.hasPrefix("rec_\(time)"))
        #expect(id.utf8.count == 36)
        #expect(id.utf8.dropFirst(4).allSatisfy { "0123456789abcdef".utf8.contains($0) })
    }

    @Test func `later ids come later, and no two are the same`() {
        let ids = (0..<2_000).map { RecordID.make(unixMilliseconds: 1_764_191_809_120 + $0 / 4) }
        #expect(Set(ids).count == ids.count)
        let times = ids.map { $0.prefix(16) }
        #expect(times == times.sorted())
    }

    @Test func `all eighty bits behind the time are random`() {
        let bits = (0..<400).map { _ in Self.bits(RecordID.make(unixMilliseconds: 7)) }
        for place in 0..<80 {
            let ones = bits.count { $0[place] }
            // Eight standard deviations to either side of one half.
            #expect((120...280).contains(ones), "bit \(place)")
        }
    }

    @Test(arguments: [-1, .min, .max] as [Int64])
    func `no time is too strange`(milliseconds: Int64) {
        #expect(RecordID.make(unixMilliseconds: milliseconds).utf8.count == 36)
    }

    private static func bits(_ id: String) -> [Bool] {
        id.suffix(20).flatMap { digit in
            let value = digit.hexDigitValue ?? 0
            return (0..<4).map { value >> $0 & 1 == 1 }
        }
    }
}
