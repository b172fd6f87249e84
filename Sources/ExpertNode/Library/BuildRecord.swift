import FoundationEssentials
import SparseIndex

/// What a build is made of: `build.json` beside its passages and its index.
struct BuildRecord: Sendable, Codable, Equatable {
    /// What the files' bytes, the reader and the ranking's numbers were: the same, the same build.
    let fingerprint: String
    let passages: Int
    let settings: IndexSettings
}
