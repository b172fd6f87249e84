import ExpertNode
import Testing
import Wire

struct NodeMetricsTests {
    @Test func `writes every family with its help and type, and nothing else`() throws {
        var counts = NodeMetricsCounts()
        counts.add(.answered, seconds: 0.005)
        counts.add(.abstained, seconds: 0.3)
        counts.add(.answered, seconds: 500)
        counts.add(.shed, seconds: 0.1)
        counts.add(GeneratorFailure.late)
        counts.add(GeneratorFailure.unreachable("127.0.0.1:1 \"x\""))
        let text = NodeMetricsText(counts, try state(expert: "mau/thu")).text
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.last == "")
        for line in [
            "# TYPE vanmieu_node_questions_total counter",
            "vanmieu_node_questions_total{outcome=\"answered\"} 2",
            "vanmieu_node_questions_total{outcome=\"shed\"} 1",
            "vanmieu_node_questions_total{outcome=\"timed_out\"} 0",
            "# TYPE vanmieu_node_reply_seconds histogram",
            "vanmieu_node_reply_seconds_bucket{le=\"0.0025\"} 0",
            "vanmieu_node_reply_seconds_bucket{le=\"0.005\"} 1",
            "vanmieu_node_reply_seconds_bucket{le=\"120.0\"} 2",
            "vanmieu_node_reply_seconds_bucket{le=\"+Inf\"} 3",
            "vanmieu_node_reply_seconds_sum 500.305",
            "vanmieu_node_reply_seconds_count 3",
            "vanmieu_node_in_flight 4",
            "vanmieu_node_generator_failures_total{reason=\"late\"} 1",
            "vanmieu_node_generator_failures_total{reason=\"cut\"} 0",
            "vanmieu_node_generator_failures_total{reason=\"unreachable\"} 1",
            "vanmieu_node_info{expert=\"mau/thu\",version=\"1.0.0\",as_of=\"2026-11-26\"} 1",
            "vanmieu_node_passages 12",
            "vanmieu_node_index_bytes 345",
            "vanmieu_node_as_of_timestamp_seconds 1795651200",
        ] {
            #expect(lines.contains(line[...]), "\(line)")
        }
        #expect(!text.contains("127.0.0.1"))
        try expectWellFormed(lines.dropLast())
    }

    @Test(arguments: [
        ("a\"b", "a\\\"b"), ("a\\b", "a\\\\b"), ("a\nb", "a\\nb"), ("Bộ Y tế", "Bộ Y tế"),
        ("\\n", "\\\\n"),
    ])
    func `escapes what would end a label`(value: String, escaped: String) throws {
        #expect(NodeMetricsText.escaped(value) == escaped)
        let text = NodeMetricsText(NodeMetricsCounts(), try state(expert: value)).text
        #expect(text.contains("vanmieu_node_info{expert=\"\(escaped)\","))
    }

    @Test func `counts each question once, and the time of replies alone`() {
        let metrics = NodeMetrics()
        for outcome in NodeMetricsOutcome.allCases { metrics.count(outcome, after: .seconds(1)) }
        #expect(metrics.counts.outcomes.values.allSatisfy { $0 == 1 })
        #expect(metrics.counts.outcomes.count == NodeMetricsOutcome.allCases.count)
        #expect(metrics.counts.seconds.count == 2)
        #expect(metrics.counts.seconds.sum == 2)
    }

    @Test func `a node that forwards has neither passages nor a date`() {
        let state = NodeMetricsState(expert: "mau/thu", inFlight: 0, knowledge: nil)
        let text = NodeMetricsText(NodeMetricsCounts(), state).text
        #expect(!text.contains("vanmieu_node_passages"))
        #expect(!text.contains("as_of_timestamp"))
        #expect(text.contains("vanmieu_node_in_flight 0\n"))
    }

    /// Each sample follows its family's HELP and TYPE, and no line is twice there.
    private func expectWellFormed(_ lines: ArraySlice<Substring>) throws {
        var family = ""
        for line in lines {
            let words = line.split(separator: " ")
            if line.hasPrefix("# HELP ") { family = String(words[2]) }
            if line.hasPrefix("# TYPE ") { #expect(String(words[2]) == family) }
            guard !line.hasPrefix("#") else { continue }
            #expect(line.hasPrefix(family))
            #expect(words.last.flatMap { Double($0) } != nil)
        }
        #expect(Set(lines).count == lines.count)
    }

    private func state(expert: String) throws -> NodeMetricsState {
        NodeMetricsState(
            expert: expert,
            inFlight: 4,
            knowledge: .init(version: "1.0.0", asOf: "2026-11-26", passages: 12, indexBytes: 345)
        )
    }
}
