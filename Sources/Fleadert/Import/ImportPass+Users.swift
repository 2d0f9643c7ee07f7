import Foundation
import Storage

extension ImportPass {
    func importUsers(_ rows: [OriginalRow]) throws {
        var taken: [String: Int] = [:]
        var administrator: Int?
        try each(rows, of: .users, label: { $0.label() }) { row in
            let user = try readUser(row)
            let keys = [user.usernameKey, user.emailKey]
            if let other = keys.compactMap({ taken[$0] }).first {
                throw Skip(
                    "имя для входа «\(user.username)» или почта «\(user.email)» с точностью до регистра букв "
                        + "те же, что у сотрудника № \(other)")
            }
            let isAdmin = user.role == .boss && administrator == nil
            try insert(user, isAdmin: isAdmin)
            if isAdmin { administrator = user.id }
            for key in keys { taken[key] = user.id }
            users.insert(user.id)
            usernames[user.username] = user.id
        }
        noteAdministrator(administrator)
    }

    private func readUser(_ row: OriginalRow) throws -> ImportedUser {
        let id = try row.id()
        if users.contains(id) { throw Skip("такой номер уже есть") }
        let email = try row.filledText("email", limit: 254)
        if email.unicodeScalars.count < 3 { throw Skip("почта «\(email)» короче трёх знаков") }
        let lastSeenAt = try optionalTime("last_seen", row, .users, id)
        return ImportedUser(
            id: id, username: try row.filledText("username", limit: 60), email: email,
            fullName: try row.text("name", limit: 150) ?? "", phone: try row.text("phone", limit: 30) ?? "",
            passwordHash: try row.requiredText("password_hash", limit: 255),
            role: try row.flag("is_boss") == true ? .boss : .worker,
            createdAt: try createdAt(row, id, lastSeenAt), lastSeenAt: lastSeenAt)
    }

    private func createdAt(_ row: OriginalRow, _ id: Int, _ lastSeenAt: Date?) throws -> Date {
        if let createdAt = try optionalTime("created_on", row, .users, id) { return createdAt }
        let words = lastSeenAt == nil ? "время переноса" : "время последнего посещения"
        note(.users, id, "время регистрации неизвестно, вместо него записано \(words)")
        return lastSeenAt ?? now
    }

    private func insert(_ user: ImportedUser, isAdmin: Bool) throws {
        try tx.run(
            """
            INSERT INTO users (id, username, username_folded, email, email_folded, full_name, sort_name, position,
                phone, password_hash, role, is_admin, created_at, last_seen_at)
            VALUES (\(user.id), \(user.username), \(Folding.fold(user.username)), \(user.email),
                \(Folding.fold(user.email)), \(user.fullName), \(user.sortName), '', \(user.phone),
                \(user.passwordHash), \(user.role), \(isAdmin), \(user.createdAt), \(user.lastSeenAt))
            """)
    }

    private func noteAdministrator(_ id: Int?) {
        guard let id, let username = usernames.first(where: { $0.value == id })?.key else {
            summary.note("Руководителей в исходной базе нет: администратора назначьте командой fleadert user role.")
            return
        }
        summary.note("Администратором стал первый из руководителей: \(username) (№ \(id)).")
    }
}

private struct ImportedUser {
    let id: Int
    let username: String
    let email: String
    let fullName: String
    let phone: String
    let passwordHash: String
    let role: User.Role
    let createdAt: Date
    let lastSeenAt: Date?

    var usernameKey: String { "имя " + Folding.fold(username) }
    var emailKey: String { "почта " + Folding.fold(email) }
    var sortName: String {
        let folded = Folding.fold(fullName)
        return folded.isEmpty ? Folding.fold(username) : folded
    }
}
