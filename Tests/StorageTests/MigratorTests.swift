import Storage
import Synchronization
import Testing

private let first = Migration("0001_first", "CREATE TABLE first (id BIGINT AUTO_INCREMENT PRIMARY KEY)")
private let second = Migration("0002_second", "CREATE TABLE second (id BIGINT)", "INSERT INTO second (id) VALUES (2)")
private let broken = Migration("0002_second", "CREATE TABLE second (id BIGINT)", "INSERT INTO nowhere (id) VALUES (2)")

@Suite struct MigratorTests {
    @Test(arguments: TestEngine.all)
    func `what is missing is run in order, and only once`(_ engine: TestEngine) async throws {
        let test = try await TestDatabase(engine, [first])
        let told = Told()
        for _ in 1...2 {
            try await test.database.migrate([first, second], applied: told.append)
        }
        #expect(told.ids == ["0002_second"])
        #expect(try await test.database.appliedMigrations() == ["0001_first", "0002_second"])
        #expect(try await test.database.read { try $0.count("SELECT COUNT(*) FROM second") } == 1)
    }

    @Test(arguments: TestEngine.all)
    func `a database without migrations has had none`(_ engine: TestEngine) async throws {
        let test = try await TestDatabase(engine, [])
        #expect(try await test.database.appliedMigrations() == [])
    }

    @Test(arguments: [TestEngine.sqlite])
    func `a migration that fails half-way leaves nothing and can be run again`(_ engine: TestEngine) async throws {
        let test = try await TestDatabase(engine, [])
        let failure = await failure { try await test.database.migrate([first, broken]) }
        guard case .migrationFailed("0002_second", _) = failure else { throw failure ?? .locked }
        #expect(try await test.database.appliedMigrations() == ["0001_first"])
        try await test.database.migrate([first, second])
        #expect(try await test.database.read { try $0.count("SELECT id FROM second") } == 2)
    }

    @Test(arguments: TestEngine.all)
    func `a schema newer than the program is refused by name`(_ engine: TestEngine) async throws {
        let test = try await TestDatabase(engine, [first, second])
        let failure = await failure { try await test.database.migrate([first]) }
        #expect(failure == .newerSchema(found: ["0002_second"]))
    }

    @Test(arguments: TestEngine.all)
    func `a migration slipped in before an applied one is refused`(_ engine: TestEngine) async throws {
        let test = try await TestDatabase(engine, [second])
        let failure = await failure { try await test.database.migrate([first, second]) }
        #expect(failure == .migrationFailed(id: "0001_first", message: "later ones were applied without it"))
    }

    @Test(arguments: TestEngine.all)
    func `two programs that migrate at once migrate once`(_ engine: TestEngine) async throws {
        let test = try await TestDatabase(engine, [])
        let many = (1...20).map { Migration("\(1000 + $0)_table", "CREATE TABLE table\($0) (id BIGINT)") }
        let databases = [test.database, try test.anotherDatabase(), try test.anotherDatabase()]
        let told = Told()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for database in databases {
                group.addTask { try await database.migrate(many, applied: told.append) }
            }
            try await group.waitForAll()
        }
        #expect(told.ids == many.map(\.id))
    }
}

/// What the migrator told, from whichever thread.
private final class Told: Sendable {
    private let list = Mutex<[String]>([])

    var ids: [String] { list.withLock { $0 } }

    @Sendable func append(_ id: String) {
        list.withLock { $0.append(id) }
    }
}
