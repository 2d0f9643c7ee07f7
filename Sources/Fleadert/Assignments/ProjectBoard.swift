import Foundation

/// A card of the projects' page.
struct ProjectCard: Sendable {
    let project: Project
    let counts: ProjectCounts
}

/// A project's page: its assignments in three sections.
struct ProjectBoard: Sendable {
    let project: Project
    let counts: ProjectCounts
    let active: [AssignmentLine]
    let underReview: [AssignmentLine]
    let executed: [AssignmentLine]

    /// Lines of a section; the rest is one click away, in the list.
    static let sectionLength = 15
}
