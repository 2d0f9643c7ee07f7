import Foundation

/// A line of history worked out from the original's times.
struct ImportedEvent {
    let at: Date
    let kind: Event.Kind
    let subject: EventSubject
    let actorID: Int?
    let comment: String?

    init(_ at: Date, _ kind: Event.Kind, _ subject: EventSubject, by actorID: Int?, comment: String? = nil) {
        self.at = at
        self.kind = kind
        self.subject = subject
        self.actorID = actorID
        self.comment = comment
    }
}

extension ImportPass {
    /// By time, since a card shows its history in the order of writing; of one second, in the order of the process.
    func writeEvents() throws {
        let order = Event.Kind.allCases
        let ranked = events.map { ($0, order.firstIndex(of: $0.kind) ?? 0) }
        for (event, _) in ranked.sorted(by: { ($0.0.at, $0.1) < ($1.0.at, $1.1) }) {
            try Journal.record(
                event.kind, event.subject, by: event.actorID, at: event.at, comment: event.comment, in: tx)
        }
    }
}
