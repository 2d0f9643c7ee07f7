import Foundation
import Storage
import Synchronization
import Testing

/// Transactions that come into each other's way are run again, so that nobody notices.
@Suite(.needsMariaDB) struct MariaDBConflictTests {
    @Test func `of two writers that wait for each other one is run again, and both succeed`() async throws {
        let test = try await TestDatabase(.mariaDB)
        try await test.database.write { try $0.run("INSERT INTO samples (number) VALUES (0), (0)") }
        let rounds = Rounds()
        let met = DispatchGroup()
        met.enter()
        met.enter()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for order in [[1, 2], [2, 1]] {
                group.addTask {
                    let turn = Rounds()
                    try await test.database.write { tx in
                        rounds.begin()
                        try tx.run("UPDATE samples SET number = number + 1 WHERE id = \(order[0])")
                        if turn.begin() == 1 {
                            met.leave()
                            met.wait()
                        }
                        try tx.run("UPDATE samples SET number = number + 1 WHERE id = \(order[1])")
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(rounds.count == 3)
        #expect(try await test.database.read { try $0.count("SELECT SUM(number) FROM samples") } == 4)
    }

    @Test func `what was read and has changed since is read again before it is overwritten`() async throws {
        let test = try await TestDatabase(.mariaDB)
        let other = try test.anotherDatabase()
        try await test.database.write { try $0.run("INSERT INTO assignments (title) VALUES ('a')") }
        let rounds = Rounds()
        let seen = try await test.database.write { tx in
            let status: String? = try tx.value("SELECT status FROM assignments")
            if rounds.begin() == 1 { other.writeNow { try $0.run("UPDATE assignments SET status = 'executed'") } }
            let taken = try tx.run("UPDATE assignments SET status = 'withdrawn' WHERE status = 'inProgress'")
            return "\(status ?? ""), \(taken)"
        }
        #expect(rounds.count == 2)
        #expect(seen == "executed, 0")
    }

    @Test func `a row that was not there and then is there is found the second time`() async throws {
        let test = try await TestDatabase(.mariaDB)
        let other = try test.anotherDatabase()
        let rounds = Rounds()
        let isNew = try await test.database.write { tx in
            let isThere = try tx.count("SELECT COUNT(*) FROM users WHERE login = 'ivan'") > 0
            if rounds.begin() == 1 { other.writeNow { try $0.run("INSERT INTO users (login) VALUES ('ivan')") } }
            if !isThere { try tx.run("INSERT INTO users (login) VALUES ('ivan')") }
            return !isThere
        }
        #expect(!isNew && rounds.count == 2)
    }

    @Test func `a setback that was caught is not committed statement by statement`() async throws {
        let test = try await TestDatabase(.mariaDB)
        let other = try test.anotherDatabase()
        try await test.database.write { try $0.run("INSERT INTO users (login) VALUES ('ivan')") }
        let rounds = Rounds()
        try await test.database.write { tx in
            try tx.run("INSERT INTO samples (number) VALUES (1)")
            _ = try tx.row("SELECT role FROM users")
            if rounds.begin() == 1 { other.writeNow { try $0.run("UPDATE users SET role = 'boss'") } }
            _ = try? tx.savepoint { try tx.run("UPDATE users SET role = 'worker'") }
            _ = try? tx.run("INSERT INTO samples (number) VALUES (2)")
        }
        #expect(rounds.count == 2)
        #expect(try await test.database.read { try $0.count("SELECT COUNT(*) FROM samples") } == 2)
    }

    @Test func `a duplicate names its columns`() async throws {
        let test = try await TestDatabase(
            .mariaDB,
            [
                Migration(
                    "1",
                    """
                    CREATE TABLE pairs (a VARCHAR(50), b BIGINT, c BIGINT, PRIMARY KEY (a, b),
                        CONSTRAINT other_name UNIQUE (c))
                    """)
            ])
        let first = await test.failure { tx in
            for number in 1...2 { try tx.run("INSERT INTO pairs (a, b, c) VALUES (\("for key 'x'"), \(1), \(number))") }
        }
        #expect(first == .duplicate(key: "pairs.a, pairs.b"))
        let second = await test.failure { tx in
            for number in 1...2 { try tx.run("INSERT INTO pairs(a, b, c) VALUES (\("a"), \(number), \(7))") }
        }
        #expect(second == .duplicate(key: "pairs.c"))
    }

    @Test func `a statement that commits by itself ends one transaction and begins another`() async throws {
        let test = try await TestDatabase(.mariaDB)
        let failure = await test.failure { tx in
            try tx.run("INSERT INTO users (login) VALUES ('stored')")
            try tx.run("CREATE TABLE more (id BIGINT)")
            try tx.run("INSERT INTO users (login) VALUES ('undone')")
            throw StorageFailure.unsupported("")
        }
        #expect(failure == .unsupported(""))
        #expect(try await test.users() == 1)
    }
}

/// Counts how often a block was begun.
final class Rounds: Sendable {
    private let number = Mutex(0)

    var count: Int { number.withLock { $0 } }

    @discardableResult
    func begin() -> Int {
        number.withLock { number in
            number += 1
            return number
        }
    }
}

extension Database {
    /// Writes while another transaction stands still.
    func writeNow(_ body: @escaping @Sendable (Transaction) throws -> Void) {
        let done = DispatchSemaphore(value: 0)
        Task {
            try await write(body)
            done.signal()
        }
        _ = done.wait(timeout: .now() + 5)
    }
}
