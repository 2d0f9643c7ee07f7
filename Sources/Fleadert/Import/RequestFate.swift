import Foundation

/// What becomes of a request beside the others on its task.
struct RequestFate {
    let state: Report.State
    var decidedAt: Date?
    var deciderID: Int?

    var event: Event.Kind? {
        switch state {
        case .accepted: .accepted
        case .returned: .returned
        default: nil
        }
    }
}

extension ImportPass {
    func fate(of request: OriginalRequest, _ task: ImportedTask) throws -> RequestFate {
        switch request.decision {
        case .waiting: try fate(ofWaiting: request, task.claims)
        case .accepted(let decidedAt): try fate(ofAccepted: request, task, at: decidedAt)
        case .returned(let decidedAt): RequestFate(state: .returned, decidedAt: decidedAt)
        }
    }

    private func fate(ofWaiting request: OriginalRequest, _ claims: Claims) throws -> RequestFate {
        guard let waiting = claims.waiting else { throw Skip("задача уже выполнена, а заявка осталась без решения") }
        if waiting.id != request.id { throw Skip("решения по той же задаче ждёт более новая заявка № \(waiting.id)") }
        return RequestFate(state: .submitted)
    }

    private func fate(
        ofAccepted request: OriginalRequest, _ task: ImportedTask, at decidedAt: Date?
    ) throws -> RequestFate {
        guard task.claims.status == .executed else {
            note(.requests, request.id, "принята, но задача снова в работе: записана возвращённой на доработку")
            return RequestFate(state: .returned, decidedAt: decidedAt)
        }
        if let accepted = task.claims.accepted, accepted.id != request.id {
            throw Skip("по той же задаче принята более новая заявка № \(accepted.id)")
        }
        return RequestFate(state: .accepted, decidedAt: decidedAt ?? task.closedAt, deciderID: task.closerID)
    }
}
