import Foundation
import Storage

extension Report {
    /// The assignment is executed. Of two decisions at once the first wins and the second is refused.
    func accept(_ form: DecisionForm, by boss: User, at now: Date, in tx: Transaction) throws {
        try decide(.accepted, form, by: boss, at: now, in: tx)
        try tx.run(
            """
            UPDATE assignments SET status = \(Assignment.Status.executed), closed_at = \(now), closer_id = \(boss.id),
                version = version + 1 WHERE id = \(assignmentID)
            """)
        try Executor.mark(assignmentID, isOpen: false, in: tx)
        try Journal.record(
            .accepted, .report(id, assignment: assignmentID), by: boss.id, at: now, comment: form.comment, in: tx)
    }

    /// The assignment is in progress again; its term does not move.
    func `return`(_ form: DecisionForm, by boss: User, at now: Date, in tx: Transaction) throws {
        try decide(.returned, form, by: boss, at: now, in: tx)
        try tx.run(
            """
            UPDATE assignments SET status = \(Assignment.Status.inProgress), version = version + 1
            WHERE id = \(assignmentID)
            """)
        try Journal.record(
            .returned, .report(id, assignment: assignmentID), by: boss.id, at: now, comment: form.comment, in: tx)
    }

    private func decide(
        _ state: State, _ form: DecisionForm, by boss: User, at now: Date, in tx: Transaction
    ) throws {
        let decided = try tx.run(
            """
            UPDATE reports SET state = \(state), decided_at = \(now), decider_id = \(boss.id),
                decision_comment = \(form.comment)
            WHERE id = \(id) AND kind = \(Kind.execution) AND state = \(State.submitted)
            """)
        if decided == 0 { throw try tooLate(for: boss, in: tx) }
    }

    /// What to tell the one who came second.
    private func tooLate(for boss: User, in tx: Transaction) throws -> Refusal {
        let assignment = try Assignment.find(assignmentID, visibleTo: boss, in: tx)
        if assignment.status != .withdrawn { return try Report.find(id, visibleTo: boss, in: tx).whyDecided }
        let who = assignment.closerName.map { " (\(PersonName.short($0)))" } ?? ""
        return Refusal("Задачу уже сняли с контроля\(who): решать больше нечего.")
    }

    private var whyDecided: Refusal {
        let who = deciderName.map { " (\(PersonName.short($0)))" } ?? ""
        switch state {
        case .accepted: return Refusal("Эту заявку уже приняли\(who). Второе решение не понадобилось.")
        case .returned: return Refusal("Эту заявку уже вернули на доработку\(who). Второе решение не понадобилось.")
        case .recalled: return Refusal("Исполнитель отозвал эту заявку: решать больше нечего.")
        case .submitted: return Refusal("По этой заявке нельзя принять решение.")
        }
    }
}
