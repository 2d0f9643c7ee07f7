import Foundation

/// All that an assignment's card shows.
struct Card: Sendable {
    let assignment: Assignment
    let reports: [Report]
    let events: [Event]

    /// The report on which a boss has to decide.
    var waiting: Report? { reports.first(where: \.awaitsDecision) }

    /// The newest word of the responsible executor.
    var lastExecution: Report? { reports.first { $0.kind == .execution } }

    var isOnRework: Bool { assignment.status == .inProgress && lastExecution?.state == .returned }

    /// Executed late means reported late, whenever the boss accepted.
    var wasLate: Bool {
        assignment.status == .executed && lastExecution.map { $0.submittedAt > assignment.dueAt } ?? false
    }

    func contribution(of executor: Executor) -> Report? {
        reports.first { $0.kind == .contribution && $0.state == .submitted && $0.authorID == executor.userID }
    }
}
