import Crypto
import Foundation
import Storage

/// Who may register, and who becomes a boss by it.
package struct RegistrationRules: Sendable {
    package enum Access: String, Sendable, CaseIterable { case open, keyword, closed }

    let access: Access
    let keyWord: String

    package init(access: Access, keyWord: String) {
        self.access = access
        self.keyWord = keyWord
    }

    /// In constant time; with no key word set nothing is right.
    func isRight(_ word: String) -> Bool {
        let key = SymmetricKey(size: .bits256)
        let code = HMAC<SHA256>.authenticationCode(for: Data(keyWord.utf8), using: key)
        return HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: Data(word.utf8), using: key)
            && !keyWord.isEmpty
    }
}

extension User {
    /// A new account as a form asks for it. The first one of a fresh installation is administrator and boss.
    static func register(
        _ form: RegistrationForm, hash: PasswordHash, rules: RegistrationRules, at now: Date, in tx: Transaction
    ) throws -> Int {
        let isFirst = try isEmptyOffice(in: tx)
        let isRightWord = rules.isRight(form.keyWord)
        if !isFirst { try refuse(rules, isRightWord: isRightWord, keyWord: form.keyWord) }
        let id = try add(
            username: form.username, email: form.email, fullName: form.fullName, hash: hash,
            role: isFirst || isRightWord ? .boss : .worker, isAdmin: isFirst, at: now, in: tx)
        try Journal.record(.registered, .user(id), by: id, at: now, in: tx)
        return id
    }

    private static func refuse(_ rules: RegistrationRules, isRightWord: Bool, keyWord: String) throws {
        switch rules.access {
        case .closed:
            throw Refusal("Регистрация закрыта. Учётную запись заведёт администратор.")
        case .keyword where !isRightWord:
            throw Refusal("Ключевое слово не подходит. Спросите его у администратора.", field: "is_admin")
        case .open where !isRightWord && !keyWord.isEmpty:
            throw Refusal(
                "Ключевое слово не подходит. Если вы не руководитель, оставьте это поле пустым.", field: "is_admin")
        default: break
        }
    }

    package static func add(
        username: String, email: String, fullName: String, hash: PasswordHash, role: Role, isAdmin: Bool, at now: Date,
        in tx: Transaction
    ) throws -> Int {
        do {
            try tx.run(
                """
                INSERT INTO users (username, username_folded, email, email_folded, full_name, sort_name, position,
                    phone, password_hash, role, is_admin, created_at)
                VALUES (\(username), \(Folding.fold(username)), \(email), \(Folding.fold(email)), \(fullName),
                    \(Folding.fold(fullName.isEmpty ? username : fullName)), '', '', \(hash.stored), \(role),
                    \(isAdmin), \(now))
                """)
        } catch StorageFailure.duplicate(let key) {
            throw taken(key)
        }
        return try tx.insertedID()
    }

    static func taken(_ key: String) -> Refusal {
        key.contains("email")
            ? Refusal("Этот адрес уже занят другой учётной записью.", field: "email")
            : Refusal("Это имя для входа уже занято. Придумайте другое.", field: "username")
    }
}
