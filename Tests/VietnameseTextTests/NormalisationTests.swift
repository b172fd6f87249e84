import Testing
import VietnameseText

struct NormalisationTests {
    @Test(arguments: [
        ("thuees thu nhaapj cas nhaan", "thuế thu nhập cá nhân"),
        ("toi muoosn ddawng kys keets hoon", "toi muốn đăng ký kết hôn"),
        ("dduowcj khoong aj", "được không ạ"),
        ("bij ddau ddaauf nguwowif giaf", "bị đau đầu người già"),
        ("thue61 thu nha65p ca1 nha6n", "thuế thu nhập cá nhân"),
        ("d9a8ng ky1 ke61t ho6n", "đăng ký kết hôn"),
        ("chuwngs minh nhaan daan cuar meej", "chứng minh nhân dân của mệ"),
    ])
    func `reads what was typed with the input method off`(typed: String, meant: String) {
        #expect(normalised(typed) == meant)
    }

    @Test(arguments: [
        "đi xe bus tới trường", "xin visa đi mỹ", "bằng lái A1 thi sao", "giá iphone 15 bao nhiêu",
        "what is the tax for business visa", "has your boss less access to the express bus",
        "hồ sơ vay vốn", "thu nhap ca nhan", "ko dc bhyt", "tôi ở phường 5",
    ])
    func `leaves alone what may have been meant so`(text: String) {
        let split = Syllables.split(Composition.compose(text))
        #expect(Normalisation.normalise(split).map(\.text) == split.map(\.text))
    }

    @Test(arguments: [
        ("khôngggg biết đâuuuu", "không biết đâu"),
        ("em fải làm zậy hả", "em phải làm vậy hả"),
        ("đẹp wá trời", "đẹp quá trời"),
        ("bảohiểmytế cho trẻ em", "bảo hiểm y tế cho trẻ em"),
        ("giaykhaisinh", "giay khai sinh"),
    ])
    func `reads chat spelling and lost spaces`(typed: String, meant: String) {
        #expect(normalised(typed) == meant)
    }

    @Test(arguments: [
        ("tieengs", "tiếng"), ("nghieeng", "nghiêng"), ("quys", "quý"), ("gioir", "giỏi"),
        ("thuowr", "thuở"), ("khuyur", "khuỷu"), ("dduwowngf", "đường"), ("yeens", "yến"),
        ("hoaf", "hòa"), ("khoer", "khỏe"), ("toans", "toán"), ("cuar", "của"), ("gif", "gì"),
        ("giuwax", "giữa"), ("nhana", "nhân"), ("caanf", "cần"), ("xuoongs", "xuống"),
    ])
    func `puts the tone where it is written`(keys: String, word: String) {
        #expect(normalised("\(keys) ddaauf") == "\(word) đầu")
    }

    @Test func `any text stays within its own ranges and in order`() {
        for text in SampleText.fuzz(count: 500).map(Composition.compose) {
            let length = text.unicodeScalars.count
            var start = 0
            for syllable in Normalisation.normalise(Syllables.split(text)) {
                #expect(syllable.range.lowerBound >= start && syllable.range.upperBound <= length)
                start = syllable.range.lowerBound
            }
        }
    }

    private func normalised(_ text: String) -> String {
        Normalisation.normalise(Syllables.split(Composition.compose(text))).map(\.text)
            .joined(separator: " ")
    }
}
