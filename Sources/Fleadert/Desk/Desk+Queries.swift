import Foundation
import Storage

extension Desk {
    private static let length = 20

    static func of(_ user: User, at now: Date, in tx: Transaction) throws -> Desk {
        Desk(
            waiting: user.isBoss ? try waiting(for: user, in: tx) : [],
            toDo: try lines(toDo(of: user), in: tx),
            overdue: try lines(overdue(for: user, at: now), in: tx),
            sent: user.isBoss ? [] : try lines(sent(by: user), in: tx),
            sentCount: user.isBoss ? 0 : try tx.count("SELECT \(MenuCounts.bounded(sent(by: user)))"))
    }

    /// Every boss may decide; what one issued oneself comes first, then the longest waiting.
    private static func waiting(for boss: User, in tx: Transaction) throws -> [Waiting] {
        try tx.rows(
            """
            SELECT r.id, r.assignment_id, a.name, a.due_at, u.full_name, u.username, r.outgoing_number,
                r.outgoing_date, r.submitted_at, r.comment,
                CASE WHEN a.issuer_id = \(boss.id) THEN 1 ELSE 0 END AS is_mine
            FROM reports r JOIN assignments a ON a.id = r.assignment_id LEFT JOIN users u ON u.id = r.author_id
            WHERE r.state = 'submitted' AND r.kind = 'execution'
            ORDER BY is_mine DESC, r.submitted_at, r.id LIMIT \(length)
            """
        ) { row in
            Waiting(
                reportID: try row["id"], assignmentID: try row["assignment_id"], assignmentName: try row["name"],
                dueAt: try row["due_at"], authorName: try row.name(), outgoingNumber: try row["outgoing_number"],
                outgoingDate: try row["outgoing_date"], submittedAt: try row["submitted_at"],
                comment: try row["comment"], isMine: try row["is_mine"])
        }
    }

    private static func lines(_ found: SQL, in tx: Transaction) throws -> [AssignmentLine] {
        try AssignmentLine.lines(
            "\(found) ORDER BY a.due_at, a.id LIMIT \(length)", orderedBy: "a.due_at, a.id", in: tx)
    }

    /// What one answers for and has not reported on, and where one's own part is still missing.
    fileprivate static func toDo(of user: User) -> SQL {
        """
        SELECT a.id FROM executors e JOIN assignments a ON a.id = e.assignment_id
        WHERE e.user_id = \(user.id) AND e.is_open = 1 AND (
            (e.is_responsible = 1 AND a.status = 'in_progress')
            OR (e.is_responsible = 0 AND NOT EXISTS (SELECT 1 FROM reports c WHERE c.assignment_id = a.id
                AND c.author_id = \(user.id) AND c.kind = 'contribution' AND c.state = 'submitted')))
        """
    }

    /// A boss sees the whole unit's, a worker their own.
    fileprivate static func overdue(for user: User, at now: Date) -> SQL {
        let own: SQL = "JOIN executors e ON e.assignment_id = a.id AND e.user_id = \(user.id) AND e.is_open = 1"
        return """
            SELECT a.id FROM assignments a \(user.isBoss ? "" : own)
            WHERE a.is_closed = 0 AND a.due_at < \(now)
            """
    }

    private static func sent(by user: User) -> SQL {
        """
        SELECT a.id FROM executors e JOIN assignments a ON a.id = e.assignment_id
        WHERE e.user_id = \(user.id) AND e.is_open = 1 AND e.is_responsible = 1 AND a.status = 'under_review'
        """
    }
}

extension MenuCounts {
    /// One query, and none of its parts walks further than the ceiling.
    static func of(_ user: User, at now: Date, in tx: Transaction) throws -> MenuCounts {
        guard let row = try tx.row(query(for: user, at: now)) else { return MenuCounts() }
        return MenuCounts(waiting: try row["waiting"], toDo: try row["to_do"], overdue: try row["overdue"])
    }

    static func query(for user: User, at now: Date) -> SQL {
        let waiting: SQL = """
            SELECT 1 FROM reports r WHERE r.state = 'submitted' AND r.kind = 'execution'
            """
        return """
            SELECT \(user.isBoss ? bounded(waiting) : "0") AS waiting,
                \(bounded(Desk.toDo(of: user))) AS to_do,
                \(bounded(Desk.overdue(for: user, at: now))) AS overdue
            """
    }

    fileprivate static func bounded(_ found: SQL) -> SQL {
        "(SELECT COUNT(*) FROM (\(found) LIMIT \(ceiling)) counted)"
    }
}
