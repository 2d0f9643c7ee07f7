import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import Storage

@testable import Fleadert

/// A router over a database without the cast.
enum Site {
    /// A fresh installation: nobody has registered yet.
    static func openEmpty(
        registration: RegistrationRules = RegistrationRules(access: .open, keyWord: "key word"),
        _ work: @Sendable @escaping (App, any TestClientProtocol) async throws -> Void
    ) async throws {
        try await TestDatabase.open { database in
            try await open(.testing(registration), over: database, at: TestClock(), work)
        }
    }

    static func open(
        _ settings: Settings, over database: Database, at clock: TestClock, log: Logger = .silent,
        by way: TestingSetup = .router, _ work: @Sendable @escaping (App, any TestClientProtocol) async throws -> Void
    ) async throws {
        let app = try App(
            settings: settings, database: database, passwords: PasswordWork(cost: .testing), log: log,
            now: { clock.now })
        try await Application(
            router: app.router(), configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
            logger: log
        ).test(way) { client in
            try await work(app, client)
        }
    }
}

extension Office {
    /// The same office behind other settings; nobody is signed in.
    func reopened(
        _ change: (inout Settings) -> Void, _ work: @Sendable @escaping (Browser) async throws -> Void
    ) async throws {
        var settings = app.settings
        change(&settings)
        try await Site.open(settings, over: app.database, at: clock) { app, client in
            try await work(Browser(app, client))
        }
    }

    /// Whether the text stands anywhere in the database's files, in whatever table.
    func isStored(_ text: String) throws -> Bool {
        let path = app.database.address.path ?? ""
        return try [path, path + "-wal"].contains { file in
            try Data(contentsOf: URL(fileURLWithPath: file)).range(of: Data(text.utf8)) != nil
        }
    }

    func add(_ username: String, hash: String? = nil, fullName: String = "") async throws -> User {
        let stored = try hash.map { PasswordHash(stored: $0) } ?? PasswordHash(Office.password, cost: .testing)
        let now = clock.now
        return try await app.database.write { tx in
            let id = try User.add(
                username: username, email: "\(tx.count("SELECT COUNT(*) FROM users"))@example.ru",
                fullName: fullName, hash: stored, role: .worker, isAdmin: false, at: now, in: tx)
            return User(
                id: id, username: username, fullName: fullName, role: .worker, isAdmin: false, isDismissed: false)
        }
    }

    func projects() async throws -> [String] {
        try await app.database.read { tx in try tx.rows("SELECT name FROM projects ORDER BY id") { try $0["name"] } }
    }

    /// What was written about a person, the oldest first.
    func events(about user: User) async throws -> [Event.Kind] {
        try await app.database.read { tx in
            try tx.rows("SELECT kind FROM events WHERE user_id = \(user.id) ORDER BY id") { try $0["kind"] }
        }
    }
}
