import Foundation
import Storage

extension User {
    static func edit(_ before: UserProfile, to form: ProfileForm, by editor: User, at now: Date, in tx: Transaction)
        throws
    {
        let username = before.user.username
        do {
            try tx.run(
                """
                UPDATE users SET full_name = \(form.fullName), position = \(form.position), phone = \(form.phone),
                    email = \(form.email), email_folded = \(Folding.fold(form.email)),
                    sort_name = \(Folding.fold(form.fullName.isEmpty ? username : form.fullName))
                WHERE id = \(before.user.id)
                """)
        } catch StorageFailure.duplicate(let key) {
            throw taken(key)
        }
        let changes = [
            Event.Change(field: "имя", before: before.user.fullName, after: form.fullName),
            Event.Change(field: "должность", before: before.position, after: form.position),
            Event.Change(field: "телефон", before: before.phone, after: form.phone),
            Event.Change(field: "почта", before: before.email, after: form.email),
        ].filter { $0.before != $0.after }
        if !changes.isEmpty {
            try Journal.record(.profileEdited, .user(before.user.id), by: editor.id, at: now, changes: changes, in: tx)
        }
    }

    static func passwordHash(of id: Int, in tx: Transaction) throws -> PasswordHash {
        guard let stored: String = try tx.value("SELECT password_hash FROM users WHERE id = \(id)")
        else { throw NotFound() }
        return PasswordHash(stored: stored)
    }

    /// The same password under today's cost: no session ends by it.
    static func rehash(_ id: Int, from old: PasswordHash, to new: PasswordHash, in tx: Transaction) throws {
        try tx.run(
            "UPDATE users SET password_hash = \(new.stored) WHERE id = \(id) AND password_hash = \(old.stored)")
    }

    /// A new password ends every session of the person.
    package static func changePassword(
        of id: Int, to hash: PasswordHash, by actorID: Int?, at now: Date, in tx: Transaction
    ) throws {
        try tx.run("UPDATE users SET password_hash = \(hash.stored) WHERE id = \(id)")
        try endSessions(of: id, in: tx)
        try Journal.record(.passwordChanged, .user(id), by: actorID, at: now, in: tx)
    }

    package static func changeRole(
        of user: User, to role: Role, isAdmin: Bool, by actorID: Int?, at now: Date, in tx: Transaction
    ) throws {
        if role == user.role && isAdmin == user.isAdmin { return }
        try tx.run("UPDATE users SET role = \(role), is_admin = \(isAdmin) WHERE id = \(user.id)")
        if user.isAdmin { try refuseWithoutAdministrator(in: tx) }
        let change = Event.Change(field: "роль", before: user.roleTitle, after: title(role, isAdmin: isAdmin))
        try Journal.record(.roleChanged, .user(user.id), by: actorID, at: now, changes: [change], in: tx)
    }

    /// Keeps every assignment, report and line of history that bears the name.
    package static func dismiss(_ user: User, by actorID: Int?, at now: Date, in tx: Transaction) throws {
        let dismissed = try tx.run(
            "UPDATE users SET dismissed_at = \(now) WHERE id = \(user.id) AND dismissed_at IS NULL")
        if dismissed == 0 { throw Refusal("Этого человека уже уволили.") }
        if user.isAdmin { try refuseWithoutAdministrator(in: tx) }
        try endSessions(of: user.id, in: tx)
        try Journal.record(.dismissed, .user(user.id), by: actorID, at: now, in: tx)
    }

    /// Written at most once a minute for a person, so that reading pages does not write.
    static func markSeen(_ id: Int, at now: Date, in tx: Transaction) throws {
        try tx.run(
            """
            UPDATE users SET last_seen_at = \(now)
            WHERE id = \(id) AND (last_seen_at IS NULL OR last_seen_at < \(now.addingTimeInterval(-60)))
            """)
    }

    private static func endSessions(of id: Int, in tx: Transaction) throws {
        try tx.run("DELETE FROM sessions WHERE user_id = \(id)")
    }

    private static func refuseWithoutAdministrator(in tx: Transaction) throws {
        let left = try tx.count("SELECT COUNT(*) FROM users WHERE is_admin = 1 AND dismissed_at IS NULL")
        if left == 0 { throw Refusal("Это последний администратор. Сначала назначьте другого.") }
    }
}
