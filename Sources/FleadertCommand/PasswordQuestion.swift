import Fleadert
import Foundation
import Storage

enum PasswordQuestion {
    /// What was given, or what is typed at a prompt or comes by standard input.
    static func answer(_ given: String?) throws -> String {
        if let given { return given }
        guard let typed = Terminal.secret("Пароль (не меньше 8 знаков): ") else { throw NoPassword() }
        return typed
    }
}

struct NoPassword: Error, CustomStringConvertible {
    let description = "пароль не задан: укажите --password или введите его."
}

extension Accounts {
    /// Opens the database, does the work, closes it.
    static func work(_ work: (Accounts) async throws -> Void) async throws {
        let settings = try await Opening.settings()
        let database = try await Opening.database(settings)
        try await Opening.told {
            try await work(Accounts(database: database))
            try database.close()
        }
    }
}
