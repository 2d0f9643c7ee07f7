import Foundation
import Storage
import Testing

/// Connections that break, and servers that do not answer.
@Suite(.needsMariaDB) struct MariaDBLossTests {
    @Test func `a connection that is killed inside a block costs nothing`() async throws {
        let test = try await TestDatabase(.mariaDB)
        let other = try test.anotherDatabase()
        let rounds = Rounds()
        try await test.database.write { tx in
            try tx.run("INSERT INTO users (login) VALUES ('ivan')")
            if rounds.begin() == 1 { other.kill(try tx.count("SELECT CONNECTION_ID()")) }
            try tx.run("INSERT INTO users (login) VALUES ('pyotr')")
        }
        #expect(rounds.count == 2)
        #expect(try await test.users() == 2)
    }

    @Test func `one that is killed before the commit was sent, too`() async throws {
        let test = try await TestDatabase(.mariaDB)
        let other = try test.anotherDatabase()
        let rounds = Rounds()
        try await test.database.write { tx in
            try tx.run("INSERT INTO users (login) VALUES ('ivan')")
            if rounds.begin() == 1 {
                other.kill(try tx.count("SELECT CONNECTION_ID()"))
                Thread.sleep(forTimeInterval: 0.2)
            }
        }
        #expect(rounds.count == 2)
        #expect(try await test.users() == 1)
    }

    @Test(arguments: [(Proxy.Weather.cutBeforeCommit, 0), (.cutAfterCommit, 1)])
    func `a commit without an answer is unknown, and is never repeated`(
        _ weather: Proxy.Weather, _ stored: Int
    ) async throws {
        let test = try await TestDatabase(.mariaDB)
        let proxy = try Proxy(to: TestServer.port)
        let database = try test.database(through: proxy, options: "tls=off")
        let rounds = Rounds()
        _ = try await database.read { try $0.count("SELECT 1") }
        proxy.set(weather)
        let failure = await failure {
            try await database.write { tx in
                rounds.begin()
                try tx.run("INSERT INTO users (login) VALUES ('ivan')")
            }
        }
        #expect(failure == .commitUnknown)
        #expect(rounds.count == 1)
        proxy.set(.fair)
        try await Task.sleep(for: .milliseconds(100))
        #expect(try await database.read { try $0.count("SELECT COUNT(*) FROM users") } == stored)
    }

    @Test func `a server that comes back within a few seconds is waited for`() async throws {
        let test = try await TestDatabase(.mariaDB)
        let proxy = try Proxy(to: TestServer.port)
        let database = try test.database(through: proxy, options: "tls=off")
        _ = try await database.read { try $0.count("SELECT 1") }
        proxy.cut()
        async let written: Void = database.write { try $0.run("INSERT INTO users (login) VALUES ('ivan')") }
        try await Task.sleep(for: .milliseconds(700))
        try proxy.restore()
        try await written
        #expect(try await test.users() == 1)
    }

    @Test func `an outage is told in time, then at once, and is over by itself`() async throws {
        let test = try await TestDatabase(.mariaDB)
        let proxy = try Proxy(to: TestServer.port)
        let database = try test.database(through: proxy, options: "tls=off")
        proxy.cut()
        let first = await timed { try await database.read { try $0.count("SELECT 1") } }
        #expect(first.failure?.isUnavailable == true && first.time < .seconds(10))
        let second = await timed { try await database.read { try $0.count("SELECT 1") } }
        #expect(second.failure?.isUnavailable == true && second.time < .seconds(4))
        try proxy.restore()
        try await Task.sleep(for: .seconds(1))
        #expect(try await database.read { try $0.count("SELECT 1") } == 1)
    }

