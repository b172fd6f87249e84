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
        let named = try database.write { db in
            let earlier = try FeedbackRows.experts(
                feedback.record,
                application: feedback.application,
                db
            )
            try FeedbackRows.put(feedback, db)
            return earlier + feedback.experts
        }
        // What speaks of nobody moves nobody; weighing reads all words.
        if !named.isEmpty { try weigh(now: feedback.at) }
    }

    /// Takes back what `application` said of the record; tells whether it had said anything.
    package func withdraw(_ record: String, application: String, now: Int64) throws -> Bool {
        let wasThere = try database.write {
            try FeedbackRows.remove(record, application: application, $0)
        }
        try weigh(now: now)
        return wasThere
    }

    /// The newest words first.
    package func feedback(limit: Int) throws -> [Feedback] {
        try database.read { try FeedbackRows.newest(limit, $0) }
    }
}
