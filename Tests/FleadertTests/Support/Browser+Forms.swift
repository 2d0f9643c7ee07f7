import Storage

@testable import Fleadert

extension Browser {
    func signIn(
        _ username: String, _ password: String = Office.password, remembered: Bool = false, next: String? = nil
    ) async throws -> Reply {
        var fields = [("username", username), ("password", password)]
        if remembered { fields.append(("remember_me", "y")) }
        if let next { fields.append(("next", next)) }
        return try await post("/login", fields)
    }

    /// Opens the page and sends its form with the token that it carries, as a browser does.
    func send(_ address: String, _ fields: [(String, String)], from page: String) async throws -> Reply {
        let token = try await get(page).token ?? ""
        return try await post(address, fields, token: token)
    }

    /// Whether pages for the signed in open.
    func isSignedIn() async throws -> Bool { try await get("/users").status == 200 }
}

extension Browser {
    /// A newcomer's form; `other` replaces some of its fields.
    func register(_ other: [String: String] = [:]) async throws -> Reply {
        let usual = [
            ("username", "Иванов"), ("name", "Иванов Пётр Ильич"), ("email", "ivanov@example.ru"),
            ("password", "a long secret"), ("password2", "a long secret"), ("is_admin", ""),
        ]
        return try await post("/register", usual.map { ($0.0, other[$0.0] ?? $0.1) })
    }
}

extension Office {
    /// A stranger's new browser, signed in.
    func signIn(
        _ username: String, _ password: String = Office.password, remembered: Bool = false, next: String? = nil
    ) async throws -> Reply {
        try await Browser(self).signIn(username, password, remembered: remembered, next: next)
    }

    func register(_ other: [String: String] = [:]) async throws -> Reply { try await Browser(self).register(other) }

    func named(_ username: String) async throws -> User? {
        try await app.database.read { tx in try User.named(username, in: tx) }
    }
}
