import Foundation
import Storage

extension Assignment {
    /// - Returns: the id of the new assignment.
    static func issue(_ draft: AssignmentDraft, by issuer: User, at now: Date, in tx: Transaction) throws -> Int {
        try draft.refuseIfPast(at: now)
        try draft.refuseUnlessOpenProject(in: tx)
        try tx.run(
            """
            INSERT INTO assignments (project_id, issuer_id, name, description, search_text, priority, status,
                issued_at, due_at, original_due_at, version)
            VALUES (\(draft.projectID), \(issuer.id), \(draft.name), \(draft.description), \(draft.searchText),
                \(draft.priority), \(Status.inProgress), \(now), \(draft.dueAt), \(draft.dueAt), 1)
            """)
        let id = try tx.insertedID()
        try Executor.give(id, to: draft, keeping: [], in: tx)
        try Journal.record(.issued, .assignment(id), by: issuer.id, at: now, in: tx)
        return id
    }

    /// What the text filter looks in.
    static func searchText(_ name: String, _ description: String) -> String { Folding.fold("\(name) \(description)") }

    /// What changed is kept in history, before and after. The original term is never changed.
    func edit(
        _ draft: AssignmentDraft, seen version: String, by user: User, at now: Date, in time: OfficeTime,
        tx: Transaction
    ) throws {
        var draft = draft
        // A form knows no seconds, and what was imported has them.
        if time.parts(draft.dueAt) == time.parts(dueAt) { draft.dueAt = dueAt }
        if draft.dueAt != dueAt { try draft.refuseIfPast(at: now) }
        if draft.projectID != projectID { try draft.refuseUnlessOpenProject(in: tx) }
        if status == .underReview && draft.responsibleID != responsible?.userID {
            throw Refusal("Ответственный уже доложил. Сначала примите или верните его заявку.", field: "executors")
        }
        try guardVersion(version, tx)
        try tx.run(
            """
            UPDATE assignments SET project_id = \(draft.projectID), name = \(draft.name),
                description = \(draft.description), search_text = \(draft.searchText), priority = \(draft.priority),
                due_at = \(draft.dueAt) WHERE id = \(id)
            """)
        try Executor.replace(of: self, by: draft, in: tx)
        let after = try Assignment.find(id, visibleTo: user, in: tx)
        let changes = AssignmentChanges.between(self, after, in: time)
        if changes.isEmpty { return }
        try tx.run("UPDATE assignments SET edited_at = \(now) WHERE id = \(id)")
        try Journal.record(.edited, .assignment(id), by: user.id, at: now, changes: changes, in: tx)
    }

    /// Takes the row for this writer, and refuses if the person saw another state of it.
    private func guardVersion(_ seen: String, _ tx: Transaction) throws {
        let expected = Int(seen) ?? version
        let taken = try tx.run(
            """
            UPDATE assignments SET version = version + 1
            WHERE id = \(id) AND version = \(expected) AND is_closed = 0
            """)
        if taken == 0 && !status.isOpen { throw Refusal("Задача уже закрыта: изменить её нельзя.") }
        if taken == 0 {
            throw Refusal(
                """
                Пока вы правили, задачу изменил кто-то другой. Откройте её в новой вкладке, сверьте и внесите \
                правки снова: введённое вами — ниже.
                """)
        }
    }
}

extension AssignmentDraft {
    fileprivate var searchText: String { Assignment.searchText(name, description) }

    fileprivate func refuseIfPast(at now: Date) throws(Refusal) {
        if dueAt <= now { throw Refusal("Этот срок уже прошёл. Укажите более поздний.", field: "deadline_date") }
    }

    fileprivate func refuseUnlessOpenProject(in tx: Transaction) throws {
        let isOpen = try tx.row("SELECT id FROM projects WHERE id = \(projectID) AND closed_at IS NULL") != nil
        if !isOpen { throw Refusal("Этот проект закрыт или его нет. Выберите другой.", field: "project") }
    }
}
