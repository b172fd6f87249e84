package import ExpertRegistry
package import Routing
package import SketchAudit
package import Wire

/// A small network and the pipeline in front of it.
package struct RoutingSample: Sendable {
    /// One part each, by the words of ``KeywordClassifier``.
    package static let law = "Hợp đồng lao động: hợp đồng thử việc kéo dài bao lâu?"
    package static let tax = "Mức thuế thu nhập cá nhân là bao nhiêu?"
    /// Two parts: law, then finance.
    package static let lawAndTax =
        "Chấm dứt hợp đồng lao động thế nào, thuế thu nhập cá nhân tính ra sao?"
    /// Three parts: law, finance, healthcare.
    package static let three =
        "Chấm dứt hợp đồng lao động thế nào, thuế thu nhập cá nhân tính ra sao, "
        + "bệnh cúm mùa chữa thế nào?"
    package static let unknown = "Con mèo nhà bên tên là gì?"
    package static let started = Moment(nanoseconds: 1_000_000_000)

    package var policy = Policy.sample()
    package var experts: [ExpertDefinition] = [
        .sample("bo-tai-chinh/thue", domain: "finance"),
        .sample("bo-tu-phap/luat", domain: "law"),
        .sample("bo-y-te/benh", domain: "healthcare"),
    ]
    /// What audits of their sketches have found.
    package var audits: [ExpertID: AuditTally] = [:]
    /// How well they have served.
    package var standing = Standing()
    /// Experts without a live node.
    package var dead: Set<ExpertID> = []

    package init() {}

    package var network: Network {
        let definitions = Definitions(version: 3, experts: experts)
        return Network(
            definitions: definitions,
            catalogue: Catalogue(definitions, eligibility: policy.eligibility, audits: audits),
            standing: standing,
            nodes: { [dead] in dead.contains($0) ? [] : [NodeLease.sample($0)] }
        )
    }

    package var pipeline: QueryPipeline {
        QueryPipeline(
            modelVersion: "model-1",
            policy: policy,
            classify: { KeywordClassifier().scores(for: $0) }
        )
    }

    package func decide(
        _ text: String,
        recordID: String = "rec_1",
        after earlier: [String] = [],
        target: Query.Target = .auto,
        deadline: Int = 8_000,
        control: RouteControl = RouteControl()
    ) -> Decision {
        pipeline.start(
            Query(
                recordID: recordID,
                application: "app",
                text: text,
                earlier: earlier,
                target: target,
                control: control,
                received: Self.started,
                at: "2026-11-20T00:00:00.000Z",
                deadlineMilliseconds: deadline,
                fieldNames: ["Pháp luật", "Tài chính"]
            ),
            network: network
        )
    }
}
