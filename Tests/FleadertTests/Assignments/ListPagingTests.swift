import Foundation
import Storage
import Testing

@testable import Fleadert

struct ListPagingTests {
    @Test func `pages follow each other: nothing twice, nothing lost, open ones first and by term`() async throws {
        try await Office.open { office in
            try await Self.stock(office)
            let browser = try await office.browser(office.worker)
            var names: [String] = []
            for page in 1...3 { names += try await browser.get("/assignments?page=\(page)").listed }
            #expect(names == (1...30).map { "Открытая \($0)" } + (1...15).map { "Снятая \($0)" })
        }
    }

    @Test func `a page leads to its neighbours and takes the filter along`() async throws {
        try await Office.open { office in
            try await Self.stock(office)
            let browser = try await office.browser(office.worker)
            let first = try await browser.get("/assignments")
            #expect(first.listed.count == 20 && first.says("всего: 45"))
            #expect(first.says("href=\"/assignments?page=2\"") && !first.says("rel=\"prev\""))
            let last = try await browser.get("/assignments?page=3")
            #expect(last.listed.count == 5 && last.says("rel=\"prev\"") && !last.says("rel=\"next\""))
            let filtered = try await browser.get("/assignments?status=in_progress&q=%D0%BE%D1%82%D0%BA%D1%80")
            #expect(filtered.says("найдено: 30") && filtered.listed.count == 20)
            #expect(filtered.says("href=\"/assignments?status=in_progress&amp;q=%D0%BE%D1%82%D0%BA%D1%80&amp;page=2\""))
        }
    }

    @Test(arguments: ["-1", "0", "abc", "", "1.5", "99999999999999999999", "-99999999999999999999"])
    func `what is no page number is the first page`(_ page: String) async throws {
        try await Office.open { office in
            try await Self.stock(office)
            let reply = try await office.get("/assignments?page=\(page)", as: office.worker)
            #expect(reply.status == 200)
            #expect(reply.listed.first == "Открытая 1" && reply.listed.count == 20)
        }
    }

    @Test(arguments: ["4", "999999999999", "9223372036854775807"])
    func `beyond the end stands the way back to the same list`(_ page: String) async throws {
        try await Office.open { office in
            try await Self.stock(office)
            let reply = try await office.get("/assignments?status=in_progress&page=\(page)", as: office.worker)
            #expect(reply.status == 200)
            #expect(reply.listed.isEmpty && reply.says("найдено: 30") && !reply.says("Ничего не нашлось"))
            #expect(reply.says("href=\"/assignments?status=in_progress\""))
        }
    }

    @Test func `more than a thousand are not counted`() async throws {
        try await Office.open { office in
            _ = try await office.issue()
            try await office.run(
                """
                INSERT INTO assignments (project_id, name, description, search_text, priority, status, issued_at, due_at,
                    original_due_at, version)
                WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 999)
                SELECT project_id, name, description, search_text, priority, status, issued_at, due_at, due_at, 1
                FROM assignments, n
                """)
            let browser = try await office.browser(office.worker)
            #expect(try await browser.get("/assignments").says("всего: 1000"))
            _ = try await office.issue()
            #expect(try await browser.get("/assignments").says("всего больше 1000"))
            #expect(try await browser.get("/assignments?status=in_progress").says("найдено больше 1000"))
        }
    }

    /// Thirty open ones, every two of which share a term, then fifteen closed ones with earlier terms.
    private static func stock(_ office: Office) async throws {
        let (boss, project, now) = (office.boss.id, office.project, office.clock.now)
        try await office.app.database.write { tx in
            for number in 1...45 {
                let isOpen = number <= 30
                let (name, status) =
                    isOpen ? ("Открытая \(number)", "in_progress") : ("Снятая \(number - 30)", "withdrawn")
                let due = now.addingTimeInterval(isOpen ? Double((number + 1) / 2) * 3600 : -86_400)
                try tx.run(
                    """
                    INSERT INTO assignments (project_id, issuer_id, name, description, search_text, priority, status,
                        issued_at, due_at, original_due_at, version)
                    VALUES (\(project), \(boss), \(name), '', \(Folding.fold(name)), 'low', \(status), \(now), \(due),
                        \(due), 1)
                    """)
            }
        }
    }
}
