import Foundation
import Storage
import Testing

@testable import Fleadert

@Suite struct ImportRefusalTests {
    @Test func `a database with anything in it is refused, and stays as it is`() async throws {
        try await OriginalFixture.open { fixture in
            try await TestDatabase.open { database in
                let first = OriginalImport(from: fixture.address, into: database)
                _ = try await first.run()
                let refusal = await #expect(throws: Refusal.self) { try await first.run() }
                #expect(
                    refusal?.text == "В базе уже есть сотрудники, проекты или задачи. Укажите новую, пустую базу.")
                let people = try await database.number("SELECT COUNT(*) FROM users")
                #expect(people == 3)
            }
        }
    }

    @Test func `a missing file is refused, and not made`() async throws {
        try await refused(from: "/tmp/fleadert-there-is-no-such-file.db") { path in
            "Исходной базы нет: файл \(path) не найден."
        }
        #expect(!FileManager.default.fileExists(atPath: "/tmp/fleadert-there-is-no-such-file.db"))
    }

    @Test func `a file that is no database is refused`() async throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).txt")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(String(repeating: "Это не база, а письмо. ", count: 100).utf8).write(to: file)
        try await refused(from: file.path) {
            "Исходная база не открывается, или это не база данных: sqlite:///\($0)."
        }
    }

    @Test func `a database of another program is refused, ours included`() async throws {
        try await TestDatabase.open { other in
            let path = try #require(other.address.path)
            try await refused(from: path) { _ in nil }
        }
        try await OriginalFixture.open(["DROP TABLE user_task"]) { fixture in
            try await refused(from: fixture.file.path) { path in
                "Это не база оригинального fleadert: sqlite:///\(path) (no such table: user_task)."
            }
        }
    }

    private func refused(from path: String, words: (String) -> String?) async throws {
        try await TestDatabase.open { database in
            let address = try DatabaseAddress("sqlite:///\(path)")
            let refusal = await #expect(throws: Refusal.self) {
                try await OriginalImport(from: address, into: database).run()
            }
            if let words = words(path) { #expect(refusal?.text == words) }
            #expect(refusal?.text.contains("\n") == false)
        }
    }
}
