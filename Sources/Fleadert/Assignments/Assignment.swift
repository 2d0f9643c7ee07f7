import Foundation

/// What a boss asks executors to do by a term («задача», in print «поручение»).
struct Assignment: Sendable {
    enum Status: String, Sendable, CaseIterable {
        case inProgress = "in_progress"
        case underReview = "under_review"
        case executed
        case withdrawn

        var isOpen: Bool { self == .inProgress || self == .underReview }
    }

    enum Priority: String, Sendable, CaseIterable { case high, medium, low }

    let id: Int
    let projectID: Int
    let projectName: String
    let issuerID: Int?
    let issuerName: String?
    let name: String
    let description: String
    let priority: Priority
    let status: Status
    let issuedAt: Date
    let dueAt: Date
    let originalDueAt: Date
    let editedAt: Date?
    let closedAt: Date?
    let closerName: String?
    let version: Int
    let executors: [Executor]

    var responsible: Executor? { executors.first(where: \.isResponsible) }
    var coExecutors: [Executor] { executors.filter { !$0.isResponsible } }

    func executor(_ user: User) -> Executor? { executors.first { $0.userID == user.id } }
    func isOverdue(at now: Date) -> Bool { status.isOpen && dueAt < now }
    func canBeEdited(by user: User) -> Bool { user.isBoss && status.isOpen }
    func canBeWithdrawn(by user: User) -> Bool { user.isBoss && status.isOpen }
    func canBeReopened(by user: User) -> Bool { user.isBoss && !status.isOpen }

    /// The responsible executor reports on the whole, and only while nothing waits for a decision.
    func canBeReported(by user: User) -> Bool {
        status == .inProgress && executor(user)?.isResponsible == true
    }

    /// A co-executor contributes as long as the assignment is open.
    func takesContribution(from user: User) -> Bool {
        status.isOpen && executor(user)?.isResponsible == false
    }
}

/// One of those whom an assignment is given to.
struct Executor: Sendable, Equatable {
    let userID: Int
    let name: String
    let isResponsible: Bool
}
