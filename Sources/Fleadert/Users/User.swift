import Foundation

/// A person who signs in: a boss, who issues and decides, or a worker, who executes.
package struct User: Sendable, Equatable {
    package enum Role: String, Sendable, CaseIterable { case boss, worker }

    package let id: Int
    package let username: String
    package let fullName: String
    package let role: Role
    package let isAdmin: Bool
    package let isDismissed: Bool

    var isBoss: Bool { role == .boss }

    /// What the person is called on screen: the full name, or the sign-in name where there is none.
    var name: String { fullName.isEmpty ? username : fullName }

    func canEditProfile(of id: Int) -> Bool { isAdmin || id == self.id }
}

/// Everything that a person's page and the profile's form show.
struct UserProfile: Sendable {
    let user: User
    let email: String
    let position: String
    let phone: String
    let createdAt: Date
    let lastSeenAt: Date?
}
