import Storage
import Testing

private let first = "CREATE TABLE first (id BIGINT)"
private let second = "CREATE TABLE second (id BIGINT)"

/// MariaDB stores each CREATE at once: what fails half-way goes on from there.
@Suite(.needsMariaDB) struct MariaDBMigratorTests {
    @Test func `a migration that was refused half-way goes on where it stopped`() async throws {
        let test = try await TestDatabase(.mariaDB, [])
        let broken = Migration("0001", first, "INSERT INTO first (id) VALUES (1)", "INSERT INTO second (id) VALUES (1)")
        let failure = await failure { try await test.database.migrate([broken]) }
        guard case .migrationFailed("0001", let message) = failure else { throw failure ?? .locked }
        #expect(message.hasPrefix("statement 3 of 3") && message.contains("second") && message.contains("start again"))
        #expect(try await test.database.appliedMigrations() == [])
        try await test.database.write { try $0.run(SQL(trusted: second)) }
        try await test.database.migrate([broken])
        #expect(try await test.database.appliedMigrations() == ["0001"])
        #expect(try await test.database.read { try $0.count("SELECT COUNT(*) FROM first") } == 1)
    }

    @Test func `a program killed after a CREATE goes on after it`() async throws {
        let test = try await TestDatabase(.mariaDB, [])
        let other = try test.anotherDatabase()
        let slow = Migration("0001", first, "INSERT INTO first (id) SELECT SLEEP(3)", second)
        let killed = await failure {
            async let migrated: Void = test.database.migrate([slow])
            try await other.killWhoever(runs: "INSERT INTO first")
            try await migrated
        }
        guard case .migrationFailed("0001", _) = killed else { throw killed ?? .locked }
        try await test.database.migrate([Migration("0001", first, "INSERT INTO first (id) VALUES (0)", second)])
        #expect(try await test.database.read { try $0.count("SELECT COUNT(*) FROM first") } == 1)
        #expect(try await test.database.read { try $0.count("SELECT COUNT(*) FROM second") } == 0)
    }

    @Test func `a table that is in the way is not taken for one that was made`() async throws {
        let test = try await TestDatabase(.mariaDB, [])
        try await test.database.write { try $0.run("CREATE TABLE first (other BIGINT)") }
        for _ in 1...2 {
            let failure = await failure { try await test.database.migrate([Migration("0001", first)]) }
            guard case .migrationFailed("0001", let message) = failure else { throw failure ?? .locked }
            #expect(message.contains("already exists"))
        }
    }

    @Test func `a migration may take longer than a page`() async throws {
        let test = try await TestDatabase(.mariaDB, [])
        let hasty = try Database(TestServer.address(of: test.serverDatabase, "?timeout=1"))
        try await hasty.migrate([Migration("0001", first, "INSERT INTO first (id) SELECT SLEEP(1.5)")])
        #expect(try await hasty.appliedMigrations() == ["0001"])
    }

    @Test func `a half-done migration of a newer program is refused too`() async throws {
        let test = try await TestDatabase(.mariaDB, [])
        let broken = Migration("0002", first, "INSERT INTO second (id) VALUES (1)")
        _ = await failure { try await test.database.migrate([broken]) }
        let failure = await failure { try await test.database.migrate([Migration("0001", second)]) }
        #expect(failure == .newerSchema(found: ["0002"]))
    }
}

extension Database {
    fileprivate func killWhoever(runs statement: String) async throws {
        var found: Int?
        while found == nil {
            found = try await read { tx in
                try tx.value(
                    """
                    SELECT id FROM information_schema.processlist
                    WHERE info LIKE \(statement + "%") AND db = DATABASE()
                    """)
            }
        }
        let connection = SQL(trusted: "\(found ?? 0)")
        try await write { try $0.run("KILL CONNECTION \(connection)") }
    }
}
