import Configuration
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import Storage
import Synchronization

@testable import Fleadert

/// The same cast everywhere: two bosses, three workers, somebody from outside, one project; a real router over a
/// real database of its own.
struct Office: Sendable {
    let app: App
    let clock: TestClock
    let client: any TestClientProtocol
    /// Issues and decides; administrator.
    let boss: User
    /// Another boss, who may decide too.
    let secondBoss: User
    /// Responsible for what is issued by `issue`.
    let worker: User
    /// A co-executor of it.
    let coWorker: User
    /// A worker who has nothing to do with it.
    let bystander: User
    let project: Int

    static let password = "correct horse"

    static func open(
        registration: RegistrationRules = RegistrationRules(access: .open, keyWord: "key word"),
        _ work: @Sendable @escaping (Office) async throws -> Void
    ) async throws {
        try await TestDatabase.open { database in
            let clock = TestClock()
            let app = try App(
                settings: .testing(registration), database: database, passwords: PasswordWork(cost: .testing),
                log: .silent, now: { clock.now })
            let hash = try PasswordHash(password, cost: .testing)
            let cast = try await database.write { tx in try Cast(hash: hash, at: clock.now, in: tx) }
            try await Application(router: app.router(), logger: .silent).test(.router) { client in
                try await work(
                    Office(
                        app: app, clock: clock, client: client, boss: cast.boss, secondBoss: cast.secondBoss,
                        worker: cast.worker, coWorker: cast.coWorker, bystander: cast.bystander,
                        project: cast.project))
            }
        }
    }

    /// Issued by the boss to the worker, who is responsible, and the co-worker; due in three days.
    func issue(_ name: String = "Справка о численности", to executors: [User]? = nil) async throws -> Int {
        let people = executors ?? [worker, coWorker]
        let draft = AssignmentDraft(
            projectID: project, name: name, description: "Подготовить и согласовать.",
            dueAt: clock.now.addingTimeInterval(3 * 86_400), priority: .medium, executorIDs: people.map(\.id),
            responsibleID: people[0].id)
        return try await app.database.write { [boss, clock] tx in
            try Assignment.issue(draft, by: boss, at: clock.now, in: tx)
        }
    }

    /// A report of the responsible worker, which waits for a decision.
    func report(on assignment: Int, by user: User? = nil, comment: String = "Справка подготовлена.") async throws -> Int
    {
        var form = ReportForm()
        form.comment = comment
        let (author, ready, now) = (user ?? worker, form, clock.now)
        return try await app.database.write { tx in
            let found = try Assignment.find(assignment, executedBy: author, in: tx)
            return try Report.submit(ready, on: found, by: author, at: now, in: tx)
        }
    }

    func card(_ id: Int) async throws -> Card {
        try await app.database.read { [boss] tx in try Card.find(id, visibleTo: boss, in: tx) }
    }
}

/// A clock that stands until it is moved.
final class TestClock: Sendable {
    private let moment = Mutex(Date(timeIntervalSince1970: 1_795_500_000))

    var now: Date { moment.withLock { $0 } }

    func move(_ seconds: TimeInterval) { moment.withLock { $0 += seconds } }
}

private struct Cast: Sendable {
    let boss: User
    let secondBoss: User
    let worker: User
    let coWorker: User
    let bystander: User
    let project: Int

    init(hash: PasswordHash, at now: Date, in tx: Transaction) throws {
        func person(_ username: String, _ name: String, _ role: User.Role, isAdmin: Bool = false) throws -> User {
            let id = try User.add(
                username: username, email: "\(username)@example.ru", fullName: name, hash: hash, role: role,
                isAdmin: isAdmin, at: now, in: tx)
            return User(
                id: id, username: username, fullName: name, role: role, isAdmin: isAdmin, isDismissed: false)
        }
        boss = try person("orlova", "Орлова Марина Сергеевна", .boss, isAdmin: true)
        secondBoss = try person("osipov", "Осипов Пантелеймон Анатольевич", .boss)
        worker = try person("lavrentev", "Лаврентьев Никандр Жоресович", .worker)
        coWorker = try person("sazonova", "Сазонова Анастасия Валериевна", .worker)
        bystander = try person("tsvetkov", "Цветков Прохор Матвеевич", .worker)
        var form = ProjectForm()
        form.name = "Кадровые вопросы"
        project = try Project.create(form, by: boss, at: now, in: tx)
    }
}

extension Settings {
    static func testing(_ registration: RegistrationRules) throws -> Settings {
        var settings = try Settings(
            ConfigReader(
                provider: EnvironmentVariablesProvider(environmentVariables: [
                    "DATABASE_URL": "sqlite:///unused.db", "SECRET_KEY": "a key for tests only",
                    "TIME_ZONE": "Europe/Moscow", "PUBLIC_FOLDER": TestFiles.root + "/Public",
                ])))
        settings.registration = registration
        return settings
    }
}

enum TestFiles {
    /// The root of the checkout.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path
}

extension Logger {
    static let silent: Logger = {
        var logger = Logger(label: "tests")
        logger.logLevel = .critical
        return logger
    }()
}
