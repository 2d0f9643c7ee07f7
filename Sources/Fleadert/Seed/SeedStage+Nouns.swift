import Foundation

/// What the verbs need to know of an assignment and of a report. Reading them back would take a large office half as
/// long again; the verbs' own guards in SQL still see that nothing is done twice or out of turn.
extension SeedStage {
    func assignment(_ scene: SeedScene) -> Assignment {
        let plot = plots[scene.plot]
        let executors = ([plot.responsible] + plot.coExecutors).map { user in
            Executor(userID: user.id, name: user.name, isResponsible: user.id == plot.responsible.id)
        }
        return Assignment(
            id: memory.assignments[scene.plot], projectID: plot.project.id, projectName: plot.project.theme.name,
            issuerID: plot.issuer.id, issuerName: plot.issuer.name, name: "", description: "",
            priority: plot.priority, status: .inProgress, issuedAt: hours.date(plot.steps[0].moment),
            dueAt: plot.dueAt, originalDueAt: plot.firstDueAt, editedAt: nil, closedAt: nil, closerName: nil,
            version: 1, executors: executors)
    }

    func lastReport(_ scene: SeedScene) -> Report {
        let plot = plots[scene.plot]
        return Report(
            id: memory.reports[scene.plot], assignmentID: memory.assignments[scene.plot],
            authorID: plot.responsible.id, authorName: plot.responsible.name, kind: .execution, state: .submitted,
            comment: "", outgoingNumber: "", outgoingDate: nil, submittedAt: hours.date(scene.moment),
            decidedAt: nil, deciderName: nil, decisionComment: "")
    }
}
