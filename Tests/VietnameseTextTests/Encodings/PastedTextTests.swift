import Testing
import VietnameseText

struct PastedTextTests {
    private static let fonts: [TextEncoding] = [.tcvn3, .vni]

    @Test(arguments: [
        (TextEncoding.tcvn3, "Céng hoµ x· héi chñ nghÜa", "Cộng hoà xã hội chủ nghĩa"),
        (.tcvn3, "CéNG HOµ X· HéI CHñ NGHÜA", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA"),
        (.tcvn3, "Uû ban nh©n d©n tØnh §¾k L¾k", "Uỷ ban nhân dân tỉnh Đắk Lắk"),
        (.tcvn3, "§iÒu 5. ®Êt n\u{AD}íc", "Điều 5. đất nước"),
        (.vni, "Coäng hoøa xaõ hoäi", "Cộng hòa xã hội"),
        (.vni, "COÄNG HOØA XAÕ HOÄI", "CỘNG HÒA XÃ HỘI"),
        (.vni, "Ñieàu 5. ñaát nöôùc", "Điều 5. đất nước"),
    ])
    func `reads what an old font left in Unicode text`(
        font: TextEncoding,
        latin: String,
        text: String
    ) throws {
        let expected = DecodedText(text: text, encoding: .utf8, pasted: font)
        #expect(try TextDecoder.decode(latin.utf8) == expected)
    }

    @Test(arguments: LegacySentences.all, fonts)
    func `reads each sentence back`(sentence: String, font: TextEncoding) throws {
        let latin = LegacyLetters.pasted(sentence, in: font)
        let expected = DecodedText(text: sentence, encoding: .utf8, pasted: font)
        #expect(try TextDecoder.decode(latin.utf8) == expected)
    }

    @Test(arguments: fonts)
    func `leaves the lines around it that are Unicode`(font: TextEncoding) throws {
        let head = "---\ntitle: Trợ cấp\ntopic: có gì là mã\n---\n"
        let body = LegacySentences.all.map { LegacyLetters.pasted($0, in: font) }
        let text = head + LegacySentences.all.joined(separator: "\n")
        let decoded = try TextDecoder.decode((head + body.joined(separator: "\n")).utf8)
        #expect(decoded == DecodedText(text: text, encoding: .utf8, pasted: font))
    }

    @Test(arguments: [
        "", "4.000.000", "Plain English text, as it is.", "It’s a naïve fiancé’s résumé at a café",
        "L’économie française à côté de l’été : né à l’école, où être élevé « là »",
        "© 2020 Ministère de l’Éducation", "5 µm, 10 µm and 20 µm; ±2 °C; ½; £5; §5",
        "Der Müller über größe, möglich für", "El niño, señor José: mañana, año", "Thé, né",
        "có gì là mã, và hà cớ gì", "Cộng hòa xã hội chủ nghĩa", "東京 ไทย Ж",
    ])
    func `leaves other text as it is`(text: String) throws {
        #expect(
            try TextDecoder.decode(text.utf8) == DecodedText(text: text, encoding: .utf8)
        )
    }

    @Test func `leaves every sentence that is Unicode as it is`() throws {
        for sentence in LegacySentences.all {
            let expected = DecodedText(text: sentence, encoding: .utf8)
            #expect(try TextDecoder.decode(sentence.utf8) == expected)
        }
    }
}
