import Wire

/// Writes a node's metrics in Prometheus' text format, version 0.0.4.
///
/// Every series of a known label is there from the start, so that a rate can be taken of the first
/// question on.
package struct NodeMetricsText {
    package static let contentType = "text/plain; version=0.0.4; charset=utf-8"
    private static let prefix = "vanmieu_node_"
    private static let secondsOfDay = 86_400

    package private(set) var text = ""

    package init(_ counts: NodeMetricsCounts, _ state: NodeMetricsState) {
        write(outcomes: counts)
        write(histogram: counts.seconds)
        family("in_flight", "gauge", "Questions that are being answered.")
        sample("in_flight", state.inFlight)
        family(
            "generator_failures_total",
            "counter",
            "Texts that the language model did not bring."
        )
        for (reason, count) in counts.generatorFailures.sorted(by: { $0.key < $1.key }) {
            sample("generator_failures_total", count, [("reason", reason)])
        }
        write(state)
    }

    private mutating func write(outcomes counts: NodeMetricsCounts) {
        family("questions_total", "counter", "Questions by how they ended.")
        for outcome in NodeMetricsOutcome.allCases {
            let count = counts.outcomes[outcome] ?? 0
            sample("questions_total", count, [("outcome", outcome.rawValue)])
        }
    }

    private mutating func write(histogram: NodeMetricsHistogram) {
        family("reply_seconds", "histogram", "From a question's arrival to its reply.")
        for (bound, count) in zip(NodeMetricsHistogram.bounds, histogram.cumulative) {
            sample("reply_seconds_bucket", count, [("le", "\(bound)")])
        }
        sample("reply_seconds_bucket", histogram.count, [("le", "+Inf")])
        sample("reply_seconds_sum", histogram.sum)
        sample("reply_seconds_count", histogram.count)
    }

    private mutating func write(_ state: NodeMetricsState) {
        let knowledge = state.knowledge
        family("info", "gauge", "The expert and the state of its documents; always 1.")
        let labels = [
            ("expert", state.expert), ("version", knowledge?.version ?? ""),
            ("as_of", knowledge?.asOf ?? ""),
        ]
        sample("info", 1, labels)
        guard let knowledge else { return }
        family("passages", "gauge", "Passages that can be quoted.")
        sample("passages", knowledge.passages)
        if let bytes = knowledge.indexBytes {
            family("index_bytes", "gauge", "The size of the index of the passages.")
            sample("index_bytes", bytes)
        }
        guard let day = CivilDay(knowledge.asOf) else { return }
        family("as_of_timestamp_seconds", "gauge", "The day up to which the owner vouches.")
        sample("as_of_timestamp_seconds", day.number * Self.secondsOfDay)
    }

    private mutating func family(_ name: String, _ type: String, _ help: String) {
        text += "# HELP \(Self.prefix)\(name) \(help)\n# TYPE \(Self.prefix)\(name) \(type)\n"
    }

    private mutating func sample(
        _ name: String,
        _ value: some CustomStringConvertible,
        _ labels: [(name: String, value: String)] = []
    ) {
        let pairs = labels.map { "\($0.name)=\"\(Self.escaped($0.value))\"" }
        let set = pairs.isEmpty ? "" : "{\(pairs.joined(separator: ","))}"
        text += "\(Self.prefix)\(name)\(set) \(value)\n"
    }

    /// A label's value with backslash, quotation mark and line feed escaped, as the format asks.
    package static func escaped(_ value: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\\": escaped.append(contentsOf: "\\\\".unicodeScalars)
            case "\"": escaped.append(contentsOf: "\\\"".unicodeScalars)
            case "\n": escaped.append(contentsOf: "\\n".unicodeScalars)
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}
