/// The phrases and words that ``QueryFrames`` looks for.
enum FrameTable {
    static let phrases = [
        // How a question is opened.
        "cho tôi hỏi", "cho em hỏi", "cho mình hỏi", "cho hỏi", "cho tôi biết", "cho em biết",
        "cho mình biết", "xin hỏi", "tôi muốn hỏi", "em muốn hỏi", "mình muốn hỏi", "muốn hỏi",
        "xin cho biết", "cho biết", "làm ơn", "xin chào", "mọi người ơi", "các bác ơi",
        "anh chị ơi", "ad ơi", "bác nào biết", "ai biết", "giúp tôi", "giúp em", "giúp mình",
        "tư vấn giúp", "hỏi chút", "hỏi tí", "xin tư vấn", "cần tư vấn", "tôi muốn biết",
        "muốn biết", "không biết", "chưa biết", "nhờ mọi người",
        // What is asked for.
        "là gì", "là ai", "là sao", "như thế nào", "thế nào", "ra sao", "làm sao", "như nào",
        "vì sao", "tại sao", "bao nhiêu", "bao nhiêu tiền", "nhiêu tiền", "bao lâu", "mất bao lâu",
        "khi nào", "lúc nào", "bao giờ", "chừng nào", "ở đâu", "tại đâu", "chỗ nào", "nơi nào",
        "đi đâu", "những gì", "gồm những gì", "cái gì", "gì không", "có phải", "có được không",
        "được không", "có không", "phải không", "đúng không", "hay không", "có sao không",
        "có bị", "thì sao", "làm gì", "phải làm gì", "cần làm gì", "nên làm gì", "phải làm sao",
        "làm thế nào", "làm như thế nào", "trường hợp nào", "đối với", "trong trường hợp",
        "có cần", "có phải", "quy định như thế nào", "theo quy định", "quy định", "hiện nay",
        "bây giờ", "gồm có", "bao gồm", "cụ thể", "nào nhé", "với ạ", "vậy ạ", "ạ", "mấy ngày",
        "cảm ơn", "xin cảm ơn", "em cảm ơn",
        // What stands for any benefit, duty or paper.
        "chế độ gì", "hưởng chế độ gì", "được hưởng chế độ gì", "hưởng gì", "hưởng những gì",
        "được hưởng gì", "được hưởng những gì", "quyền lợi gì", "quyền lợi nào", "chế độ nào",
        "những quyền lợi gì", "những chế độ gì", "được gì", "được những gì", "làm thủ tục",
    ]

    /// Single words that are frames with or without accents.
    static let words = [
        "gì", "ai", "nhiêu", "tôi", "ơi", "vậy", "nhé", "ạ", "là", "và", "của", "có", "không",
        "được", "bị", "phải", "những", "các", "này", "rồi", "cũng", "nữa", "với", "cho", "khi",
        "nếu", "rằng", "ko", "k", "hok", "dc", "đc", "bn", "ntn", "vs", "ad", "ae", "mn", "mng",
    ]

    /// Single words that are frames only with their accents: folded, they are mostly others.
    static let accentedWords = [
        "đâu", "mấy", "nhỉ", "hả", "á", "mà", "kia", "đó", "để", "thế", "thì", "nào", "sao",
        "hỏi", "muốn", "cần", "bao", "mình", "em", "đã", "sẽ", "đang",
        "ở", "tại", "về", "từ", "trong", "như", "vì", "nên", "hay", "hoặc", "một",
        "lại", "thôi", "luôn", "vẫn", "chỉ", "đi", "ra", "vào", "nó", "họ", "chúng", "ta",
    ]
}
