import Foundation
import Storage

/// Accounts as an administrator keeps them from the command line.
package struct Accounts: Sendable {
    let database: Database
    let cost: PasswordHash.Cost

    package init(database: Database, cost: PasswordHash.Cost = .standard) {
        self.database = database
        self.cost = cost
    }

    package func add(
        username: String, email: String, fullName: String, password: String, isBoss: Bool, isAdmin: Bool
    ) async throws -> Int {
        var complaints = Complaints()
        RegistrationForm.check(username: username, &complaints)
        RegistrationForm.check(email: email, &complaints)
        RegistrationForm.check(password: password, field: "password", &complaints)
        complaints.check(fullName, field: "name", limit: 150)
        try complaints.refuseIfAny()
        let hash = try PasswordHash(password, cost: cost)
        return try await database.write { tx in
            let id = try User.add(
                username: username, email: email, fullName: fullName, hash: hash, role: isBoss ? .boss : .worker,
                isAdmin: isAdmin, at: Date(), in: tx)
            try Journal.record(.registered, .user(id), by: nil, at: Date(), in: tx)
            return id
        }
    }

    /// A line each: number, sign-in name, role, full name.
    package func list() async throws -> [String] {
        try await database.read { tx in
            try User.all(in: tx).map { user in
                let end = user.isDismissed ? ", dismissed" : ""
                return
                    "\(user.id)\t\(user.username)\t\(user.role)\(user.isAdmin ? ", admin" : "")\(end)\t\(user.fullName)"
            }
        }
    }

    package func changePassword(of username: String, to password: String) async throws {
        var complaints = Complaints()
        RegistrationForm.check(password: password, field: "password", &complaints)
        try complaints.refuseIfAny()
        let hash = try PasswordHash(password, cost: cost)
        try await database.write { tx in
            let user = try Self.find(username, in: tx)
            try User.changePassword(of: user.id, to: hash, by: nil, at: Date(), in: tx)
        }
    }

    /// - Parameter isAdmin: nil leaves it as it was.
    package func changeRole(of username: String, to role: String, isAdmin: Bool?) async throws {
        guard let role = User.Role(rawValue: role) else {
            throw Refusal("Роль бывает boss или worker, а не «\(role)».")
        }
        try await database.write { tx in
            let user = try Self.find(username, in: tx)
            try User.changeRole(
                of: user, to: role, isAdmin: isAdmin ?? user.isAdmin, by: nil, at: Date(), in: tx)
        }
    }

    package func dismiss(_ username: String) async throws {
        try await database.write { tx in
            try User.dismiss(try Self.find(username, in: tx), by: nil, at: Date(), in: tx)
        }
    }

    private static func find(_ username: String, in tx: Transaction) throws -> User {
        guard let user = try User.named(username, in: tx) else {
            throw Refusal("Нет учётной записи «\(username)».")
        }
        return user
    }
}

/// What an error says on the command line.
package enum Complaint {
    package static func text(of error: any Error) -> String {
        (error as? Refusal)?.text ?? "\(error)"
    }
}
