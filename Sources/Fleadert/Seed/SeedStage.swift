import Foundation
import Storage

/// Performs one deed after another by the site's own verbs, within one transaction.
struct SeedStage {
    let tx: Transaction
    let plots: [SeedPlot]
    let hours: OfficeHours
    let time: OfficeTime
    var memory: SeedMemory

    mutating func perform(_ scene: SeedScene) throws {
        let plot = plots[scene.plot]
        let now = hours.date(scene.moment).addingTimeInterval(Double((scene.plot * 7 + scene.moment * 13) % 60))
        let actor = plot.actor(of: plot.steps[scene.step].deed)
        memory.lastDeeds[actor.id] = scene.moment + 1
        switch plot.steps[scene.step].deed {
        case .issue: memory.assignments[scene.plot] = try issue(plot, at: now)
        case .edit: try edit(scene, plot, at: now)
        case .contribute: try report(scene, by: actor, saying: SeedRemarks.contributions, at: now)
        case .report: memory.reports[scene.plot] = try report(scene, by: actor, saying: SeedRemarks.done, at: now)
        case .recall: try lastReport(scene).recall(by: actor, at: now, in: tx)
        case .giveBack:
            let form = DecisionForm(comment: memory.random.pick(SeedRemarks.returns))
            try lastReport(scene).return(form, by: actor, at: now, in: tx)
        case .accept:
            let form = DecisionForm(comment: memory.random.pick(SeedRemarks.acceptances))
            try lastReport(scene).accept(form, by: actor, at: now, in: tx)
        case .withdraw:
            let form = ReasonForm(saying: memory.random.pick(SeedRemarks.withdrawals))
            try assignment(scene).withdraw(form, by: actor, at: now, in: tx)
        case .reopen:
            let form = ReasonForm(saying: memory.random.pick(SeedRemarks.reopenings))
            try assignment(scene).reopen(form, by: actor, at: now, in: tx)
        }
    }

    private mutating func issue(_ plot: SeedPlot, at now: Date) throws -> Int {
        let (name, description) = words(plot, at: now)
        let draft = AssignmentDraft(
            projectID: plot.project.id, name: name, description: description, dueAt: plot.firstDueAt,
            priority: plot.priority, executorIDs: ([plot.responsible] + plot.coExecutors).map(\.id),
            responsibleID: plot.responsible.id)
        return try Assignment.issue(draft, by: plot.issuer, at: now, in: tx)
    }

    private mutating func words(_ plot: SeedPlot, at now: Date) -> (name: String, description: String) {
        var words = (name: "", description: "")
        for _ in 0..<20 {
            let matter = memory.random.pick(plot.project.theme.matters)
            let blanks = SeedBlanks(at: now, in: time, &memory.random)
            let order = memory.random.isOne(in: 2) ? "" : "\n\n" + memory.random.pick(SeedRemarks.orders)
            words = (blanks.fill(matter.name), blanks.fill(matter.details) + order)
            if memory.isNew(words.name) { break }
        }
        return words
    }

    /// More time where the plot says so, otherwise more haste or a postscript.
    private func edit(_ scene: SeedScene, _ plot: SeedPlot, at now: Date) throws {
        let assignment = try Assignment.find(memory.assignments[scene.plot], visibleTo: plot.issuer, in: tx)
        let isUrgent = assignment.priority != .high && assignment.dueAt == plot.dueAt
        let isAbout = isUrgent || assignment.dueAt != plot.dueAt
        let draft = AssignmentDraft(
            projectID: assignment.projectID, name: assignment.name,
            description: isAbout ? assignment.description : assignment.description + "\n\nСрок не переносить.",
            dueAt: plot.dueAt, priority: isUrgent ? .high : assignment.priority,
            executorIDs: assignment.executors.map(\.userID), responsibleID: plot.responsible.id)
        try assignment.edit(draft, seen: "", by: plot.issuer, at: now, in: time, tx: tx)
    }

    @discardableResult
    private mutating func report(
        _ scene: SeedScene, by user: User, saying remarks: [String], at now: Date
    ) throws -> Int {
        var form = ReportForm()
        form.comment = memory.random.pick(remarks)
        if memory.random.number(1...10) <= 6 {
            form.number =
                "\(memory.random.number(11...29))/\(memory.random.number(1...9))-\(memory.random.number(10...989))"
            form.date = time.parts(now).day.rawValue
        }
        return try Report.submit(form, on: assignment(scene), by: user, at: now, in: tx)
    }
}

extension SeedPlot {
    fileprivate func actor(of deed: SeedDeed) -> User {
        switch deed {
        case .issue, .edit: issuer
        case .contribute(let id): coExecutors.first { $0.id == id } ?? responsible
        case .report, .recall: responsible
        case .giveBack, .accept, .withdraw, .reopen: decider
        }
    }
}

extension ReasonForm {
    fileprivate init(saying reason: String) { self.reason = reason }
}
