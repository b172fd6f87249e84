import HTTPTypes
import Routing

/// Reads what a client's headers say about time.
enum DeadlineHeaders {
    static func hint(_ headers: HTTPFields) -> DeadlineHint {
        hint(
            deadline: headers[.deadline],
            seconds: headers[.litellmTimeout] ?? headers[.stainlessTimeout]
        )
    }

    /// `deadline` is `VanMieu-Deadline-Ms`, which is ours; `seconds` is what LiteLLM and OpenAI's
    /// clients say.
    static func hint(deadline: String?, seconds: String?) -> DeadlineHint {
        DeadlineHint(
            explicit: deadline.flatMap { Int($0) },
            clientTimeout: seconds.flatMap { Double($0) }
                .flatMap { (0.001...86_400).contains($0) ? Int($0 * 1_000) : nil }
        )
    }
}
