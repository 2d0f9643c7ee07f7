import Foundation

/// A report on a task as the original kept it.
struct OriginalRequest: Sendable {
    enum Decision: Sendable, Equatable {
        case waiting
        case accepted(Date?)
        case returned(Date?)
    }

    let id: Int
    let taskID: Int
    let authorID: Int?
    let comment: String
    let outgoingNumber: String
    let outgoingDate: Day?
    let submittedAt: Date
    let decision: Decision
    let decisionComment: String?

    var decidedAt: Date? {
        switch decision {
        case .waiting: nil
        case .accepted(let date), .returned(let date): date
        }
    }

    var isAccepted: Bool { if case .accepted = decision { true } else { false } }
    var isWaiting: Bool { decision == .waiting }
}

/// What all the requests on one task come to, beside the task's own status.
struct Claims {
    /// In review is what has something to be decided, and nothing else.
    let status: Assignment.Status
    let accepted: OriginalRequest?
    let waiting: OriginalRequest?

    init(_ requests: [OriginalRequest], taskStatus: Assignment.Status) {
        let isExecuted = taskStatus == .executed
        accepted = isExecuted ? Self.newest(requests.filter(\.isAccepted)) : nil
        waiting = isExecuted ? nil : Self.newest(requests.filter(\.isWaiting))
        status = isExecuted ? .executed : waiting == nil ? .inProgress : .underReview
    }

    private static func newest(_ requests: [OriginalRequest]) -> OriginalRequest? {
        requests.max { ($0.submittedAt, $0.id) < ($1.submittedAt, $1.id) }
    }
}
