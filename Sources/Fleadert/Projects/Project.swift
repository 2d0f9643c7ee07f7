import Foundation

/// A lasting matter that assignments belong to.
struct Project: Sendable {
    let id: Int
    let name: String
    let description: String
    let authorID: Int?
    let authorName: String?
    let createdAt: Date
    let closedAt: Date?

    var isClosed: Bool { closedAt != nil }
    var takesAssignments: Bool { !isClosed }
}
