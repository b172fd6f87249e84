import FoundationEssentials
import SparseIndex
import Testing

struct IndexSettingsTests {
    @Test func `reads what it wrote`() throws {
        var settings = IndexSettings()
        settings.frameWeight = 0.8
        settings.leadLength = 0
        let bytes = try JSONEncoder().encode(settings)
        #expect(try JSONDecoder().decode(IndexSettings.self, from: bytes) == settings)
    }

    @Test(arguments: [
        ("\"queryLimit\":512", "\"queryLimit\":9223372036854775807"),
        ("\"queryLimit\":512", "\"queryLimit\":-1"),
        ("\"leadLength\":6", "\"leadLength\":-1"),
        ("\"saturation\":1.2", "\"saturation\":0"),
        ("\"frameWeight\":0.5", "\"frameWeight\":1e300"),
    ])
    func `refuses numbers that no search could bear`(sound: String, forged: String) throws {
        let bytes = try JSONEncoder().encode(IndexSettings())
        let text = String(decoding: bytes, as: UTF8.self)
        try #require(text.contains(sound))
        let changed = Data(text.replacing(sound, with: forged).utf8)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(IndexSettings.self, from: changed)
        }
    }
}
