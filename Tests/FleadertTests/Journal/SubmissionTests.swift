import Foundation
import Storage
import Testing

@testable import Fleadert

struct SubmissionTests {
    private static let token = "0123456789abcdef-42"

    @Test func `the same token makes one thing and always names it`() async throws {
        try await TestDatabase.open { database in
            let now = Date(timeIntervalSince1970: 1_795_500_000)
            var made: [Int] = []
            for id in 7...9 {
                made.append(
                    try await database.write { tx in try Submission.once(Self.token, at: now, in: tx) { id } })
            }
            #expect(made == [7, 7, 7])
            let another = try await database.write { tx in
                try Submission.once("\(Self.token)!", at: now, in: tx) { 10 }
            }
            #expect(another == 10)
        }
    }

    @Test(arguments: ["", "short", String(repeating: "a", count: 15), String(repeating: "a", count: 65)])
    func `a form without a real token is done each time`(_ token: String) async throws {
        try await TestDatabase.open { database in
            for id in 1...2 {
                let made = try await database.write { tx in try Submission.once(token, at: Date(), in: tx) { id } }
                #expect(made == id)
            }
            let kept = try await database.read { tx in try tx.count("SELECT COUNT(*) FROM submissions") }
            #expect(kept == 0)
        }
    }

    @Test func `what was refused is not remembered, so that the form can be sent again`() async throws {
        try await TestDatabase.open { database in
            await #expect(throws: Refusal.self) {
                try await database.write { tx in
                    _ = try Submission.once(Self.token, at: Date(), in: tx) { throw Refusal("Нет.") }
                }
            }
            let made = try await database.write { tx in try Submission.once(Self.token, at: Date(), in: tx) { 5 } }
            #expect(made == 5)
        }
    }

    @Test func `it is forgotten after a week`() async throws {
        try await TestDatabase.open { database in
            let now = Date(timeIntervalSince1970: 1_795_500_000)
            let made = try await database.write { tx in
                let first = try Submission.once(Self.token, at: now, in: tx) { 1 }
                try Submission.sweep(at: now + 7 * 86_400, in: tx)
                let second = try Submission.once(Self.token, at: now, in: tx) { 2 }
                try Submission.sweep(at: now + 7 * 86_400 + 1, in: tx)
                let third = try Submission.once(Self.token, at: now, in: tx) { 3 }
                return [first, second, third]
            }
            #expect(made == [1, 1, 3])
        }
    }

    @Test func `each page carries a token of its own, and the database takes it`() async throws {
        try await Office.open { office in
            let browser = try await office.browser(office.boss)
            var tokens: [String] = []
            for address in ["/assignments/new", "/assignments/new", "/projects/new"] {
                let page = try await browser.get(address)
                let found = page.body.firstMatch(of: /name="submission" value="([^"]*)"/)
                tokens.append(String(try #require(found).1))
            }
            #expect(Set(tokens).count == 3 && tokens.allSatisfy { (16...64).contains($0.utf8.count) })
            let fields = [("name", "Архив"), ("submission", tokens[2])]
            for _ in 1...2 { #expect(try await browser.post("/projects", fields).madeID == 2) }
        }
    }

    /// One who goes back, changes the form and sends it again means another thing.
    @Test func `the same token with other words is another form`() async throws {
        try await Office.open { office in
            let browser = try await office.browser(office.boss)
            let fields = AssignmentFields(office, name: "Первая").with { $0.others = [("submission", Self.token)] }
            let first = try await browser.post("/assignments", fields.pairs)
            let second = try await browser.post("/assignments", fields.with { $0.name = "Вторая" }.pairs)
            #expect(first.madeID != second.madeID)
            #expect(try await office.card(second.madeID).assignment.name == "Вторая")
        }
    }
}
