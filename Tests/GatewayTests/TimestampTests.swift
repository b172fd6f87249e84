import FoundationEssentials
import Gateway
import TestSupport
import Testing

struct TimestampTests {
    private static let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00.000Z"), (951_782_400_000, "2000-02-29T00:00:00.000Z"),
            (1_764_191_809_120, "2025-11-26T21:16:49.120Z"), (-1, "1969-12-31T23:59:59.999Z"),
            (4_107_542_399_999, "2100-02-28T23:59:59.999Z"),
            (4_107_542_400_000, "2100-03-01T00:00:00.000Z"),
            (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
            (253_402_300_800_000, "9999-12-31T23:59:59.999Z"), (.max, "9999-12-31T23:59:59.999Z"),
            (-62_167_219_200_000, "0000-01-01T00:00:00.000Z"),
            (-62_167_219_200_001, "0000-01-01T00:00:00.000Z"), (.min, "0000-01-01T00:00:00.000Z"),
        ] as [(Int64, String)]
    )
    func `states a moment, or the nearest that the format can say`(
        milliseconds: Int64,
        text: String
    ) {
        #expect(Timestamp.text(unixMilliseconds: milliseconds) == text)
    }

    @Test func `says of any moment until 2100 what Foundation says`() {
        var generator = SeededGenerator(seed: 61)
        for _ in 0..<5_000 {
            let moment = Int64.random(in: 0..<4_102_444_800_000, using: &generator)
            expectSame(moment)
        }
    }

    @Test func `says of the ends of every month until 2100 what Foundation says`() {
        // A day before to a day after each, at steps that meet the first and last milliseconds.
        for day in stride(from: Int64(0), to: 47_482, by: 1) {
            expectSame(day * 86_400_000)
            expectSame(day * 86_400_000 + 86_399_999)
        }
    }

    private func expectSame(_ milliseconds: Int64) {
        // Half a millisecond more, so that a fraction rounded down is the millisecond meant.
        let date = Date(timeIntervalSince1970: (Double(milliseconds) + 0.25) / 1_000)
        #expect(Timestamp.text(unixMilliseconds: milliseconds) == date.formatted(Self.style))
    }
}
