import Foundation
import Storage
import Testing

@testable import Fleadert

/// Something that can be counted in a seeded office.
struct SeedClaim: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let count: SQL

    init(_ what: String, _ count: SQL) {
        testDescription = what
        self.count = count
    }

    /// Tuesday, 24 November 2026, 12:00 in Moscow.
    static let now = Date(timeIntervalSince1970: 1_795_510_800)
    static let moscow = TimeZone(secondsFromGMT: 3 * 3600) ?? .gmt

    /// Each is somewhere in the office.
    static let kinds = [
        claim("in progress", "a.status = 'in_progress' AND a.due_at > \(now)"),
        claim("overdue", "a.status = 'in_progress' AND a.due_at < \(now)"),
        claim("edited", "a.edited_at IS NOT NULL"),
        claim("given more time", "a.due_at > a.original_due_at"),
        claim("under review", "a.status = 'under_review'"),
        claim("withdrawn", "a.status = 'withdrawn'"),
        report(
            "reported late, under review",
            "r.state = 'submitted' AND r.kind = 'execution' AND r.submitted_at > a.due_at"),
        report("executed on time", "r.state = 'accepted' AND r.submitted_at <= a.due_at"),
        report("executed late", "r.state = 'accepted' AND r.submitted_at > a.due_at"),
        report("sent back and in progress", "r.state = 'returned' AND a.status = 'in_progress'"),
        report("sent back and executed in the end", "r.state = 'returned' AND a.status = 'executed'"),
        report("recalled", "r.state = 'recalled'"),
        report("contributed", "r.kind = 'contribution'"),
        report(
            "with an outgoing number and a date", "r.outgoing_number LIKE '%/_-%' AND r.outgoing_date LIKE '2026-%'"),
        SeedClaim("reopened", "SELECT COUNT(*) FROM events WHERE kind = 'reopened'"),
        SeedClaim("a closed project", "SELECT COUNT(*) FROM projects WHERE closed_at IS NOT NULL"),
    ]

    /// Each is on the desk of one of the two whom everybody signs in as first.
    static let desks = [
        claim("a decision of the boss is waited for", "a.status = 'under_review' AND i.username = 'boss'"),
        own("overdue", "a.status = 'in_progress' AND a.due_at < \(now)"),
        own("due today", "a.status = 'in_progress' AND a.due_at = 1795532400"),
        own("due tomorrow", "a.status = 'in_progress' AND a.due_at = 1795618800"),
        own("under review", "a.status = 'under_review'"),
        own("executed", "a.status = 'executed'"),
        own(
            "sent back",
            "a.status = 'in_progress' AND EXISTS (SELECT 1 FROM reports r WHERE r.assignment_id = a.id AND r.state = 'returned')"
        ),
    ]

    private static func claim(_ what: String, _ condition: SQL) -> SeedClaim {
        SeedClaim(what, "SELECT COUNT(*) FROM assignments a JOIN users i ON i.id = a.issuer_id WHERE \(condition)")
    }

    private static func report(_ what: String, _ condition: SQL) -> SeedClaim {
        SeedClaim(
            what, "SELECT COUNT(*) FROM reports r JOIN assignments a ON a.id = r.assignment_id WHERE \(condition)")
    }

    private static func own(_ what: String, _ condition: SQL) -> SeedClaim {
        SeedClaim(
            "test_worker: \(what)",
            """
            SELECT COUNT(*) FROM assignments a JOIN executors e ON e.assignment_id = a.id AND e.is_responsible = 1
            JOIN users u ON u.id = e.user_id WHERE u.username = 'test_worker' AND \(condition)
            """)
    }
}
