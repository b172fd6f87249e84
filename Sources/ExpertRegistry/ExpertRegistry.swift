import GRDB
import SketchAudit
import Synchronization
package import Trust
import Wire

/// Experts, their owners' keys, lifecycle, leases and audit, in one SQLite file.
///
/// Routing reads ``definitions`` and ``leases``, which live in memory; every change is one
/// transaction with its audit row, after which the snapshot is replaced. Calls block on the disk:
/// keep them off event loops. Time is Unix milliseconds and always passed in.
package final class ExpertRegistry: Sendable {
    /// Live nodes; a heartbeat touches nothing else.
    package let leases: LeaseTable

    let database: DatabasePool
    let hosts: HostPolicy
    let memory: Mutex<Memory>

    struct Memory: Sendable {
        var trust: TrustList
        var definitions: Definitions
        var standing: Standing
        var sketchAudits: [ExpertID: AuditTally]
        /// How many words of each application are kept.
        var words: [String: Int]
        /// By the hash of the key.
        var callers: [String: Caller]
        /// What other connections had committed when this was read, as SQLite counts it.
        var dataVersion: Int
    }

    /// Opens or creates the registry, brings its schema up to date and adopts the trust list.
    ///
    /// The file at `path` is made with mode 0600; `migrations` is the folder of the frozen
    /// `001-….sql` steps. A trust list older than one adopted before is refused.
    package init(
        path: String,
        migrations: String,
        trust: TrustList,
        hosts: HostPolicy = HostPolicy(),
        now: Int64
    ) throws {
        database = try RegistryDatabase.open(path, migrations: migrations)
        self.hosts = hosts
        try database.write { try TrustAdoption.adopt(trust, now: now, $0) }
        let dataVersion = try Self.dataVersion(database)
        let memory = try database.read { db in
            Memory(
                trust: trust,
                definitions: try Definitions.load(db, earlier: nil),
                standing: Standing(try FeedbackRows.newest(.max, db), now: now),
                sketchAudits: try SketchAuditRows.all(db),
                words: try FeedbackRows.counts(db),
                callers: try KeyTable.callers(db),
                dataVersion: dataVersion
            )
        }
        self.memory = Mutex(memory)
        leases = LeaseTable(try database.read(LeaseRows.all))
    }

    /// All experts as of the last committed change.
    package var definitions: Definitions {
        memory.withLock { $0.definitions }
    }

    /// How well the experts have served, as of the last word about any.
    package var standing: Standing {
        memory.withLock { $0.standing }
    }

    /// How many words of `application` are kept.
    func words(of application: String) -> Int {
        memory.withLock { $0.words[application] ?? 0 }
    }

    /// Moves ``standing`` by a word that has come and those that have gone.
    func weigh(_ word: Feedback?, without gone: [Feedback], now: Int64 = 0) {
        memory.withLock { memory in
            for word in gone {
                memory.standing.remove(word)
                memory.words[word.application, default: 0] -= 1
            }
            memory.standing.advance(to: now)
            guard let word else { return }
            memory.standing.add(word)
            memory.words[word.application, default: 0] += 1
        }
    }

    /// The trust list that cards are checked against.
    package var trust: TrustList {
        memory.withLock { $0.trust }
    }

    /// Whose key this is; from memory, at the same cost whether it is known or not.
    package func caller(presenting key: String) -> Caller? {
        let hash = APIKey.hash(key)
        return memory.withLock { $0.callers[hash] }
    }

    /// Adopts a newer trust list; cards, keys and owners it revokes are revoked at once.
    package func adopt(_ trust: TrustList, now: Int64) throws {
        try database.write { try TrustAdoption.adopt(trust, now: now, $0) }
        memory.withLock { memory in
            if trust.serial >= memory.trust.serial { memory.trust = trust }
        }
        try reload()
        for expert in definitions.experts where expert.state == .revoked { leases.end(expert.id) }
    }

    /// Takes over what another process, such as a command on the data folder, has committed; tells
    /// whether it has committed anything.
    ///
    /// To be asked often: SQLite keeps count of what other connections commit.
    @discardableResult
    package func refresh() throws -> Bool {
        let seen = try Self.dataVersion(database)
        guard seen != memory.withLock({ $0.dataVersion }) else { return false }
        try reload()
        for expert in definitions.experts where expert.state == .revoked { leases.end(expert.id) }
        memory.withLock { $0.dataVersion = seen }
        return true
    }

    private static func dataVersion(_ database: DatabasePool) throws -> Int {
        // Of the connection that writes: its own commits do not count.
        try database.writeWithoutTransaction { db in
            try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0
        }
    }

    /// Runs `body` in one transaction, then replaces the snapshot.
    func change<Result>(_ body: (Database) throws -> Result) throws -> Result {
        let result = try database.write(body)
        try reload()
        return result
    }

    private func reload() throws {
        let earlier = definitions
        let (fresh, callers) = try database.read { db in
            (try Definitions.load(db, earlier: earlier), try KeyTable.callers(db))
        }
        memory.withLock { memory in
            // Of two changes that commit close together, the later may have reloaded first.
            guard fresh.version >= memory.definitions.version else { return }
            memory.definitions = fresh
            memory.callers = callers
        }
    }

    /// Copies the registry, as of now and consistent, to a new file.
    package func backup(to path: String) throws {
        do {
            try PrivateFile.create(path, containing: [])
        } catch {
            throw RegistryError.fileExists(path)
        }
        try database.backup(to: DatabaseQueue(path: path))
    }
}
