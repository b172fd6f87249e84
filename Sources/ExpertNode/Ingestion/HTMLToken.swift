/// A piece of an HTML page.
enum HTMLToken: Equatable {
    case text(String)
    /// Names are in small letters; only the attributes that readers need are kept.
    case open(String, attributes: [String: String])
    case close(String)
}
