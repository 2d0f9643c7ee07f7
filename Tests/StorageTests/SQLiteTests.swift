import Foundation
import Storage
import Testing

/// What is promised of SQLite alone.
@Suite struct SQLiteTests {
    @Test func `an acknowledged write is on disk, and references are checked`() async throws {
        let test = try await TestDatabase(.sqlite)
        let names = ["synchronous", "journal_mode", "foreign_keys", "busy_timeout", "temp_store"]
        let settings = try await test.database.write { tx in
            try names.map { try tx.value(SQL(trusted: "PRAGMA \($0)")) as Value? }
        }
        let full: Int64 = 2
        let memory: Int64 = 2
        #expect(settings == [.integer(full), .text("wal"), .integer(1), .integer(5000), .integer(memory)])
        #expect(try await test.database.read { try $0.value("PRAGMA foreign_keys") } == 1)
    }

    @Test func `a database open for reading only is left as it is`() async throws {
        let test = try await TestDatabase(.sqlite)
        try await test.database.write { try $0.run("INSERT INTO users (login) VALUES (\("ivan"))") }
        try test.database.close()
        let file = URL(fileURLWithPath: try #require(test.address.path))
        let before = try Data(contentsOf: file)

        let readOnly = try test.anotherDatabase(readOnly: true)
        #expect(try await readOnly.read { try $0.count("SELECT COUNT(*) FROM users") } == 1)
        #expect(try await readOnly.appliedMigrations().count == office.count)
        try await readOnly.migrate(office)
        let newer = office + [Migration("0004_more", "CREATE TABLE more (id BIGINT)")]
        let refusals = [
            await failure { try await readOnly.write { try $0.run("DELETE FROM users") } },
            await failure { try await readOnly.read { try $0.run("DELETE FROM users") } },
            await failure { try await readOnly.migrate(newer) },
        ]
        for refusal in refusals {
            guard case .unsupported = refusal else { throw refusal ?? .locked }
        }
        try readOnly.close()
        #expect(try Data(contentsOf: file) == before)
    }

    @Test func `a read-only database keeps the journal mode of its file`() async throws {
        let test = try await TestDatabase(.sqlite)
        let file = URL(fileURLWithPath: try #require(test.address.path))
        try test.database.close()
        // Bytes 18 and 19 of the header: 2 is WAL, 1 is a rollback journal.
        var bytes = try Data(contentsOf: file)
        bytes[18] = 1
        bytes[19] = 1
        try bytes.write(to: file)
        let readOnly = try test.anotherDatabase(readOnly: true)
        let mode: String? = try await readOnly.read { try $0.value("PRAGMA journal_mode") }
        #expect(mode == "delete")
        try readOnly.close()
        #expect(try Data(contentsOf: file) == bytes)
    }

    @Test func `a closed database is one file`() async throws {
        let test = try await TestDatabase(.sqlite)
        for _ in 1...3 { #expect(try await test.users() == 0) }
        let path = try #require(test.address.path)
        #expect(FileManager.default.fileExists(atPath: path + "-wal"))
        try test.database.close()
        #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
    }

    @Test func `a missing file is not created for reading`() async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "storage-\(UUID().uuidString)/none.db").path
        let failure = await failure { _ = try Database(DatabaseAddress("sqlite:///\(path)"), readOnly: true) }
        #expect(failure == .unavailable("there is no file \(path)"))
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `a file that is no database is unavailable`() async throws {
        let test = try await TestDatabase(.sqlite)
        let path = try #require(test.address.path) + ".txt"
        try Data(repeating: 65, count: 5000).write(to: URL(fileURLWithPath: path))
        let failure = await failure { _ = try Database(DatabaseAddress("sqlite:///\(path)")) }
        guard case .unavailable = failure else { throw failure ?? .locked }
    }

    @Test func `programs that open a new file at once all succeed`() async throws {
        for _ in 1...10 {
            let folder = FileManager.default.temporaryDirectory.appending(path: "storage-\(UUID().uuidString)")
            defer { try? FileManager.default.removeItem(at: folder) }
            let address = try DatabaseAddress("sqlite:///\(folder.path)/new.db")
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 1...4 {
                    group.addTask { try await Database(address).migrate(office) }
                }
                try await group.waitForAll()
            }
        }
    }
}
