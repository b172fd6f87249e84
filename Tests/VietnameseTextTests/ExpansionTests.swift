import Testing
import VietnameseText

struct ExpansionTests {
    @Test(arguments: [
        ("mất bhyt", ["mất", "bhyt", "bảo", "hiểm", "y", "tế"]),
        ("có đc ko", ["có", "đc", "được", "ko", "không"]),
        ("làm CCCD", ["làm", "cccd", "căn", "cước", "công", "dân"]),
        ("phạt 5tr", ["phạt", "5", "tr", "triệu"]),
        ("nhà nước", ["nhà", "nước"]),
    ])
    func `writes abbreviations out behind themselves`(input: String, expected: [String]) {
        #expect(Expansion.expand(Syllables.split(input)).map(\.text) == expected)
    }

    @Test func `an expanded syllable keeps the range of its abbreviation`() {
        let ranges = Expansion.expand(Syllables.split("thẻ bhyt")).map(\.range)
        #expect(ranges.dropFirst().allSatisfy { $0 == 4..<8 })
    }
}
