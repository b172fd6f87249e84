import Routing
import TestSupport
import Testing

struct DialogueMetricsTests {
    @Test func `shares are counted with the conversation and without it`() {
        let rows = [
            DialogueRow(
                turns: [RoutingSample.law, "thế mất bao lâu?"],
                domains: ["law"],
                followUp: true
            ),
            DialogueRow(
                turns: [RoutingSample.law, "Bệnh cúm mùa lây qua đường nào?"],
                domains: ["law"],
                followUp: true
            ),
            DialogueRow(
                turns: [RoutingSample.law, RoutingSample.tax],
                domains: ["finance"],
                followUp: false
            ),
            DialogueRow(turns: [RoutingSample.law, "cảm ơn nhé"], domains: [], followUp: false),
        ]
        let pipeline = RoutingSample().pipeline
        let metrics = DialogueMetrics(rows.map { DialoguePrediction($0, by: pipeline) })
        #expect(metrics.n == 4)
        #expect(metrics.recognised == 0.5)
        #expect(metrics.leftAlone == 1)
        #expect(metrics.domains.withConversation == 0.75)
        #expect(metrics.domains.lastTurnAlone == 0.5)
        #expect(metrics.text.contains("50.0 %"))
    }

    @Test func `no rows make no shares`() {
        #expect(DialogueMetrics([]).domains.withConversation == 0)
    }
}
