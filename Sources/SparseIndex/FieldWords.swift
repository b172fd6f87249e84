/// The words of one field of a text in one form, in order, and the concepts they express.
struct FieldWords {
    let words: [String]
    var concepts: [String] = []
}
