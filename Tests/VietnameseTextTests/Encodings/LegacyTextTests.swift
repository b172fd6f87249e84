import Testing
import VietnameseText

struct LegacyTextTests {
    @Test(arguments: [
        (
            TextEncoding.tcvn3,
            "Céng hßa x· héi chñ nghÜa ViÖt Nam. §éc lËp - Tù do - H¹nh phóc."
        ),
        (.vni, "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam. Ñoäc laäp - Töï do - Haïnh phuùc."),
        (.viscii, "Cµng hòa xã hµi chü nghîa Vi®t Nam. Ðµc l§p - Tñ do - HÕnh phúc."),
        (
            .windows1258,
            "Côòng hoÌa xaÞ hôòi chuÒ nghiÞa Viêòt Nam. Ðôòc lâòp - Týò do - Haònh phúc."
        ),
    ])
    func `knows each encoding by what its bytes make of the same sentence`(
        encoding: TextEncoding,
        latin: String
    ) throws {
        let sentence = LegacySentences.all[0]
        let bytes = latin.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        #expect(LegacyLetters.bytes(of: sentence, in: encoding) == bytes)
        #expect(try TextDecoder.decode(bytes) == DecodedText(text: sentence, encoding: encoding))
    }

    @Test(arguments: LegacySentences.all, LegacySentences.encodings)
    func `reads each sentence back`(sentence: String, encoding: TextEncoding) throws {
        let bytes = LegacyLetters.bytes(of: sentence, in: encoding)
        #expect(try TextDecoder.decode(bytes) == DecodedText(text: sentence, encoding: encoding))
    }

    @Test(arguments: LegacySentences.encodings)
    func `knows every letter`(encoding: TextEncoding) throws {
        let capitals = encoding == .tcvn3 ? Array("ĂÂÊÔƠƯĐ") : LegacyLetters.capital
        let letters = (LegacyLetters.small + capitals).map(String.init).joined(separator: " ")
        let text = LegacySentences.all.joined(separator: "\n") + "\n" + letters
        let bytes = LegacyLetters.bytes(of: text, in: encoding)
        let decoded = try TextDecoder.decode(bytes)
        #expect(decoded == DecodedText(text: text, encoding: encoding))
        #expect(decoded.text.unicodeScalars.count == decoded.text.count)
    }

    @Test(arguments: LegacySentences.encodings.filter { $0 != .viscii })
    func `keeps the punctuation of Windows`(encoding: TextEncoding) throws {
        let text = "“Cơ quan có thẩm quyền” – theo Điều 3, khoản 2…"
        let bytes = LegacyLetters.bytes(of: text, in: encoding)
        #expect(try TextDecoder.decode(bytes) == DecodedText(text: text, encoding: encoding))
    }

    @Test func `reads text of ASCII letters with the quotation marks of Windows`() throws {
        let bytes = [0x93] + Array("It".utf8) + [0x92] + Array("s free".utf8) + [0x94]
        #expect(try TextDecoder.decode(bytes).text == "“It’s free”")
    }

    @Test(arguments: [
        "UỶ BAN NHÂN DÂN TỈNH HÀ TÂY", "QUYẾT ĐỊNH CỦA THỦ TƯỚNG", "Ở ĐÂY CÓ Ý KIẾN",
        "Hà Nội, Uỷ ban nhân dân", "Số 12/QĐ-UBND", "HỘI ĐỒNG Ý",
        "Hộ kinh doanh nộp thuế TNCN đó", "Được hưởng CHẾ ĐỘ đó", "THÔNG TƯ\ncủa Bộ Y tế, và Hồ sơ",
    ])
    func `makes capitals of what an ABC font shows as capitals`(text: String) throws {
        let body = "\nngười lao động được hưởng trợ cấp"
        let bytes = LegacyLetters.bytes(of: text + body, in: .tcvn3)
        #expect(try TextDecoder.decode(bytes).text == text + body)
    }

    @Test func `reads a tone that TCVN3 puts behind its letter, and a sign elsewhere`() throws {
        let bytes =
            LegacyLetters.bytes(of: "Diện tích đất là 100 m", in: .tcvn3) + [0xB2]
            + LegacyLetters.bytes(of: ", đất ba", in: .tcvn3) + [0xB3]
        #expect(try TextDecoder.decode(bytes).text == "Diện tích đất là 100 m², đất bá")
    }

    @Test func `refuses what two encodings make Vietnamese`() {
        #expect(throws: TextDecodingError.ambiguous(.tcvn3, .vni)) {
            try TextDecoder.decode([0x54, 0x68, 0xE9])
        }
    }
}
