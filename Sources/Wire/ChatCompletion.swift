/// An answer in OpenAI's shape, with our `vanmieu` object beside it.
package struct ChatCompletion<Report: Codable & Sendable>: Sendable, Codable {
    package var id: String
    package var object = "chat.completion"
    package var created: Int
    package var model: String
    package var choices: [Choice]
    package var usage: Usage
    package var vanmieu: Report

    package init(
        id: String,
        created: Int,
        model: String,
        content: String,
        annotations: [Annotation],
        usage: Usage,
        report: Report
    ) {
        self.id = id
        self.created = created
        self.model = model
        choices = [Choice(message: Message(content: content, annotations: annotations))]
        self.usage = usage
        vanmieu = report
    }

    package struct Choice: Sendable, Codable {
        package var index = 0
        package var message: Message
        package var finishReason = "stop"
    }

    package struct Message: Sendable, Codable {
        package var role = "assistant"
        package var content: String
        package var annotations: [Annotation]
    }
}

/// Counts of syllables, where a language model would count tokens.
package struct Usage: Sendable, Hashable, Codable {
    package var promptTokens: Int
    package var completionTokens: Int
    package var totalTokens: Int

    package init(prompt: Int, completion: Int) {
        promptTokens = prompt
        completionTokens = completion
        totalTokens = prompt + completion
    }
}

/// OpenAI's only kind of annotation, a cited source.
package struct Annotation: Sendable, Hashable, Codable {
    package var type = "url_citation"
    package var urlCitation: URLCitation

    package init(_ citation: Citation, recordURL: String) {
        urlCitation = URLCitation(
            url: citation.url ?? "\(recordURL)/citations/\(citation.n)",
            title: citation.source,
            startIndex: citation.start,
            endIndex: citation.end
        )
    }

    package struct URLCitation: Sendable, Hashable, Codable {
        package var url: String
        package var title: String
        package var startIndex: Int
        package var endIndex: Int
    }
}
