import Foundation
import Storage

extension ProjectCard {
    static func page(_ page: PageNumber, in tx: Transaction) throws -> Paged<ProjectCard> {
        let projects = try Project.page(page, in: tx)
        let counts = try ProjectCounts.of(projects.items.map(\.id), in: tx)
        return projects.map { ProjectCard(project: $0, counts: counts[$0.id] ?? ProjectCounts()) }
    }
}

extension ProjectBoard {
    static func find(_ id: Int, visibleTo user: User, in tx: Transaction) throws -> ProjectBoard {
        let project = try Project.find(id, visibleTo: user, in: tx)
        func section(_ status: Assignment.Status) throws -> [AssignmentLine] {
            try AssignmentLine.section(ofProject: id, status, limit: sectionLength, in: tx)
        }
        return ProjectBoard(
            project: project, counts: try ProjectCounts.of([id], in: tx)[id] ?? ProjectCounts(),
            active: try section(.inProgress), underReview: try section(.underReview), executed: try section(.executed))
    }
}
