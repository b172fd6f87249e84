import FoundationEssentials
import SparseIndex
import Wire

/// `selector.json`: the weights by which experts are chosen, and what they were learned from.
struct SelectorFile {
    private struct Stored: Codable {
        let weights: [Double]
        /// Missing where sketches told of no single passage yet.
        let meetingWeights: [Double]?
        let madeOf: String

        private enum CodingKeys: String, CodingKey {
            case weights
            case meetingWeights = "meeting_weights"
            case madeOf = "made_of"
        }
    }

    /// Weights that were learned are far below this.
    private static let largest = 1000.0

    let path: String

    /// The weights; nil where there is no file.
    func load() throws -> ExpertScorer? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw complaint("it cannot be read")
        }
        guard let stored = try? JSONDecoder().decode(Stored.self, from: data) else {
            throw complaint("it is not {\"weights\": [four numbers], \"made_of\": \"hash\"}")
        }
        let weights = try lanes(stored.weights)
        // Candidates among many experts are those with the greatest impact.
        guard weights[0] > 0 || weights[1] > 0 else {
            throw complaint("one of the first two weights must be above 0")
        }
        guard let meetingWeights = stored.meetingWeights else {
            return ExpertScorer(weights: weights)
        }
        return ExpertScorer(weights: weights, meetingWeights: try lanes(meetingWeights))
    }

    private func lanes(_ weights: [Double]) throws -> SIMD4<Double> {
        guard weights.count == 4, weights.allSatisfy({ abs($0) <= Self.largest }) else {
            throw complaint("weights must be four numbers from -1000 to 1000")
        }
        return SIMD4(weights)
    }

    /// Replaces the file; `madeOf` is the hash of what the weights were learned from.
    func write(_ scorer: ExpertScorer, madeOf: String) throws {
        let stored = Stored(
            weights: scorer.weights.indices.map { scorer.weights[$0] },
            meetingWeights: scorer.meetingWeights.indices.map { scorer.meetingWeights[$0] },
            madeOf: madeOf
        )
        do {
            try WireJSON.plainEncoder().encode(stored)
                .write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw Complaint("cannot write the weights to \(path): \(error)")
        }
    }

    private func complaint(_ reason: String) -> Complaint {
        Complaint(
            "\(path) cannot be used: \(reason); run `vanmieu train --selector`, or remove the file"
        )
    }
}
