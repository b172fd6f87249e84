import HTTPTypes
import Routing

/// Reads what a client's headers say about time.
enum DeadlineHeaders {
    /// `VanMieu-Deadline-Ms` is ours; LiteLLM and OpenAI's clients tell seconds.
    static func hint(_ headers: HTTPFields) -> DeadlineHint {
        let seconds = headers[.litellmTimeout] ?? headers[.stainlessTimeout]
        return DeadlineHint(
            explicit: headers[.deadline].flatMap { Int($0) },
            clientTimeout: seconds.flatMap { Double($0) }
                .flatMap { (0.001...86_400).contains($0) ? Int($0 * 1_000) : nil }
        )
    }
}
