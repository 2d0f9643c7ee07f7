import Foundation
import Storage

extension Person {
    static func find(_ id: Int, visibleTo user: User, in tx: Transaction) throws -> Person {
        let profile = try UserProfile.find(id, visibleTo: user, in: tx)
        let own: SQL =
            profile.user.isBoss
            ? "r.decider_id = \(id)" : "r.author_id = \(id) AND r.kind = 'execution'"
        return Person(
            profile: profile,
            open: try AssignmentLine.lines(
                """
                SELECT a.id FROM executors e JOIN assignments a ON a.id = e.assignment_id
                WHERE e.user_id = \(id) AND e.is_open = 1 ORDER BY a.due_at, a.id LIMIT 20
                """, orderedBy: "a.due_at, a.id", in: tx),
            openCount: try tx.count("SELECT COUNT(*) FROM executors e WHERE e.user_id = \(id) AND e.is_open = 1"),
            done: try tx.count("SELECT COUNT(*) FROM reports r WHERE \(own) AND r.state = 'accepted'"))
    }
}
