import Foundation

/// Something that happened: who did what, to what, when, and what it changed.
struct Event: Sendable {
    enum Kind: String, Sendable, CaseIterable {
        case issued, edited, withdrawn, reopened
        case reported, contributed, recalled, accepted, returned
        case projectCreated = "project_created"
        case projectEdited = "project_edited"
        case projectClosed = "project_closed"
        case projectReopened = "project_reopened"
        case registered
        case profileEdited = "profile_edited"
        case passwordChanged = "password_changed"
        case roleChanged = "role_changed"
        case dismissed
    }

    /// One field before and after, in the words of the screen.
    struct Change: Codable, Sendable, Equatable {
        let field: String
        let before: String
        let after: String
    }

    /// What stands in the column `detail`, as JSON.
    struct Detail: Codable, Sendable, Equatable {
        var comment: String?
        var changes: [Change]?
    }

    let id: Int
    let at: Date
    let kind: Kind
    let actorID: Int?
    let actorName: String
    let reportID: Int?
    let detail: Detail
}

/// What an event is about.
enum EventSubject: Sendable {
    case assignment(Int)
    case report(Int, assignment: Int)
    case project(Int)
    case user(Int)
}
