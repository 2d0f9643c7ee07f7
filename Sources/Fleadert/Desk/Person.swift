import Foundation

/// A person's page: who it is, what was done, what is open now.
struct Person: Sendable {
    let profile: UserProfile
    /// The nearest ones; `openCount` is of all.
    let open: [AssignmentLine]
    let openCount: Int
    /// Executed assignments of a worker, accepted reports of a boss.
    let done: Int
}
