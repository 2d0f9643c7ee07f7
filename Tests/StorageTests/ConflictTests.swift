import Foundation
import Storage
import Testing

@Suite struct ConflictTests {
    @Test(arguments: TestEngine.all)
    func `two programs that write at once lose nothing`(_ engine: TestEngine) async throws {
        let test = try await TestDatabase(engine)
        try await test.database.write { try $0.run("INSERT INTO samples (number) VALUES (0)") }
        let databases = [test.database, try test.anotherDatabase()]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for database in databases {
                for _ in 1...50 {
                    group.addTask {
                        try await database.write { tx in
                            let number = try tx.count("SELECT number FROM samples")
                            try tx.run("UPDATE samples SET number = \(number + 1)")
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await test.database.read { try $0.count("SELECT number FROM samples") } == 100)
    }

    @Test(arguments: TestEngine.all)
    func `a writer waits for another, and is locked out only after five seconds`(_ engine: TestEngine) async throws {
        let test = try await TestDatabase(engine)
        try await test.database.write { try $0.run("INSERT INTO users (login) VALUES (\("ivan"))") }
        let other = try test.anotherDatabase()
        let began = DispatchSemaphore(value: 0)
        let finish = DispatchSemaphore(value: 0)
        async let long: Void = other.write { tx in
            try tx.run("UPDATE users SET role = \("slow")")
            began.signal()
            _ = finish.wait(timeout: .now() + 30)
        }
        await began.reached()
        let start = ContinuousClock.now
        let failure = await test.failure { try $0.run("UPDATE users SET role = \("late")") }
        #expect(failure == .locked)
        #expect(ContinuousClock.now - start > .seconds(4))
        finish.signal()
        try await long
        try await test.database.write { try $0.run("UPDATE users SET role = \("late")") }
        #expect(try await test.database.read { try $0.value("SELECT role FROM users") } == "late")
    }
}
