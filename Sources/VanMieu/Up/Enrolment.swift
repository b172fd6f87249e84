import ExpertNode
import FoundationEssentials
import Wire

/// Takes one starter expert from its first lease to `active`, through the registration API.
///
/// Each step is what a ministry and an admin would do by hand; on one machine the local operator
/// gives both approvals, and shadow and canary take no time.
struct Enrolment: Sendable {
    private static let pause = Duration.milliseconds(100)
    private static let patience = 300

    let expert: StarterExpert
    let router: String
    let organisationKey: String
    let adminKey: String

    /// Runs until the expert serves; gives a line to print.
    func run() async throws -> String {
        let owner = RegistrationClient(router: router, key: organisationKey)
        let admin = RegistrationClient(router: router, key: adminKey)
        var examination = ""
        try await waitForNode(owner)
        while true {
            let newest = try await owner.status(of: expert.id)["versions"]?.array?.first
            let state = newest?["state"]?.string ?? ""
            switch state {
            case "submitted": examination = try await examine(owner)
            case "examined": try await move(admin, to: "approved")
            case "approved": try await move(admin, to: "shadow")
            case "shadow": try await move(admin, to: "canary")
            case "canary": try await move(admin, to: "active")
            case "failed" where examination.isEmpty:
                try await owner.move(expert.id, to: "submitted", reason: "examined again at start")
            case "active": return "\(expert.id) serves\(examination)"
            default: return "\(expert.id) \(expert.manifest.version) is \(state)\(examination)"
            }
        }
    }

    private func waitForNode(_ owner: RegistrationClient) async throws {
        for _ in 0..<Self.patience {
            let status = try? await owner.status(of: expert.id)
            if status?["nodes"]?.array?.isEmpty == false { return }
            try await Task.sleep(for: Self.pause)
        }
        throw Complaint("\(expert.id) has not come up; its log says why")
    }

    private func examine(_ owner: RegistrationClient) async throws -> String {
        let result = try await owner.examine(expert.id, questions: try expert.exam())
        let passed = result["passed"]?.integer ?? 0
        return ", exam \(passed)/\(result["asked"]?.integer ?? 0)"
    }

    private func move(_ admin: RegistrationClient, to state: String) async throws {
        try await admin.move(expert.id, to: state, reason: "local operator (vanmieu up)")
    }
}
