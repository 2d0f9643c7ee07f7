import Foundation

/// What differs between two states of an assignment, in the words of the card.
enum AssignmentChanges {
    static func between(_ before: Assignment, _ after: Assignment, in time: OfficeTime) -> [Event.Change] {
        [
            Event.Change(field: "проект", before: before.projectName, after: after.projectName),
            Event.Change(field: "что сделать", before: before.name, after: after.name),
            Event.Change(field: "подробности", before: before.description, after: after.description),
            Event.Change(field: "срок", before: term(before.dueAt, time), after: term(after.dueAt, time)),
            Event.Change(field: "приоритет", before: before.priority.title, after: after.priority.title),
            Event.Change(
                field: "отвечает", before: before.responsible?.name ?? "", after: after.responsible?.name ?? ""),
            Event.Change(field: "соисполнители", before: names(before), after: names(after)),
        ].filter { $0.before != $0.after }
    }

    private static func term(_ date: Date, _ time: OfficeTime) -> String {
        let parts = time.parts(date)
        return "\(parts.day.inPrint) \(parts.clock)"
    }

    private static func names(_ assignment: Assignment) -> String {
        assignment.coExecutors.map(\.name).joined(separator: ", ")
    }
}

extension Assignment.Priority {
    var title: String {
        switch self {
        case .high: "высокий"
        case .medium: "средний"
        case .low: "низкий"
        }
    }
}

extension Assignment.Status {
    var title: String {
        switch self {
        case .inProgress: "в работе"
        case .underReview: "на рассмотрении"
        case .executed: "выполнена"
        case .withdrawn: "снята"
        }
    }
}
