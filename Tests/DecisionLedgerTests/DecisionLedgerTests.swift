import DecisionLedger
import FoundationEssentials
import Testing

struct DecisionLedgerTests {
    @Test func `an entry is readable at once, and after a restart`() throws {
        let sample = LedgerSample()
        let entry = LedgerSample.entry(1)
        let ledger = try sample.open()
        ledger.append(entry)
        #expect(try sample.files().isEmpty)
        #expect(try ledger.entry("rec_1") == entry)
        try ledger.flush()
        #expect(ledger.backlog == 0)
        #expect(try ledger.entry("rec_1") == entry)
        #expect(try sample.open().entry("rec_1") == entry)
        #expect(try ledger.entry("rec_2") == nil)
    }

    @Test func `lists the newest first, from memory and files alike`() throws {
        let sample = LedgerSample()
        let ledger = try sample.open()
        for number in 1...6 {
            let application = number.isMultiple(of: 2) ? "cong" : "app"
            ledger.append(LedgerSample.entry(number, application: application))
            if number == 4 { try ledger.flush() }
        }
        #expect(try ledger.recent(3, application: nil).map(\.id) == ["rec_6", "rec_5", "rec_4"])
        #expect(try ledger.recent(9, application: "app").map(\.id) == ["rec_5", "rec_3", "rec_1"])
        #expect(try ledger.recent(0, application: nil).isEmpty)
    }

    @Test func `begins a file a month, and the chain runs on`() throws {
        let sample = LedgerSample()
        let ledger = try sample.open()
        ledger.append(LedgerSample.entry(1, at: LedgerSample.december - 2))
        ledger.append(LedgerSample.entry(2, at: LedgerSample.december - 2))
        ledger.append(LedgerSample.entry(3, at: LedgerSample.november))
        try ledger.flush()
        #expect(try sample.files() == ["ledger-2026-11.sqlite", "ledger-2026-12.sqlite"])
        let again = try sample.open()
        again.append(LedgerSample.entry(4, at: LedgerSample.december))
        try again.flush()
        #expect(try again.verify() == 4)
        #expect(try again.recent(9, application: nil).map(\.id).first == "rec_4")
        #expect(try again.entry("rec_1") != nil)
    }

    @Test func `can be checked after the oldest month was taken away, not after a middle one`()
        throws
    {
        let sample = LedgerSample()
        let ledger = try sample.open()
        for month in Int64(0)..<3 {
            ledger.append(
                LedgerSample.entry(Int(month), at: LedgerSample.november + month * 2_678_400_000)
            )
        }
        try ledger.flush()
        let files = try sample.files()
        #expect(files.count == 3)
        try remove(files[0], sample)
        #expect(try sample.open().verify() == 2)
        try remove(files[1], sample)
        #expect(try sample.open().verify() == 1)
    }

