import Foundation
import Storage

/// What happened, who did it, when: written in the same transaction as the act itself.
enum Journal {
    static func record(
        _ kind: Event.Kind, _ subject: EventSubject, by actorID: Int?, at now: Date,
        comment: String? = nil, changes: [Event.Change]? = nil, in tx: Transaction
    ) throws {
        let about = Columns(subject)
        let detail = try encoded(Event.Detail(comment: comment, changes: changes))
        try tx.run(
            """
            INSERT INTO events (at, kind, actor_id, assignment_id, project_id, user_id, report_id, detail)
            VALUES (\(now), \(kind), \(actorID), \(about.assignmentID), \(about.projectID), \(about.userID),
                \(about.reportID), \(detail))
            """)
    }

    /// The newest first; a card with a long life shows the last 200.
    static func events(ofAssignment id: Int, in tx: Transaction) throws -> [Event] {
        try tx.rows(
            """
            SELECT e.id, e.at, e.kind, e.actor_id, e.report_id, e.detail, u.username, u.full_name
            FROM events e LEFT JOIN users u ON u.id = e.actor_id
            WHERE e.assignment_id = \(id) ORDER BY e.id DESC LIMIT 200
            """, Event.init)
    }

    private static func encoded(_ detail: Event.Detail) throws -> String {
        if detail == Event.Detail() { return "{}" }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(detail), as: UTF8.self)
    }

    private struct Columns {
        var assignmentID: Int?
        var projectID: Int?
        var userID: Int?
        var reportID: Int?

        init(_ subject: EventSubject) {
            switch subject {
            case .assignment(let id): assignmentID = id
            case .report(let id, let assignment): (reportID, assignmentID) = (id, assignment)
            case .project(let id): projectID = id
            case .user(let id): userID = id
            }
        }
    }
}

extension Event {
    fileprivate init(_ row: Row) throws {
        let detail: String = try row["detail"]
        self.init(
            id: try row["id"], at: try row["at"], kind: try row["kind"], actorID: try row["actor_id"],
            actorName: try row.name() ?? "", reportID: try row["report_id"],
            detail: try JSONDecoder().decode(Event.Detail.self, from: Data(detail.utf8)))
    }
}
