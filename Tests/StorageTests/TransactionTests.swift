import Foundation
import Storage
import Testing

private struct ChangeOfMind: Error {}

@Suite struct TransactionTests {
    @Test(arguments: TestEngine.all)
    func `what is thrown comes out as it is, and all is undone`(_ engine: TestEngine) async throws {
        let test = try await TestDatabase(engine)
        await #expect(throws: ChangeOfMind.self) {
            try await test.database.write { tx in
                try tx.run("INSERT INTO users (login) VALUES (\("ivan"))")
                throw ChangeOfMind()
            }
        }
        #expect(try await test.users() == 0)
    }

    @Test(arguments: TestEngine.all)
    func `a failure that was caught inside does not undo the rest`(_ engine: TestEngine) async throws {
        let test = try await TestDatabase(engine)
        try await test.database.write { tx in
            try tx.run("INSERT INTO users (login) VALUES (\("ivan"))")
            #expect(throws: StorageFailure.self) { try tx.run("INSERT INTO users (login) VALUES (\("ivan"))") }
            try tx.run("INSERT INTO users (login) VALUES (\("pyotr"))")
        }
        #expect(try await test.users() == 2)
    }

    @Test(arguments: TestEngine.all)
    func `a savepoint undoes only what is in it`(_ engine: TestEngine) async throws {
        let test = try await TestDatabase(engine)
        try await test.database.write { tx in
            try tx.run("INSERT INTO users (login) VALUES (\("kept"))")
            #expect(throws: ChangeOfMind.self) {
                try tx.savepoint {
                    try tx.run("INSERT INTO users (login) VALUES (\("undone"))")
                    throw ChangeOfMind()
                }
            }
            try tx.savepoint { try tx.savepoint { try tx.run("INSERT INTO users (login) VALUES (\("deep"))") } }
        }
        let logins = try await test.database.read { tx in
            try tx.rows("SELECT login FROM users ORDER BY id") { try $0[0] as String }
        }
        #expect(logins == ["kept", "deep"])
    }

    @Test(arguments: TestEngine.all)
    func `a read sees one moment, whatever is written meanwhile`(_ engine: TestEngine) async throws {
        let test = try await TestDatabase(engine)
        let other = try test.anotherDatabase()
        let began = DispatchSemaphore(value: 0)
        let wrote = DispatchSemaphore(value: 0)
        async let counts = test.database.read { tx in
            let before = try tx.count("SELECT COUNT(*) FROM users")
            began.signal()
            _ = wrote.wait(timeout: .now() + 10)
            return [before, try tx.count("SELECT COUNT(*) FROM users")]
        }
        await Task.detached { await began.reached() }.value
        try await other.write { try $0.run("INSERT INTO users (login) VALUES (\("late"))") }
        wrote.signal()
        #expect(try await counts == [0, 0])
        #expect(try await test.users() == 1)
    }

    @Test(arguments: TestEngine.all)
    func `an update counts the rows it matched, even unchanged`(_ engine: TestEngine) async throws {
        let test = try await TestDatabase(engine)
        try await test.database.write { tx in
            try tx.run("INSERT INTO assignments (title) VALUES (\("a")), (\("b"))")
            #expect(try tx.run("UPDATE assignments SET status = \("inProgress") WHERE status = \("inProgress")") == 2)
            let guarded: SQL = "UPDATE assignments SET status = 'executed' WHERE id = \(1) AND status = 'inProgress'"
            #expect(try tx.run(guarded) == 1)
            #expect(try tx.run(guarded) == 0)
            #expect(try tx.run("CREATE TABLE later (id BIGINT)") == 0)
            #expect(try tx.run("DELETE FROM assignments") == 2)
        }
    }

    @Test(arguments: TestEngine.all)
    func `the key of the last insert is known, and only of this transaction`(_ engine: TestEngine) async throws {
        let test = try await TestDatabase(engine)
        let ids = try await test.database.write { tx in
            try (1...3).map { number in
                try tx.run("INSERT INTO samples (number) VALUES (\(number))")
                try tx.run("UPDATE samples SET number = \(number + 1) WHERE number = \(number)")
                return try tx.insertedID()
            }
        }
        #expect(ids == [1, 2, 3])
        let failure = await failure { _ = try await test.database.write { try $0.insertedID() } }
        #expect(failure == .other(code: 0, message: "no row was inserted in this transaction"))
    }

    @Test(arguments: TestEngine.all)
    func `a transaction that left its block refuses to work`(_ engine: TestEngine) async throws {
        let test = try await TestDatabase(engine)
        nonisolated(unsafe) var escaped: Transaction?
        try await test.database.read { escaped = $0 }
        #expect(throws: StorageFailure.connectionLost("the transaction has ended")) {
            try escaped?.count("SELECT COUNT(*) FROM users")
        }
    }

    @Test(arguments: TestEngine.all)
    func `statements are counted`(_ engine: TestEngine) async throws {
        let test = try await TestDatabase(engine)
        let before = test.database.statementCount
        try await test.database.write { tx in
            try tx.run("INSERT INTO users (login) VALUES (\("ivan"))")
            _ = try tx.rows("SELECT login FROM users")
            _ = try tx.count("SELECT COUNT(*) FROM users")
        }
        #expect(test.database.statementCount == before + 3)
    }
}

extension TestDatabase {
    func users() async throws -> Int {
        try await database.read { try $0.count("SELECT COUNT(*) FROM users") }
    }
}

extension DispatchSemaphore {
    /// Waits without keeping a thread of Swift's pool.
    func reached() async {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                _ = self.wait(timeout: .now() + 10)
                continuation.resume()
            }
        }
    }
}
