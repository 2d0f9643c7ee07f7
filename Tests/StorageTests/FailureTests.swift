import Foundation
import Storage
import Testing

@Suite struct FailureTests {
    @Test(arguments: TestEngine.all)
    func `a second row of a unique key is a duplicate`(_ engine: TestEngine) async throws {
        let test = try await TestDatabase(engine)
        let failure = await test.failure { tx in
            for _ in 1...2 { try tx.run("INSERT INTO users (login) VALUES (\("secret-ivan"))") }
        }
        guard case .duplicate(let key) = failure else { throw failure ?? .locked }
        #expect(key.contains("login") && !key.contains("secret"))
    }

    @Test(arguments: TestEngine.all)
    func `a reference to nothing, and a row that is referred to`(_ engine: TestEngine) async throws {
        let test = try await TestDatabase(engine)
        let toNothing = await test.failure { tx in
            try tx.run("INSERT INTO assignments (title, executor_id) VALUES (\("a"), \(99))")
        }
        #expect(toNothing == .missingReference)
        let referred = await test.failure { tx in
            try tx.run("INSERT INTO users (login) VALUES (\("ivan"))")
            try tx.run("INSERT INTO assignments (title, executor_id) VALUES (\("a"), \(try tx.insertedID()))")
            try tx.run("DELETE FROM users")
        }
        #expect(referred == .missingReference)
    }

    @Test(arguments: TestEngine.all)
    func `rules of the schema refuse a row`(_ engine: TestEngine) async throws {
        let test = try await TestDatabase(engine)
        let refused: [SQL] = [
            "INSERT INTO users (login) VALUES (\(String(repeating: "щ", count: 21)))",
            "INSERT INTO users (login) VALUES (\(""))",
            "INSERT INTO users (login) VALUES (\(String?.none))",
        ]
        for statement in refused {
            let failure = await test.failure { try $0.run(statement) }
            guard case .checkFailed(let message) = failure else { throw failure ?? .locked }
            #expect(!message.contains("щ"))
        }
        let allowed = String(repeating: "щ", count: 20)
        try await test.database.write { try $0.run("INSERT INTO users (login) VALUES (\(allowed))") }
    }

    @Test(arguments: TestEngine.all)
    func `a mistake in SQL tells the engine's words and no value`(_ engine: TestEngine) async throws {
        let test = try await TestDatabase(engine)
        let wrong: [SQL] = [
            "SELEC \("secret")", "SELECT nothing FROM users WHERE login = \("secret")", "SELECT '?', \("secret") ?",
            "SELECT \("secret"); SELECT 2", "",
        ]
        for statement in wrong {
            let failure = await test.failure { try $0.run(statement) }
            guard case .other = failure else { throw failure ?? .locked }
            #expect("\(failure!)".contains("secret") == false)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a closed database says so`(_ engine: TestEngine) async throws {
        let test = try await TestDatabase(engine)
        try test.database.close()
        try test.database.close()
        for failure in [await test.failure { _ in }, await failure { _ = try await test.users() }] {
            guard case .connectionLost = failure else { throw failure ?? .locked }
        }
    }

    @Test(arguments: TestEngine.all)
    func `a read cannot write`(_ engine: TestEngine) async throws {
        let test = try await TestDatabase(engine)
        let failure = await failure {
            try await test.database.read { try $0.run("INSERT INTO users (login) VALUES (\("ivan"))") }
        }
        guard case .unsupported = failure else { throw failure ?? .locked }
        #expect(try await test.users() == 0)
    }

    @Test(arguments: TestEngine.all)
    func `a cancelled task begins no transaction`(_ engine: TestEngine) async throws {
        let test = try await TestDatabase(engine)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            try await test.database.write { try $0.run("INSERT INTO users (login) VALUES (\("ivan"))") }
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(try await test.users() == 0)
    }
}

extension StorageFailure {
    var isCheckFailed: Bool {
        if case .checkFailed = self { true } else { false }
    }
}

extension TestDatabase {
    func failure<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async -> StorageFailure? {
        await StorageTests.failure { try await self.database.write(body) }
    }
}
