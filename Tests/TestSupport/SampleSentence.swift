/// Sentences made of Vietnamese words, the same in every run.
///
/// Some hold a character of several scalars, so that counting characters does not pass for counting
/// scalars.
package enum SampleSentence {
    private static let words = [
        "người", "lao", "động", "được", "nghỉ", "thai", "sản", "sáu", "tháng", "Điều", "139",
        "Bộ", "luật", "không", "quá", "2.000.000", "đồng", "thuế", "suất", "10%", "đăng", "ký",
        "thường", "trú", "ở", "phường", "(xã)", "giấy", "khám", "sức", "khỏe", "ế", "ặ", "ữ", "😀",
        "🇻🇳",
    ]

    /// `length` words and a full stop.
    package static func random(length: Int, using generator: inout SeededGenerator) -> String {
        (0..<length).map { _ in words[generator.below(words.count)] }.joined(separator: " ") + "."
    }
}
