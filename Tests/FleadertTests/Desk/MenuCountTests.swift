import Storage
import Testing

@testable import Fleadert

struct MenuCountTests {
    @Test func `every page carries the counters of the person who reads it`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            let sent = try await office.issue("Поданная", to: [office.bystander])
            _ = try await office.report(on: sent, by: office.bystander)
            office.clock.move(4 * 86_400)
            let pages = [
                "/", "/assignments", "/assignments/\(id)", "/projects", "/projects/\(office.project)", "/users",
                "/users/\(office.boss.id)", "/nowhere", "/assignments/99",
            ]
            let browsers = (
                try await office.browser(office.boss), try await office.browser(office.worker),
                try await office.browser(office.bystander)
            )
            for page in pages {
                let boss = try await browsers.0.get(page)
                #expect(boss.says("title=\"ждут решения: 1\"") && boss.says("title=\"просрочено: 2\""))
                let worker = try await browsers.1.get(page)
                #expect(worker.says("title=\"мне исполнить: 1\"") && worker.says("title=\"просрочено: 1\""))
                let bystander = try await browsers.2.get(page)
                #expect(!bystander.says("title=\"мне исполнить") && bystander.says("title=\"просрочено: 1\""))
            }
            let refused = try await browsers.0.post("/assignments")
            #expect(refused.status == 422 && refused.says("title=\"ждут решения: 1\""))
        }
    }

    @Test func `nothing to count is not counted aloud`() async throws {
        try await Office.open { office in
            for person in [office.boss, office.worker] {
                let page = try await office.get("/users", as: person)
                for words in ["ждут решения:", "мне исполнить:", "просрочено:"] { #expect(!page.says(words)) }
            }
            #expect(try await !office.get("/", as: nil).says("просрочено:"))
        }
    }

    @Test(arguments: [(99, "99"), (100, "99+"), (130, "99+")])
    func `more than ninety-nine are not told apart`(_ count: Int, _ shown: String) async throws {
        try await Office.open { office in
            try await Self.stock(office, count)
            let worker = try await office.get("/", as: office.worker)
            #expect(worker.says("title=\"мне исполнить: \(shown)\"") && worker.says("title=\"просрочено: \(shown)\""))
            #expect(worker.says("<h2>Мне исполнить</h2><span class=\"count\">\(shown)<"))
            #expect(worker.says("<h2>Просрочено</h2><span class=\"count\">\(shown)<"))
            let boss = try await office.get("/", as: office.boss)
            #expect(boss.says("title=\"просрочено: \(shown)\""))
            try await office.run("UPDATE assignments SET status = 'under_review'")
            try await office.run(
                """
                INSERT INTO reports (assignment_id, author_id, kind, state, comment, outgoing_number, submitted_at)
                SELECT id, \(office.worker.id), 'execution', 'submitted', 'Готово.', '', 0 FROM assignments
                """)
            let waiting = try await office.get("/", as: office.boss)
            #expect(waiting.says("title=\"ждут решения: \(shown)\""))
            #expect(waiting.says("<h2>Ждут моего решения</h2><span class=\"count\">\(shown)<"))
            #expect(waiting.says("\(count == 99 ? "99" : "больше 99") заявок ждут вашего решения."))
            #expect(
                try await office.get("/", as: office.worker).says(
                    "решения руководителя</h2><span class=\"count\">\(shown)<"))
        }
    }

    @Test func `counters follow each act`() async throws {
        try await Office.open { office in
            let browser = try await office.browser(office.worker)
            let id = try await office.issue()
            #expect(try await browser.get("/users").says("title=\"мне исполнить: 1\""))
            let report = try await office.report(on: id)
            #expect(try await !browser.get("/users").says("мне исполнить:"))
            try await office.return(report)
            #expect(try await browser.get("/users").says("title=\"мне исполнить: 1\""))
            try await office.withdraw(id)
            #expect(try await !browser.get("/users").says("мне исполнить:"))
            try await office.reopen(id)
            #expect(try await browser.get("/users").says("title=\"мне исполнить: 1\""))
        }
    }

    /// Overdue assignments of the worker.
    private static func stock(_ office: Office, _ count: Int) async throws {
        let id = try await office.issue()
        try await office.run(
            """
            INSERT INTO assignments (project_id, name, description, search_text, priority, status, issued_at, due_at,
                original_due_at, version)
            WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < \(count))
            SELECT project_id, name, description, search_text, priority, status, issued_at, due_at, due_at, 1
            FROM assignments, n
            """)
        try await office.run(
            """
            INSERT INTO executors (assignment_id, user_id, is_responsible)
            SELECT id, \(office.worker.id), 1 FROM assignments WHERE id <> \(id)
            """)
        office.clock.move(4 * 86_400)
    }
}
