/// The text of one passage, and where it stands in its document.
struct PassagePiece: Equatable {
    let text: String
    /// "Điều 7 khoản 7"; empty for the document as a whole.
    let place: String
}
