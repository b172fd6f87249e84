import FoundationEssentials
import ServiceLifecycle
import Trust

/// Enrols the experts and then tells the operator where to ask and with which key.
struct Welcome: Service {
    let router: String
    let keys: LocalKeys
    let folder: DataDirectory
    let experts: [StarterExpert]

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await enrol()
            Terminal.say(text)
        }
        try await gracefulShutdown()
        Terminal.say("Stopping …")
    }

    private func enrol() async {
        let began = ContinuousClock.now
        await withTaskGroup(of: Void.self) { group in
            for expert in experts {
                group.addTask {
                    do {
                        Terminal.say("  \(try await enrolment(of: expert).run())")
                    } catch is CancellationError {
                    } catch {
                        Terminal.say("  \(expert.id): \(error); see \(folder.log(expert.folder))")
                    }
                }
            }
        }
        let spent = (ContinuousClock.now - began) / .seconds(1)
        Terminal.say("  ready after \((spent * 10).rounded() / 10) s")
    }

    private func enrolment(of expert: StarterExpert) throws -> Enrolment {
        let key = try PrivateFile.read(folder.expert(expert.folder).organisationKey)
        return Enrolment(
            expert: expert,
            router: router,
            organisationKey: String(decoding: key, as: UTF8.self),
            adminKey: keys.admin
        )
    }

    private var text: String {
        """

        Ask in a browser:   \(router)/
        Watch decisions:    \(router)/console   (takes the admin key)
        Application key:    \(keys.application)
        All keys are in:    \(folder.keys)
        Ask with curl:

        curl -s \(router)/v1/chat/completions -H 'Authorization: Bearer \(keys.application)' \
        -H 'Content-Type: application/json' -d '{"model":"vanmieu-auto","messages":[{"role":"user",\
        "content":"Vượt đèn đỏ bằng xe máy bị phạt bao nhiêu?"}]}'

        Or in another terminal:  .build/release/vanmieu ask "Làm căn cước công dân ở đâu?"
        Ctrl-C stops everything. Logs are in \(folder.path)/logs.
        """
    }
}
