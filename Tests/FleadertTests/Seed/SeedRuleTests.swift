import Foundation
import Storage
import Testing

@testable import Fleadert

/// Whatever the day and the hour: no rule of an office is broken, and nothing lies in the future but terms.
@Suite struct SeedRuleTests {
    @Test(arguments: [
        ("a Tuesday at noon", 1_795_510_800), ("a Sunday", 1_795_341_600), ("before work", 1_795_491_000),
        ("at night", 1_795_471_200), ("the first minute of work", 1_795_500_000), ("the New Year", 1_798_756_200),
        ("after the holidays", 1_799_564_400), ("a leap day", 1_835_427_600),
    ])
    func `no rule is broken`(_ when: String, _ seconds: Int) async throws {
        let now = Date(timeIntervalSince1970: Double(seconds))
        try await TestDatabase.open { database in
            try await Seed(at: now, in: SeedClaim.moscow, cost: .testing).plant(in: database)
            for rule in SeedClaim.broken(at: now) {
                let broken = try await database.number(rule.count)
                #expect(broken == 0, "\(rule.testDescription)")
            }
        }
    }

    @Test func `everything is done in working hours of working days`() async throws {
        try await TestDatabase.open { database in
            try await Seed(at: SeedClaim.now, in: SeedClaim.moscow, cost: .testing).plant(in: database)
            let moments = try await database.read { try $0.rows("SELECT at FROM events") { try $0[0] as Date } }
            for parts in moments.map(OfficeTime(zone: SeedClaim.moscow).parts) {
                #expect((1...5).contains(parts.weekday) && (9...17).contains(parts.hour), "\(parts)")
                #expect(parts.day.month != 11 || parts.day.day != 4)
            }
        }
    }

    @Test func `what is due tomorrow is due by the calendar, even on a Friday`() async throws {
        let friday = Date(timeIntervalSince1970: 1_795_770_000)
        try await TestDatabase.open { database in
            try await Seed(at: friday, in: SeedClaim.moscow, cost: .testing).plant(in: database)
            let saturday = try await database.number(
                "SELECT COUNT(*) FROM assignments WHERE status = 'in_progress' AND due_at = 1795878000")
            #expect(saturday > 0)
        }
    }
}

extension SeedClaim {
    /// Each of these counts what must not be.
    static func broken(at now: Date) -> [SeedClaim] {
        [
            SeedClaim(
                "none or several responsible",
                assignments(
                    "1 <> (SELECT COUNT(*) FROM executors e WHERE e.assignment_id = a.id AND e.is_responsible = 1)")),
            SeedClaim(
                "under review without a report, or the reverse",
                assignments(
                    "(a.status = 'under_review') <> (1 = (SELECT COUNT(*) FROM reports r WHERE r.waiting_on = a.id))")),
            SeedClaim(
                "executed without an accepted report, or the reverse",
                assignments(
                    "(a.status = 'executed') <> (1 = (SELECT COUNT(*) FROM reports r WHERE r.assignment_id = a.id AND r.state = 'accepted'))"
                )),
            SeedClaim(
                "closed without a time or a closer, or the reverse",
                assignments(
                    "(a.is_closed = 1) <> (a.closed_at IS NOT NULL) OR (a.is_closed = 1) <> (a.closer_id IS NOT NULL)")),
            SeedClaim(
                "due before it was issued", assignments("a.due_at <= a.issued_at OR a.original_due_at <= a.issued_at")),
            SeedClaim(
                "another term without an edit", assignments("a.due_at <> a.original_due_at AND a.edited_at IS NULL")),
            SeedClaim(
                "open in a closed project",
                assignments(
                    "a.is_closed = 0 AND EXISTS (SELECT 1 FROM projects p WHERE p.id = a.project_id AND p.closed_at IS NOT NULL)"
                )),
            SeedClaim(
                "touched after its project was closed",
                assignments("EXISTS (SELECT 1 FROM projects p WHERE p.id = a.project_id AND p.closed_at < a.closed_at)")
            ),
            SeedClaim(
                "issued before its project was",
                assignments(
                    "EXISTS (SELECT 1 FROM projects p WHERE p.id = a.project_id AND p.created_at >= a.issued_at)")),
            SeedClaim(
                "issued or closed by a worker",
                assignments(
                    "EXISTS (SELECT 1 FROM users u WHERE u.id IN (a.issuer_id, a.closer_id) AND u.role <> 'boss')")),
            SeedClaim(
                "reported by one who is not an executor, or in another role",
                reports(
                    "NOT EXISTS (SELECT 1 FROM executors e WHERE e.assignment_id = a.id AND e.user_id = r.author_id AND e.is_responsible = (r.kind = 'execution'))"
                )),
            SeedClaim(
                "reported before the issue or after the end",
                reports(
                    "r.submitted_at <= a.issued_at OR r.submitted_at > a.closed_at OR r.decided_at <= r.submitted_at")),
            SeedClaim(
                "decided without a time and a name, or the reverse",
                reports(
                    "(r.state IN ('accepted', 'returned')) <> (r.decided_at IS NOT NULL AND r.decider_id IS NOT NULL)")),
            SeedClaim(
                "accepted at another time than closed",
                reports("r.state = 'accepted' AND (r.decided_at <> a.closed_at OR r.decider_id <> a.closer_id)")),
            SeedClaim(
                "on the desk after the end, or not before it",
                assignments(
                    "EXISTS (SELECT 1 FROM executors e WHERE e.assignment_id = a.id AND e.is_open = a.is_closed)")),
            SeedClaim("in the future", "SELECT COUNT(*) FROM events WHERE at > \(now)"),
            SeedClaim(
                "seen in the future or never",
                "SELECT COUNT(*) FROM users WHERE last_seen_at > \(now) OR last_seen_at IS NULL OR created_at > last_seen_at"
            ),
            SeedClaim(
                "seen before the last deed",
                "SELECT COUNT(*) FROM users u JOIN events e ON e.actor_id = u.id WHERE e.at > u.last_seen_at AND e.assignment_id IS NOT NULL"
            ),
            SeedClaim(
                "history out of order",
                "SELECT COUNT(*) FROM events e JOIN events f ON f.assignment_id = e.assignment_id AND f.id > e.id AND f.at < e.at"
            ),
            SeedClaim(
                "history incomplete",
                "SELECT (SELECT COUNT(*) FROM reports) - (SELECT COUNT(*) FROM events WHERE kind IN ('reported', 'contributed'))"
            ),
            SeedClaim(
                "decisions without history",
                reports(
                    "r.state = 'accepted' AND NOT EXISTS (SELECT 1 FROM events e WHERE e.report_id = r.id AND e.kind = 'accepted' AND e.at = r.decided_at)"
                )),
            SeedClaim(
                "a blank left", assignments("a.name LIKE '%{%' OR a.description LIKE '%}%' OR a.name LIKE '%  %'")),
        ]
    }

    private static func assignments(_ condition: SQL) -> SQL { "SELECT COUNT(*) FROM assignments a WHERE \(condition)" }

    private static func reports(_ condition: SQL) -> SQL {
        "SELECT COUNT(*) FROM reports r JOIN assignments a ON a.id = r.assignment_id WHERE \(condition)"
    }
}
