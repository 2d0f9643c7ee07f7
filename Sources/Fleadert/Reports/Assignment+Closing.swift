import Foundation
import Storage

extension Assignment {
    /// Taken off control; a report that waits for a decision goes with it.
    func withdraw(_ form: ReasonForm, by boss: User, at now: Date, in tx: Transaction) throws {
        let withdrawn = try tx.run(
            """
            UPDATE assignments SET status = \(Status.withdrawn), closed_at = \(now), closer_id = \(boss.id),
                version = version + 1 WHERE id = \(id) AND is_closed = 0
            """)
        if withdrawn == 0 { throw Refusal("Задача уже закрыта: снимать с контроля нечего.") }
        try Executor.mark(id, isOpen: false, in: tx)
        try settle(.submitted, form, by: boss, at: now, in: tx)
        try Journal.record(.withdrawn, .assignment(id), by: boss.id, at: now, comment: form.reason, in: tx)
    }

    /// In progress again. An accepted report counts no longer: history keeps that it was accepted.
    func reopen(_ form: ReasonForm, by boss: User, at now: Date, in tx: Transaction) throws {
        let reopened = try tx.run(
            """
            UPDATE assignments SET status = \(Status.inProgress), closed_at = NULL, closer_id = NULL,
                version = version + 1 WHERE id = \(id) AND is_closed = 1
            """)
        if reopened == 0 { throw Refusal("Задача и так открыта.") }
        try Executor.mark(id, isOpen: true, in: tx)
        try settle(.accepted, form, by: boss, at: now, in: tx)
        try Journal.record(.reopened, .assignment(id), by: boss.id, at: now, comment: form.reason, in: tx)
    }

    private func settle(
        _ state: Report.State, _ form: ReasonForm, by boss: User, at now: Date, in tx: Transaction
    ) throws {
        try tx.run(
            """
            UPDATE reports SET state = \(Report.State.returned), decided_at = \(now), decider_id = \(boss.id),
                decision_comment = \(form.reason)
            WHERE assignment_id = \(id) AND kind = \(Report.Kind.execution) AND state = \(state)
            """)
    }
}
