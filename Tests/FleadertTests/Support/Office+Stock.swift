import Foundation
import Storage

@testable import Fleadert

extension Office {
    /// So many assignments in every state, as many projects and as many people, put in past the rules in one go.
    /// The worker answers for each, the co-worker and both bosses take part.
    func stock(_ rows: Int) async throws {
        try await hire(rows)
        try await app.database.write { [self] tx in
            for number in 1...rows {
                try tx.run(
                    """
                    INSERT INTO projects (name, sort_name, description, author_id, created_at)
                    VALUES (\("Проект \(number)"), \("проект \(number)"), '', \(boss.id), \(clock.now))
                    """)
                try put(Assignment.Status.allCases[number % 4], number, in: tx)
            }
        }
    }

    private func put(_ status: Assignment.Status, _ number: Int, in tx: Transaction) throws {
        let due = clock.now.addingTimeInterval(Double(number % 7 - 3) * 86_400 + Double(number))
        let closedAt = status.isOpen ? nil : clock.now
        try tx.run(
            """
            INSERT INTO assignments (project_id, issuer_id, name, description, search_text, priority, status, issued_at,
                due_at, original_due_at, closed_at, closer_id, version)
            VALUES (\(project), \(boss.id), \("Задача \(number)"), '', \("задача \(number)"), 'medium', \(status),
                \(clock.now), \(due), \(due), \(closedAt), \(status.isOpen ? nil : boss.id), 1)
            """)
        let id = try tx.insertedID()
        for person in [worker, coWorker, boss, secondBoss] {
            try tx.run(
                """
                INSERT INTO executors (assignment_id, user_id, is_responsible, is_open)
                VALUES (\(id), \(person.id), \(person.id == worker.id), \(status.isOpen))
                """)
        }
        try Journal.record(.issued, .assignment(id), by: boss.id, at: clock.now, in: tx)
        if status == .underReview || status == .executed {
            try put(status == .executed ? .accepted : .submitted, on: id, in: tx)
        }
    }

    private func put(_ state: Report.State, on assignment: Int, in tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO reports (assignment_id, author_id, kind, state, comment, outgoing_number, submitted_at,
                decided_at, decider_id, decision_comment)
            VALUES (\(assignment), \(worker.id), 'execution', \(state), 'Готово.', '', \(clock.now),
                \(state == .accepted ? clock.now : nil), \(state == .accepted ? boss.id : nil), '')
            """)
        let event = EventSubject.report(try tx.insertedID(), assignment: assignment)
        try Journal.record(.reported, event, by: worker.id, at: clock.now, in: tx)
    }
}
