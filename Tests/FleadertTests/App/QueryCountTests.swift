import Storage
import Testing

@testable import Fleadert

/// A page asks as many questions of the database for a thousand rows as for ten.
struct QueryCountTests {
    @Test func `pages of ten rows and of a thousand take the same number of queries`() async throws {
        let (ten, thousand) = (try await Self.costs(10), try await Self.costs(1000))
        #expect(ten == thousand)
        #expect(ten.count == 2 * Self.addresses.count)
        for (page, count) in thousand { #expect(count <= 14, "\(page)") }
    }

    @Test func `the fifth page of a list costs what the first one costs`() async throws {
        try await Office.open { office in
            try await office.stock(200)
            for person in [office.boss, office.worker] {
                let first = try await Self.cost("/assignments", person, office)
                #expect(try await Self.cost("/assignments?page=5", person, office) == first)
                #expect(try await Self.cost("/assignments?page=500", person, office) == first - 1)  // nobody to name
            }
        }
    }

    @Test func `a card with two hundred events and reports costs what one with ten costs`() async throws {
        try await Office.open { office in
            var costs: [Int] = []
            for length in [10, 200] {
                let id = try await office.issue()
                for _ in 1...length { _ = try await office.report(on: id, by: office.coWorker) }
                _ = try await office.report(on: id)
                for person in [office.boss, office.worker] {
                    costs.append(try await Self.cost("/assignments/\(id)", person, office))
                }
            }
            #expect(Set(costs).count == 1)
        }
    }

    @Test func `reading pages does not write, but for the first one of a minute`() async throws {
        try await Office.open { office in
            try await office.stock(10)
            let browser = try await office.browser(office.worker)
            _ = try await browser.get("/")
            let before = try await office.count("SELECT last_seen_at FROM users WHERE id = \(office.worker.id)")
            office.clock.move(59)
            _ = try await browser.get("/assignments")
            #expect(try await office.count("SELECT last_seen_at FROM users WHERE id = \(office.worker.id)") == before)
            office.clock.move(2)
            _ = try await browser.get("/assignments")
            let after = try await office.count("SELECT last_seen_at FROM users WHERE id = \(office.worker.id)")
            #expect(after == before + 61)
        }
    }

    private static let addresses = [
        "/", "/assignments",
        "/assignments?status=in_progress&project=1&executor=3&mine=1&overdue=1&q=%D0%B7%D0%B0%D0%B4",
        "/assignments?status=executed", "/assignments?executor=3", "/assignments/4", "/assignments/2", "/projects",
        "/projects/1", "/users", "/users/1", "/users/3", "/assignments/new", "/assignments/1/edit",
    ]

    private static func costs(_ rows: Int) async throws -> [String: Int] {
        let found = Found()
        try await Office.open { office in
            try await office.stock(rows)
            for person in [office.boss, office.worker] {
                for address in addresses {
                    found.costs["\(address) for \(person.username)"] = try await cost(address, person, office)
                }
            }
        }
        return found.costs
    }

    /// Once to be seen, and once again to count.
    private static func cost(_ address: String, _ person: User, _ office: Office) async throws -> Int {
        let browser = try await office.browser(person)
        _ = try await browser.get(address)
        let before = office.app.database.statementCount
        let reply = try await browser.get(address)
        #expect(reply.status == 200 || reply.status == 403)
        return office.app.database.statementCount - before
    }

    private final class Found: @unchecked Sendable {
        var costs: [String: Int] = [:]
    }
}
