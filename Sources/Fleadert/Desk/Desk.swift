import Foundation

/// The first page: what I must do, what waits for my decision, what is overdue.
struct Desk: Sendable {
    /// A report that a boss can decide on right here.
    struct Waiting: Sendable {
        let reportID: Int
        let assignmentID: Int
        let assignmentName: String
        let dueAt: Date
        let authorName: String?
        let outgoingNumber: String
        let outgoingDate: Day?
        let submittedAt: Date
        let comment: String
        let isMine: Bool
    }

    let waiting: [Waiting]
    let toDo: [AssignmentLine]
    let overdue: [AssignmentLine]
    let sent: [AssignmentLine]
    /// Of all that is sent, not only of the lines; counted like the menu's.
    let sentCount: Int
}
