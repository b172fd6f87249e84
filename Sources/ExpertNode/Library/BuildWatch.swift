package import Logging
import ServiceLifecycle

/// Puts each new build of an expert on its node's shelf, without a restart.
package struct BuildWatch: Service {
    /// How often the folder is looked at.
    private static let pause = Duration.seconds(2)

    private let directory: String
    private let folder: BuildFolder
    private let shelf: KnowledgeShelf
    private let logger: Logger

    package init(directory: String, folder: BuildFolder, shelf: KnowledgeShelf, logger: Logger) {
        self.directory = directory
        self.folder = folder
        self.shelf = shelf
        self.logger = logger
    }

    package func run() async throws {
        let first = folder.current
        await cancelWhenGracefulShutdown {
            var served = first
            while !Task.isCancelled {
                try? await Task.sleep(for: Self.pause)
                guard let current = folder.current, current != served else { continue }
                served = current
                look(at: current)
            }
        }
    }

    /// Serves a build that can be opened; else the one before goes on.
    private func look(at current: String) {
        do {
            let knowledge = try Knowledge.load(directory: directory, build: folder)
            shelf.replace(with: knowledge)
            logger.info(
                "serving a new build",
                metadata: ["build": "\(current)", "passages": "\(knowledge.passages.count)"]
            )
        } catch {
            logger.error("a new build is left alone", metadata: ["why": "\(error)"])
        }
    }
}
