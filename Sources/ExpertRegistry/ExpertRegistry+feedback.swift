import GRDB

extension ExpertRegistry {
    /// Keeps what an application says of an answer, in place of what it said before.
    package func give(_ feedback: Feedback) throws {
        let note = feedback.note ?? ""
        guard note.unicodeScalars.count <= Feedback.noteLimit else {
            throw RegistryError.invalid(
                pointer: "/note",
                reason: "a note has \(Feedback.noteLimit) characters at most"
            )
        }
        let gone = try database.write { db in
            try FeedbackRows.put(feedback, kept: words(of: feedback.application), db)
        }
        weigh(feedback, without: gone)
    }

    /// Takes back what `application` said of the record; tells whether it had said anything.
    package func withdraw(_ record: String, application: String, now: Int64) throws -> Bool {
        let word = try database.write {
            try FeedbackRows.take(record, application: application, $0)
        }
        guard let word else { return false }
        weigh(nil, without: [word], now: now)
        return true
    }

    /// The newest words first.
    package func feedback(limit: Int) throws -> [Feedback] {
        try database.read { try FeedbackRows.newest(limit, $0) }
    }
}
