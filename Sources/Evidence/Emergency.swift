import VietnameseText

/// Tells that a life may be at risk now, so that whoever has no answer at least says whom to call.
///
/// It looks for few, plain words and rather speaks up once too often.
package enum Emergency {
    /// What to say to somebody who may be in one, in Vietnamese.
    package static let notice = """
        Nếu có người đang nguy hiểm đến tính mạng, hãy gọi ngay cấp cứu 115 và không để người đó \
        một mình.
        """

    /// Whether `question`, with accents or without, speaks of one.
    package static func isNamed(in question: String) -> Bool {
        let syllables = Syllables.split(Composition.compose(question))
        let isAccented = syllables.contains { $0.text != $0.folded }
        let form: KeyPath<Syllable, String> = isAccented ? \.text : \.folded
        let text = SpacedText(syllables.map { $0[keyPath: form] })
        return (isAccented ? accented : folded).contains(where: text.holds)
    }

    private static let signs = [
        "tự tử", "tự sát", "tự vẫn", "muốn chết", "không muốn sống", "vĩnh biệt", "ngộ độc",
        "uống thuốc sâu", "uống thuốc trừ sâu", "uống thuốc diệt cỏ", "quá liều thuốc",
        "cả vỉ thuốc", "hết vỉ thuốc", "nguyên vỉ thuốc", "cả lọ thuốc", "cả nắm thuốc",
        "uống nhầm thuốc", "bất tỉnh", "hôn mê", "lơ mơ", "co giật", "ngừng thở", "ngưng thở",
        "không thở được", "tím tái", "ngừng tim", "ngưng tim", "đột quỵ", "nhồi máu cơ tim",
        "điện giật", "đuối nước", "hóc dị vật", "rắn cắn", "chảy máu không cầm", "máu phun",
        "sốc phản vệ", "cấp cứu",
    ]
    private static let accented = signs.map { SpacedText([$0]) }
    private static let folded = signs.map { SpacedText([Folding.fold($0)]) }
}
