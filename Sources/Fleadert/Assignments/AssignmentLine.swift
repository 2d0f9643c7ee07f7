import Foundation

/// A line of a list of assignments.
struct AssignmentLine: Sendable {
    let id: Int
    let projectID: Int
    let projectName: String
    let name: String
    let issuerName: String?
    let priority: Assignment.Priority
    let status: Assignment.Status
    let issuedAt: Date
    let dueAt: Date
    let closedAt: Date?
    /// The newest report of the responsible executor.
    let lastReport: LastReport?
    var executors: [Executor] = []

    struct LastReport: Sendable {
        let state: String
        let submittedAt: Date
    }

    var isOnRework: Bool { status == .inProgress && lastReport?.state == "returned" }
    func isOverdue(at now: Date) -> Bool { status.isOpen && dueAt < now }

    /// An executed assignment is late by the submission of its accepted report, whenever the boss decided.
    var wasLate: Bool { status == .executed && lastReport.map { $0.submittedAt > dueAt } ?? false }
}
