import Foundation
import Storage

extension Report {
    /// The responsible executor's report sends the assignment to review; a co-executor's is kept as a contribution.
    static func submit(
        _ form: ReportForm, on assignment: Assignment, by user: User, at now: Date, in tx: Transaction
    ) throws -> Int {
        guard let executor = assignment.executor(user) else { throw NotFound() }
        if executor.isResponsible {
            try sendToReview(assignment, in: tx)
        } else {
            try holdOpen(assignment, in: tx)
        }
        let kind: Kind = executor.isResponsible ? .execution : .contribution
        try tx.run(
            """
            INSERT INTO reports (assignment_id, author_id, kind, state, comment, outgoing_number, outgoing_date,
                submitted_at)
            VALUES (\(assignment.id), \(user.id), \(kind), \(State.submitted), \(form.comment), \(form.number),
                \(form.outgoingDate), \(now))
            """)
        let id = try tx.insertedID()
        let event: Event.Kind = executor.isResponsible ? .reported : .contributed
        try Journal.record(event, .report(id, assignment: assignment.id), by: user.id, at: now, in: tx)
        return id
    }

    private static func sendToReview(_ assignment: Assignment, in tx: Transaction) throws {
        let sent = try tx.run(
            """
            UPDATE assignments SET status = \(Assignment.Status.underReview), version = version + 1
            WHERE id = \(assignment.id) AND status = \(Assignment.Status.inProgress)
            """)
        if sent == 0 { throw refusal(assignment.status) }
    }

    /// The row is written to, unchanged, so that nobody closes the assignment meanwhile.
    private static func holdOpen(_ assignment: Assignment, in tx: Transaction) throws {
        let held = try tx.run(
            "UPDATE assignments SET version = version WHERE id = \(assignment.id) AND is_closed = 0")
        if held == 0 { throw refusal(assignment.status) }
    }

    private static func refusal(_ status: Assignment.Status) -> Refusal {
        switch status {
        case .underReview: Refusal("Заявка уже подана и ждёт решения. Чтобы исправить её, сначала отзовите.")
        case .executed: Refusal("Задача уже выполнена: отчитываться больше не нужно.")
        case .withdrawn: Refusal("Задача снята с контроля: отчитываться больше не нужно.")
        case .inProgress: Refusal("Задачу только что изменили. Откройте её снова.")
        }
    }

    /// The author takes a report back before anybody has decided.
    func recall(by user: User, at now: Date, in tx: Transaction) throws {
        let recalled = try tx.run(
            """
            UPDATE reports SET state = \(State.recalled)
            WHERE id = \(id) AND author_id = \(user.id) AND state = \(State.submitted)
            """)
        if recalled == 0 { throw Refusal("Отозвать уже нельзя: по заявке принято решение или она отозвана.") }
        if kind == .execution {
            try tx.run(
                """
                UPDATE assignments SET status = \(Assignment.Status.inProgress), version = version + 1
                WHERE id = \(assignmentID) AND status = \(Assignment.Status.underReview)
                """)
        } else {
            let isOpen = try tx.run(
                "UPDATE assignments SET version = version WHERE id = \(assignmentID) AND is_closed = 0")
            if isOpen == 0 { throw Refusal("Задача закрыта: вклад в неё остаётся как есть.") }
        }
        try Journal.record(.recalled, .report(id, assignment: assignmentID), by: user.id, at: now, in: tx)
    }
}
