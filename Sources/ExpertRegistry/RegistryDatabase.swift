import GRDB
import Trust

/// Opens `registry.sqlite`: WAL, every commit on the disk before it is acknowledged.
enum RegistryDatabase {
    static func open(_ path: String, migrations: String) throws -> DatabasePool {
        let steps = try Migrations(folder: migrations)
        try PrivateFile.touch(path)
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        let pool = try DatabasePool(path: path, configuration: configuration)
        try makeDurable(pool)
        try pool.write(steps.apply)
        return pool
    }

    /// Sets synchronous after opening, for GRDB's pool resets it while it opens; and reads it back.
    private static func makeDurable(_ pool: DatabasePool) throws {
        let synchronous = try pool.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA synchronous = FULL")
            return try Int.fetchOne(db, sql: "PRAGMA synchronous")
        }
        guard synchronous == 2 else { throw RegistryError.notDurable }
    }
}
