import Foundation

/// What an executor says has been done («заявка на исполнение»).
struct Report: Sendable {
    /// A responsible executor's report sends the assignment to review; a co-executor's is a contribution.
    enum Kind: String, Sendable { case execution, contribution }
    enum State: String, Sendable { case submitted, recalled, returned, accepted }

    let id: Int
    let assignmentID: Int
    let authorID: Int?
    let authorName: String?
    let kind: Kind
    let state: State
    let comment: String
    let outgoingNumber: String
    let outgoingDate: Day?
    let submittedAt: Date
    let decidedAt: Date?
    let deciderName: String?
    let decisionComment: String

    var awaitsDecision: Bool { kind == .execution && state == .submitted }
    func canBeDecided(by user: User) -> Bool { awaitsDecision && user.isBoss }

    func canBeRecalled(by user: User, on assignment: Assignment) -> Bool {
        state == .submitted && authorID == user.id && assignment.status.isOpen
    }
}
