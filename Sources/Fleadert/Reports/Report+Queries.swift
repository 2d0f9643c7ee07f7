import Foundation
import Storage

extension Report {
    private static let columns: SQL = """
        r.id, r.assignment_id, r.author_id, u.full_name AS author_full_name, u.username AS author_username,
        r.kind, r.state, r.comment, r.outgoing_number, r.outgoing_date, r.submitted_at, r.decided_at,
        d.full_name AS decider_full_name, d.username AS decider_username, r.decision_comment
        """
    private static let tables: SQL =
        "reports r LEFT JOIN users u ON u.id = r.author_id LEFT JOIN users d ON d.id = r.decider_id"

    private init(_ row: Row) throws {
        let decisionComment: String? = try row["decision_comment"]
        self.init(
            id: try row["id"], assignmentID: try row["assignment_id"], authorID: try row["author_id"],
            authorName: try row.name("author"), kind: try row["kind"], state: try row["state"],
            comment: try row["comment"], outgoingNumber: try row["outgoing_number"],
            outgoingDate: try row["outgoing_date"], submittedAt: try row["submitted_at"],
            decidedAt: try row["decided_at"], deciderName: try row.name("decider"),
            decisionComment: decisionComment ?? "")
    }

    /// Everybody who sees an assignment sees its reports.
    static func find(_ id: Int, visibleTo _: User, in tx: Transaction) throws -> Report {
        guard let row = try tx.row("SELECT \(columns) FROM \(tables) WHERE r.id = \(id)") else { throw NotFound() }
        return try Report(row)
    }

    /// For a boss: to accept and to return. Contributions are not decided upon.
    static func find(_ id: Int, decidedBy user: User, in tx: Transaction) throws -> Report {
        let report = try find(id, visibleTo: user, in: tx)
        guard user.isBoss, report.kind == .execution else { throw NotFound() }
        return report
    }

    /// For its author: to recall.
    static func find(_ id: Int, writtenBy user: User, in tx: Transaction) throws -> Report {
        let report = try find(id, visibleTo: user, in: tx)
        guard report.authorID == user.id else { throw NotFound() }
        return report
    }

    /// The newest first; of more than 200 the oldest contributions are left out, never the report that waits.
    static func of(assignment id: Int, in tx: Transaction) throws -> [Report] {
        let reports = try tx.rows(
            """
            SELECT \(columns) FROM \(tables) WHERE r.assignment_id = \(id)
            ORDER BY CASE WHEN r.kind = \(Kind.execution) THEN 0 ELSE 1 END, r.id DESC LIMIT 200
            """, Report.init)
        return reports.sorted { $0.id > $1.id }
    }
}