    @Test func `a server that falls silent is left for the next one`() async throws {
        let test = try await TestDatabase(.mariaDB)
        let proxies = try [Proxy(to: TestServer.port), Proxy(to: TestServer.port)]
        let database = try test.database(through: proxies[0], proxies[1], options: "tls=off&timeout=2")
        _ = try await database.read { try $0.count("SELECT 1") }
        proxies[0].set(.silence)
        let first = await timed { try await database.write { try $0.run("INSERT INTO users (login) VALUES ('a')") } }
        #expect(first.failure == nil && first.time < .seconds(8))
        let tried = proxies[0].accepted
        let second = await timed { try await database.write { try $0.run("INSERT INTO users (login) VALUES ('b')") } }
        #expect(second.failure == nil && proxies[0].accepted == tried)
        proxies[1].set(.silence)
        let third = await timed { try await database.read { try $0.count("SELECT 1") } }
        #expect(third.failure != nil && third.time < .seconds(8))
    }

    @Test func `a first host that is down does not keep the second from serving`() async throws {
        let test = try await TestDatabase(.mariaDB)
        let down = try Proxy(to: TestServer.port)
        down.cut()
        let database = try test.database(at: [down.port, TestServer.port], options: "tls=off")
        let answer = await timed { try await database.read { try $0.count("SELECT 1") } }
        #expect(answer.failure == nil && answer.time < .seconds(5))
    }

    @Test func `when all connections are busy one waits, and then is told`() async throws {
        let test = try await TestDatabase(.mariaDB)
        let database = try Database(TestServer.address(of: test.serverDatabase, "?pool=1&timeout=1"))
        let began = DispatchSemaphore(value: 0)
        let finish = DispatchSemaphore(value: 0)
        async let busy: Void = database.read { _ in
            began.signal()
            _ = finish.wait(timeout: .now() + 10)
        }
        await began.reached()
        let late = await failure { try await database.read { _ in } }
        #expect(late == .unavailable("all 1 connections stayed busy"))
        async let patient: Void = database.read { _ in }
        finish.signal()
        try await busy
        try await patient
    }

    @Test func `closing waits for what runs, and leaves no connection`() async throws {
        let test = try await TestDatabase(.mariaDB)
        let database = try test.anotherDatabase()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 1...4 { group.addTask { try await database.write { _ = try $0.count("SELECT SLEEP(0.1)") } } }
            try await group.waitForAll()
        }
        let before = try await test.connections()
        try database.close()
        try await Task.sleep(for: .milliseconds(200))
        #expect(try await test.connections() <= before - 4)
    }

    @Test(arguments: [
        ("fleadert:secret@127.0.0.1:PORT/fleadert_test_x", "denied"),
        ("fleadert:secret@127.0.0.1:1/fleadert_test_x?timeout=1", "127.0.0.1:1"),
        ("ACCOUNT@127.0.0.1:PORT/fleadert_test_none", "CREATE DATABASE fleadert_test_none"),
        ("ACCOUNT@127.0.0.1:PORT/fleadert_test_none?tls=required", "SSL"),
        ("ACCOUNT@/fleadert_test_none?socket=/nowhere&timeout=1", "/nowhere"),
    ])
    func `what is wrong with an address is told in one line without the password`(
        _ text: String, _ word: String
    ) async throws {
        let account = text.replacing("PORT", with: "\(TestServer.port)").replacing("ACCOUNT", with: TestServer.account)
        let database = try Database(DatabaseAddress("mysql://\(account)"))
        let failure = await failure { try await database.read { _ in } }
        guard case .unavailable(let message) = failure else { throw failure ?? .locked }
        let password = TestServer.account.split(separator: ":").last ?? ""
        #expect(message.contains(word) && !message.contains("secret") && !message.contains(password))
        #expect(!message.contains("\n"))
    }
}

extension TestDatabase {
    fileprivate func connections() async throws -> Int {
        try await database.read { tx in
            try tx.count("SELECT COUNT(*) FROM information_schema.processlist WHERE db = DATABASE()")
        }
    }
}

extension Database {
    fileprivate func kill(_ connection: Int) {
        writeNow { try $0.run("KILL CONNECTION \(SQL(trusted: "\(connection)"))") }
    }
}

extension StorageFailure {
    fileprivate var isUnavailable: Bool {
        if case .unavailable = self { true } else { false }
    }
}

private func timed<T>(_ body: () async throws -> T) async -> (failure: StorageFailure?, time: Duration) {
    let start = ContinuousClock.now
    let failure = await failure(body)
    return (failure, ContinuousClock.now - start)
}