    @Test func `misses a month taken out of the middle`() throws {
        let sample = LedgerSample()
        let ledger = try sample.open()
        for month in Int64(0)..<3 {
            ledger.append(
                LedgerSample.entry(Int(month), at: LedgerSample.november + month * 2_678_400_000)
            )
        }
        try ledger.flush()
        let files = try sample.files()
        try remove(files[1], sample)
        #expect(throws: LedgerError.chainBroken(file: files[2], row: 3)) {
            _ = try sample.open().verify()
        }
    }

    @Test(
        arguments: [
            ("UPDATE records SET verdict = 'abstained' WHERE row = 2", 2),
            ("UPDATE records SET query = 'khác' WHERE row = 3", 3),
            ("UPDATE records SET json = x'7b7d' WHERE row = 1", 1),
            ("DELETE FROM records WHERE row = 2", 2),
            ("DELETE FROM records WHERE row = 5", 5),
            ("UPDATE start SET link = 'ff'", 1),
        ] as [(String, Int64)]
    )
    func `finds a row changed or removed by hand`(sql: String, row: Int64) throws {
        let sample = LedgerSample()
        let ledger = try sample.open()
        for number in 1...5 { ledger.append(LedgerSample.entry(number)) }
        try ledger.flush()
        #expect(try ledger.verify() == 5)
        try sample.tamper(sql)
        let broken = LedgerError.chainBroken(file: "ledger-2026-11.sqlite", row: row)
        #expect(throws: broken) { _ = try sample.open().verify() }
    }

    @Test func `lets content be deleted and the chain hold`() throws {
        let sample = LedgerSample()
        let ledger = try sample.open()
        for number in 1...3 { ledger.append(LedgerSample.entry(number)) }
        #expect(try ledger.erase("rec_2"))
        #expect(try !ledger.erase("rec_9"))
        let entry = try #require(try ledger.entry("rec_2"))
        #expect(entry.query == nil)
        #expect(entry.json.isEmpty)
        #expect(entry.verdict == "answered")
        #expect(try ledger.verify() == 3)
    }

    @Test func `drops what does not fit and says how many in one chained row`() throws {
        let sample = LedgerSample()
        let ledger = try sample.open(LedgerLimits(entries: 10, batch: 4))
        for number in 1...17 { ledger.append(LedgerSample.entry(number)) }
        #expect(ledger.backlog == 10)
        #expect(try ledger.entry("rec_11") == nil)
        try ledger.flush()
        ledger.append(LedgerSample.entry(18))
        try ledger.flush()
        #expect(try ledger.verify() == 12)
        #expect(try ledger.recent(99, application: nil).count == 11)
        try sample.tamper("UPDATE records SET gap = 1 WHERE gap = 7")
        #expect(throws: LedgerError.self) { _ = try sample.open().verify() }
    }

    @Test func `bounds the bytes that wait`() throws {
        let sample = LedgerSample()
        let ledger = try sample.open(LedgerLimits(bytes: 1_000))
        for number in 1...100 { ledger.append(LedgerSample.entry(number)) }
        #expect((1...5).contains(ledger.backlog))
    }

    @Test func `keeps entries while the disk fails, says so, and goes on`() async throws {
        let sample = LedgerSample()
        let (failures, continuation) = AsyncStream.makeStream(of: Void.self)
        let ledger = try sample.open(LedgerLimits(interval: .milliseconds(1))) { _ in
            continuation.yield()
        }
        ledger.append(LedgerSample.entry(1))
        try ledger.flush()
        try sample.tamper(
            "CREATE TRIGGER full BEFORE INSERT ON records BEGIN SELECT RAISE(ABORT, 'full'); END"
        )
        ledger.append(LedgerSample.entry(2))
        #expect(throws: (any Error).self) { try ledger.flush() }
        let service = Task { try await ledger.run() }
        for await _ in failures { break }
        #expect(ledger.backlog == 1)
        #expect(try ledger.entry("rec_2") != nil)
        try sample.tamper("DROP TRIGGER full")
        service.cancel()
        try await service.value
        #expect(ledger.backlog == 0)
        #expect(try ledger.verify() == 2)
    }

    @Test func `writes on its own, and the rest when it is cancelled`() async throws {
        let sample = LedgerSample()
        let ledger = try sample.open(LedgerLimits(interval: .milliseconds(1)))
        let service = Task { try await ledger.run() }
        for number in 1...700 { ledger.append(LedgerSample.entry(number)) }
        while ledger.backlog > 0 { try await Task.sleep(for: .milliseconds(1)) }
        for number in 701...900 { ledger.append(LedgerSample.entry(number)) }
        service.cancel()
        try await service.value
        #expect(try sample.open().verify() == 900)
    }

    @Test func `takes entries from many tasks, each once`() async throws {
        let sample = LedgerSample()
        let ledger = try sample.open()
        await withTaskGroup(of: Void.self) { group in
            for task in 0..<8 {
                group.addTask {
                    for number in 0..<200 {
                        ledger.append(LedgerSample.entry(task * 200 + number))
                        if number.isMultiple(of: 50) { try? ledger.flush() }
                    }
                }
            }
        }
        try ledger.flush()
        #expect(try ledger.verify() == 1_600)
        let ids = try ledger.recent(2_000, application: nil).map(\.id)
        #expect(Set(ids).count == 1_600)
    }

    @Test func `begins anew in a month's file that was left empty by a kill`() throws {
        let sample = LedgerSample()
        let ledger = try sample.open()
        ledger.append(LedgerSample.entry(1))
        try ledger.flush()
        #expect(
            FileManager.default.createFile(
                atPath: sample.folder + "/ledger-2026-12.sqlite",
                contents: nil
            )
        )
        let again = try sample.open()
        again.append(LedgerSample.entry(2, at: LedgerSample.december))
        try again.flush()
        #expect(try again.verify() == 2)
    }

    @Test func `refuses a file of another kind under its name`() throws {
        let sample = LedgerSample()
        _ = try sample.open()
        try sample.tamper("CREATE TABLE x (y)")
        #expect(throws: LedgerError.foreignFile("ledger-2026-11.sqlite")) {
            _ = try sample.open()
        }
    }

    @Test(arguments: [
        (Int64(0), "1970-01"), (-1, "1969-12"), (1_709_164_799_999, "2024-02"),
        (1_709_251_199_999, "2024-02"), (1_709_251_200_000, "2024-03"),
        (4_107_542_399_999, "2100-02"), (4_107_542_400_000, "2100-03"),
        (1_798_761_599_999, "2026-12"), (1_798_761_600_000, "2027-01"),
    ])
    func `names the file after the month of UTC`(at: Int64, month: String) throws {
        let sample = LedgerSample()
        let ledger = try sample.open()
        ledger.append(LedgerSample.entry(0, at: at))
        try ledger.flush()
        #expect(try sample.files() == ["ledger-\(month).sqlite"])
    }

    private func remove(_ file: String, _ sample: borrowing LedgerSample) throws {
        for ending in ["", "-wal", "-shm"] {
            let path = "\(sample.folder)/\(file)\(ending)"
            if FileManager.default.fileExists(atPath: path) {
                try FileManager.default.removeItem(atPath: path)
            }
        }
    }
}
