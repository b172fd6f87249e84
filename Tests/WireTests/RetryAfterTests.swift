import Testing
import Wire

struct RetryAfterTests {
    private static let date = "Fri, 27 Nov 2026 23:59:50 GMT"

    @Test(arguments: [
        ("1", 1), ("7", 7), ("0030", 30), ("31", 30), ("99999999999999999999999", 30),
        ("Sat, 28 Nov 2026 00:00:05 GMT", 15), ("Fri, 01 Jan 2027 00:00:00 GMT", 30),
    ])
    func `seconds and moments are read, thirty seconds at most`(value: String, seconds: Int) {
        #expect(RetryAfter.seconds(value, date: Self.date, most: 30) == seconds)
    }

    @Test(arguments: [
        "", "0", "-5", "+5", "1.5", "1 ", "soon", "1;2", "\u{661}", "Fri, 27 Nov 2026 23:59:50 GMT",
        "Fri, 27 Nov 2026 23:00:00 GMT", "Fri, 27 Nov 2026 24:00:00 GMT",
        "Fri, 27 Nov 2026 23:59:59 UTC", "Fri, 27 Nix 2026 23:59:59 GMT",
        "Fri, 99 Nov 2026 23:59:59 GMT", "Friday, 27-Nov-26 23:59:59 GMT",
    ])
    func `nonsense, and what is over, says nothing`(value: String) {
        #expect(RetryAfter.seconds(value, date: Self.date, most: 30) == nil)
    }

    @Test func `a moment says nothing without the response's own date`() {
        for date in [nil, "", "yesterday"] {
            let seconds = RetryAfter.seconds(
                "Sat, 28 Nov 2026 00:00:05 GMT",
                date: date,
                most: 30
            )
            #expect(seconds == nil)
        }
    }
}
