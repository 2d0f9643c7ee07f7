import Foundation
import Storage

extension Project {
    static func create(_ form: ProjectForm, by user: User, at now: Date, in tx: Transaction) throws -> Int {
        try tx.run(
            """
            INSERT INTO projects (name, sort_name, description, author_id, created_at)
            VALUES (\(form.name), \(Folding.fold(form.name)), \(form.description), \(user.id), \(now))
            """)
        let id = try tx.insertedID()
        try Journal.record(.projectCreated, .project(id), by: user.id, at: now, in: tx)
        return id
    }

    func edit(_ form: ProjectForm, by user: User, at now: Date, in tx: Transaction) throws {
        let changes = [
            Event.Change(field: "название", before: name, after: form.name),
            Event.Change(field: "описание", before: description, after: form.description),
        ].filter { $0.before != $0.after }
        if changes.isEmpty { return }
        try tx.run(
            """
            UPDATE projects SET name = \(form.name), sort_name = \(Folding.fold(form.name)),
                description = \(form.description) WHERE id = \(id)
            """)
        try Journal.record(.projectEdited, .project(id), by: user.id, at: now, changes: changes, in: tx)
    }

    /// A closed project keeps its assignments and takes no new ones.
    func close(by user: User, at now: Date, in tx: Transaction) throws {
        let closed = try tx.run("UPDATE projects SET closed_at = \(now) WHERE id = \(id) AND closed_at IS NULL")
        if closed == 0 { throw Refusal("Проект уже закрыт.") }
        try Journal.record(.projectClosed, .project(id), by: user.id, at: now, in: tx)
    }

    func reopen(by user: User, at now: Date, in tx: Transaction) throws {
        let reopened = try tx.run("UPDATE projects SET closed_at = NULL WHERE id = \(id) AND closed_at IS NOT NULL")
        if reopened == 0 { throw Refusal("Проект и так открыт.") }
        try Journal.record(.projectReopened, .project(id), by: user.id, at: now, in: tx)
    }
}
