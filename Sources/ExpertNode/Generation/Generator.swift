import FoundationEssentials

/// A language model behind a server that speaks OpenAI's chat protocol: llama.cpp, Ollama, vLLM.
package struct Generator: Sendable, Hashable {
    package static let timeoutRange = 500...120_000
    package static let usualTimeout = 20_000
    package static let modelLimit = 200
    static let urlLimit = 300
    /// Tokens of one text at most; an answer is a few sentences.
    static let tokenLimit = 1_024

    /// What `/chat/completions` follows, without a slash at its end.
    package let url: String
    package let model: String
    /// How long one text may take.
    package let timeoutMilliseconds: Int

    /// Nil where `url` is no base URL, or another value is out of bounds.
    package init?(url: String, model: String, timeoutMilliseconds: Int = usualTimeout) {
        guard Self.isBaseURL(url), Self.isModel(model),
            Self.timeoutRange.contains(timeoutMilliseconds)
        else { return nil }
        self.url = url.hasSuffix("/") ? String(url.dropLast()) : url
        self.model = model
        self.timeoutMilliseconds = timeoutMilliseconds
    }

    /// Whether `text` is `http(s)://host[:port][/path]`; which host is the owner's business.
    package static func isBaseURL(_ text: String) -> Bool {
        guard text.utf8.count <= urlLimit, text.utf8.allSatisfy({ (33...126).contains($0) }),
            text.hasPrefix("http://") || text.hasPrefix("https://"), let url = URL(string: text)
        else { return false }
        return url.host?.isEmpty == false && url.user == nil && url.password == nil
            && url.query == nil && url.fragment == nil
            && url.port.map { (1...65_535).contains($0) } != false
    }

    static func isModel(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= modelLimit
            && text.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 }
    }
}
