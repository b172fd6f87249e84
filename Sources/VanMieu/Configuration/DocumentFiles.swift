import ExpertNode
import FoundationEssentials
import Subprocess
import VietnameseText

/// Reads the files of a documents folder: decoded here, or converted by programs of the system.
struct DocumentFiles: Sendable {
    /// What a converter may print at the most.
    private static let outputLimit = 64 << 20

    /// The documents folder.
    let folder: String
    let ingestion: DocumentIngestion

    /// Reads one file for ``LibraryBuilder``.
    func read(_ path: String, _ stem: String, _ bytes: Data) async -> FileReading {
        guard let format = DocumentFormat(path: path) else {
            let ending = path.split(separator: "/").last?.split(separator: ".").dropFirst().last
            let reason = SkipReason.unknownEnding(ending.map(String.init) ?? "")
            return FileReading(path: path, skipped: reason.description)
        }
        do {
            let text = try await text(of: path, format, bytes)
            let read = format.converter?.output ?? format
            return FileReading(ingestion.report(on: text, as: read, path: path, stem: stem))
        } catch let reason as SkipReason {
            return FileReading(path: path, skipped: reason.description)
        } catch {
            return FileReading(path: path, skipped: "\(error)")
        }
    }

    private func text(
        of path: String,
        _ format: DocumentFormat,
        _ bytes: Data
    ) async throws -> String {
        guard let converter = format.converter else {
            do {
                return try TextDecoder.decode(bytes).text
            } catch {
                throw SkipReason.undecodable("\(error)")
            }
        }
        return try await convert("\(folder)/\(path)", by: converter)
    }

    private func convert(_ file: String, by converter: DocumentConverter) async throws -> String {
        do {
            let result = try await Subprocess.run(
                .name(converter.program),
                arguments: Arguments(converter.arguments(for: file)),
                output: .string(limit: Self.outputLimit),
                error: .string(limit: 1 << 16)
            )
            guard result.terminationStatus.isSuccess else {
                throw SkipReason.conversionFailed(
                    program: converter.program,
                    why: result.standardError
                )
            }
            return result.standardOutput
        } catch let reason as SkipReason {
            throw reason
        } catch let error as SubprocessError where error.code == .executableNotFound {
            throw SkipReason.converterMissing(converter)
        } catch {
            throw SkipReason.conversionFailed(program: converter.program, why: "\(error)")
        }
    }
}
