import GRDB
package import Wire

extension ExpertRegistry {
    /// Notes a sketch of `expert`; tells whether it is the newest that was seen, or the same again.
    ///
    /// Whoever has an old sketch, signed as it is, could otherwise show it again in place of the
    /// newest. It is remembered over restarts and card versions; neither definitions nor audit
    /// follow it.
    package func admit(_ edition: SketchEdition, of expert: ExpertID) throws -> Bool {
        let known = try database.read { try SketchRows.newest(of: expert, $0) }
        if let known, known.made >= edition.made { return known.sha256 == edition.sha256 }
        return try database.write { db in
            try SketchRows.put(edition, of: expert, db)
            return try SketchRows.newest(of: expert, db)?.sha256 == edition.sha256
        }
    }
}
