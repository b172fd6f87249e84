import Wire
import Testing

struct CivilDayTests {
    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-11-26", 20_783),
        ("0000-03-01", -719_468),
    ])
    func `counts days from 1970 on`(text: String, number: Int) throws {
        #expect(CivilDay(text)?.number == number)
        #expect(CivilDay(number: number).text == text)
    }

    @Test func `gives back every day of four centuries`() throws {
        let first = try #require(CivilDay("1800-01-01")).number
        var last = ""
        for number in first..<first + 146_097 {
            let text = CivilDay(number: number).text
            #expect(CivilDay(text)?.number == number)
            #expect(text > last)
            last = text
        }
        #expect(last == "2199-12-31")
    }

    @Test func `adds days over the ends of months and years`() throws {
        let day = try #require(CivilDay("2014-12-22"))
        #expect((day + 45).text == "2015-02-05")
        #expect((day + 45).vietnamese == "05/02/2015")
    }

    @Test(arguments: ["", "2026-13-01", "2026-1-01", "26-01-01", "2026-01-32", "ngày 1"])
    func `is none of what is written otherwise`(text: String) {
        #expect(CivilDay(text) == nil)
    }
}
