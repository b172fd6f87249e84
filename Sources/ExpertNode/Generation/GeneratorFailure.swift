/// Why a language model brought no text that can be used.
///
/// It holds nothing that the model or a citizen wrote, so it may be logged.
package enum GeneratorFailure: Error, Hashable, CustomStringConvertible {
    case unreachable(String)
    case refused(status: Int)
    case failed
    case garbled
    case cut
    case tooLong
    case late
    case busy
    case unsupported

    package var description: String {
        switch self {
        case .unreachable(let why): "the generator cannot be reached: \(why)"
        case .refused(let status): "the generator answered HTTP \(status)"
        case .failed: "the generator reported an error of its own"
        case .garbled: "the generator sent what is no chat completion"
        case .cut: "the generator's stream ended before its text did"
        case .tooLong: "the generator sent more than an answer may hold"
        case .late: "the generator was not done in time"
        case .busy: "the generator has enough to do already"
        case .unsupported: "no sentence of the generator is supported by a passage that it cites"
        }
    }
}
