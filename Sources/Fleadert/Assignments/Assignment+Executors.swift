import Foundation
import Storage

extension Executor {
    static func give(_ assignmentID: Int, to draft: AssignmentDraft, keeping kept: [Int], in tx: Transaction) throws {
        try refuseUnknown(draft.executorIDs.filter { !kept.contains($0) }, in: tx)
        for userID in draft.executorIDs {
            try tx.run(
                """
                INSERT INTO executors (assignment_id, user_id, is_responsible)
                VALUES (\(assignmentID), \(userID), \(userID == draft.responsibleID))
                """)
        }
    }

    static func replace(of assignment: Assignment, by draft: AssignmentDraft, in tx: Transaction) throws {
        let before = assignment.executors
        let isSame =
            Set(before.map(\.userID)) == Set(draft.executorIDs)
            && before.first(where: \.isResponsible)?.userID == draft.responsibleID
        if isSame { return }
        try tx.run("DELETE FROM executors WHERE assignment_id = \(assignment.id)")
        try give(assignment.id, to: draft, keeping: before.map(\.userID), in: tx)
    }

    /// Whether the assignment is open stands with each executor too, so that a person's open ones are found by index
    /// however many were closed in the past.
    static func mark(_ assignmentID: Int, isOpen: Bool, in tx: Transaction) throws {
        try tx.run("UPDATE executors SET is_open = \(isOpen) WHERE assignment_id = \(assignmentID)")
    }

    /// A dismissed person keeps what was given, and is given nothing new.
    private static func refuseUnknown(_ ids: [Int], in tx: Transaction) throws {
        let known = try tx.count(
            "SELECT COUNT(*) FROM users WHERE id IN (\(ids)) AND dismissed_at IS NULL")
        if known != ids.count {
            throw Refusal(
                "Кого-то из выбранных в подразделении уже нет. Выберите исполнителей снова.", field: "executors")
        }
    }
}

/// Someone to whom an assignment can be given, and how much that person has now.
struct Candidate: Sendable {
    let id: Int
    let name: String
    let position: String
    let open: Int
    let overdue: Int

    static let limit = 40

    /// Those already chosen, and up to 40 others whose name contains the text.
    static func list(
        chosen: [Int], matching text: String, at now: Date, in tx: Transaction
    ) throws -> [Candidate] {
        let matching: SQL = text.isEmpty ? "" : "AND sort_name LIKE \(Folding.pattern(containing: text)) ESCAPE '!'"
        let isChosen: SQL = "u.id IN (\(chosen))"
        return try tx.rows(
            """
            SELECT u.id, u.full_name, u.username, u.position, COUNT(a.id) AS open_count,
                COALESCE(SUM(CASE WHEN a.due_at < \(now) THEN 1 ELSE 0 END), 0) AS overdue_count
            FROM users u LEFT JOIN executors e ON e.user_id = u.id AND e.is_open = 1
            LEFT JOIN assignments a ON a.id = e.assignment_id
            WHERE \(isChosen) OR u.id IN (SELECT id FROM (SELECT id FROM users WHERE dismissed_at IS NULL \(matching)
                ORDER BY sort_name, id LIMIT \(limit)) nearest)
            GROUP BY u.id, u.full_name, u.username, u.position, u.sort_name
            ORDER BY CASE WHEN \(isChosen) THEN 0 ELSE 1 END, u.sort_name, u.id
            """
        ) { row in
            Candidate(
                id: try row["id"], name: try row.name() ?? "", position: try row["position"],
                open: try row["open_count"], overdue: try row["overdue_count"])
        }
    }
}
