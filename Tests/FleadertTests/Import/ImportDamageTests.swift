import Storage
import Testing

@testable import Fleadert

/// What is wrong in the source, and what is told of it.
struct Damage: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let table: ImportSummary.Table
    let told: String
    let statements: [SQL]

    init(_ what: String, _ table: ImportSummary.Table, _ told: String, _ statements: SQL...) {
        testDescription = what
        self.table = table
        self.told = told
        self.statements = statements
    }
}

@Suite struct ImportDamageTests {
    @Test(arguments: Damage.skips)
    func `a row that cannot come over is skipped, and why is told`(_ damage: Damage) async throws {
        try await OriginalFixture.imported(damage.statements) { summary, _ in
            let reasons = summary.skips.filter { $0.table == damage.table }.map(\.reason)
            #expect(reasons.contains { $0.contains(damage.told) }, "\(reasons)")
            #expect(summary[damage.table].skipped == reasons.count)
        }
    }

    @Test(arguments: Damage.notes)
    func `a row that lacks something comes over without it, and that is told`(_ damage: Damage) async throws {
        try await OriginalFixture.imported(damage.statements) { summary, _ in
            #expect(summary.notes.contains { $0.contains(damage.told) }, "\(summary.notes)")
            #expect(summary.skips.isEmpty)
        }
    }

    @Test func `all damage at once is survived, and no row is lost from the count`() async throws {
        let statements = (Damage.skips + Damage.notes).flatMap(\.statements)
        try await OriginalFixture.imported(statements) { summary, database in
            for table in ImportSummary.Table.allCases {
                #expect(summary[table].read == summary[table].written + summary[table].skipped)
                #expect(summary[table].skipped == summary.skips.count { $0.table == table })
            }
            let written = try await database.look(
                """
                SELECT (SELECT COUNT(*) FROM users), (SELECT COUNT(*) FROM projects),
                    (SELECT COUNT(*) FROM assignments), (SELECT COUNT(*) FROM reports),
                    (SELECT COUNT(*) FROM executors)
                """)
            #expect(written == [ImportSummary.Table.allCases.map { "\(summary[$0].written)" }.joined(separator: " ")])
            let disagreeing = try await database.number(Self.reviewedWithoutReport)
            #expect(disagreeing == 0)
        }
    }

    @Test func `a task without executors comes over`() async throws {
        try await OriginalFixture.imported(["DELETE FROM user_task WHERE task_id = 4"]) { summary, database in
            #expect(summary[.tasks].written == 4)
            #expect(summary.skips.isEmpty)
        }
    }

    @Test func `what hangs on a skipped person comes over without that person`() async throws {
        try await OriginalFixture.imported(["UPDATE users SET username = 'OSIPOV' WHERE id = 3"]) { summary, database in
            #expect(summary[.users].skipped == 1)
            #expect(summary[.executors].skipped == 4)
            let reports = try await database.look("SELECT id, author_id FROM reports ORDER BY id")
            #expect(reports == ["1 -", "2 -", "3 2"])
            #expect(summary[.tasks].written == 4)
        }
    }

    @Test func `an accepted report on a task that is open again counts as returned`() async throws {
        let damage: SQL = "UPDATE tasks SET status = 'в работе' WHERE id = 3"
        try await OriginalFixture.imported([damage]) { summary, database in
            #expect(summary.notes.contains { $0.contains("задача снова в работе: записана возвращённой") })
            let report = try await database.look("SELECT state FROM reports WHERE id = 1")
            let assignment = try await database.look("SELECT status, closed_at FROM assignments WHERE id = 3")
            #expect(report == ["returned"])
            #expect(assignment == ["in_progress -"])
        }
    }

    private static let reviewedWithoutReport: SQL = """
        SELECT COUNT(*) FROM assignments a WHERE (a.status = 'under_review')
            <> EXISTS (SELECT 1 FROM reports r WHERE r.assignment_id = a.id AND r.state = 'submitted')
        """
}
