package import ChatServer
import HTTPTypes
package import Routing

extension DeadlineHint {
    /// What the head of a request says about time.
    package init(_ head: RequestHead) {
        self.init(deadline: head.deadline, seconds: head.clientTimeout)
    }

    /// The same of a request that Hummingbird has read.
    init(_ headers: HTTPFields) {
        self.init(
            deadline: headers[.deadline],
            seconds: headers[.litellmTimeout] ?? headers[.stainlessTimeout]
        )
    }

    /// `deadline` is `VanMieu-Deadline-Ms`, which is ours; `seconds` is what LiteLLM and OpenAI's
    /// clients say.
    private init(deadline: String?, seconds: String?) {
        self.init(
            explicit: deadline.flatMap { Int($0) },
            clientTimeout: seconds.flatMap { Double($0) }
                .flatMap { (0.001...86_400).contains($0) ? Int($0 * 1_000) : nil }
        )
    }
}
