import Foundation
import Storage

extension Assignment {
    private static let columns: SQL = """
        a.id, a.project_id, p.name AS project_name, a.issuer_id, i.full_name AS issuer_full_name,
        i.username AS issuer_username, a.name, a.description, a.priority, a.status, a.issued_at, a.due_at,
        a.original_due_at, a.edited_at, a.closed_at, c.full_name AS closer_full_name,
        c.username AS closer_username, a.version
        """

    private init(_ row: Row, executors: [Executor]) throws {
        self.init(
            id: try row["id"], projectID: try row["project_id"], projectName: try row["project_name"],
            issuerID: try row["issuer_id"], issuerName: try row.name("issuer"), name: try row["name"],
            description: try row["description"], priority: try row["priority"], status: try row["status"],
            issuedAt: try row["issued_at"], dueAt: try row["due_at"], originalDueAt: try row["original_due_at"],
            editedAt: try row["edited_at"], closedAt: try row["closed_at"], closerName: try row.name("closer"),
            version: try row["version"], executors: executors)
    }

    /// Everybody who is signed in may see every assignment.
    static func find(_ id: Int, visibleTo _: User, in tx: Transaction) throws -> Assignment {
        let row = try tx.row(
            """
            SELECT \(columns) FROM assignments a JOIN projects p ON p.id = a.project_id
            LEFT JOIN users i ON i.id = a.issuer_id LEFT JOIN users c ON c.id = a.closer_id
            WHERE a.id = \(id)
            """)
        guard let row else { throw NotFound() }
        return try Assignment(row, executors: Executor.of([id], in: tx)[id] ?? [])
    }

    /// For a boss: to edit, withdraw and reopen.
    static func find(_ id: Int, editableBy user: User, in tx: Transaction) throws -> Assignment {
        guard user.isBoss else { throw NotFound() }
        return try find(id, visibleTo: user, in: tx)
    }

    /// For those whom it was given to: to report and to contribute.
    static func find(_ id: Int, executedBy user: User, in tx: Transaction) throws -> Assignment {
        let assignment = try find(id, visibleTo: user, in: tx)
        guard assignment.executor(user) != nil else { throw NotFound() }
        return assignment
    }
}

extension Executor {
    /// By assignment; the responsible one first, then by name.
    static func of(_ assignmentIDs: [Int], in tx: Transaction) throws -> [Int: [Executor]] {
        var executors: [Int: [Executor]] = [:]
        let rows = try tx.rows(
            """
            SELECT e.assignment_id, e.user_id, e.is_responsible, u.full_name, u.username
            FROM executors e JOIN users u ON u.id = e.user_id
            WHERE e.assignment_id IN (\(assignmentIDs)) ORDER BY e.is_responsible DESC, u.sort_name, u.id
            """)
        for row in rows {
            let executor = Executor(
                userID: try row["user_id"], name: try row.name() ?? "", isResponsible: try row["is_responsible"])
            executors[try row["assignment_id"], default: []].append(executor)
        }
        return executors
    }
}
