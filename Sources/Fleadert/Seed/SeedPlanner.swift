import Foundation

/// One assignment's life as planned.
struct SeedPlot: Sendable {
    struct Step: Sendable {
        let moment: Int
        let deed: SeedDeed
    }

    let issuer: User
    let decider: User
    let responsible: User
    let coExecutors: [User]
    let priority: Assignment.Priority
    let project: SeedOffice.PlannedProject
    let dueAt: Date
    /// Earlier than the term, where editing has moved it.
    let firstDueAt: Date
    let steps: [Step]
}

/// Decides who does what and when; nothing is written yet.
struct SeedPlanner: Sendable {
    let office: SeedOffice
    let hours: OfficeHours
    let now: Date
    let time: OfficeTime
    var random: SplitMix64

    mutating func plots(_ count: Int, isArchive: Bool) -> [SeedPlot] {
        (0..<count).map { index in
            let part = Self.parts.indices.contains(index) ? Self.parts[index] : nil
            let fate = part?.fate ?? SeedFate.random(isArchive: isArchive, &random)
            return plot(fate, isForMainWorker: part?.isForMainWorker ?? false, isMains: part != nil)
        }
    }

    /// What `boss` and `test_worker` must find on their desks however small the office is; every fate is among them.
    private static let parts: [(fate: SeedFate, isForMainWorker: Bool)] =
        [.waiting, .overdue, .dueTomorrow, .rework, .fresh, .executed, .executedLate, .dueToday].map { ($0, true) }
        + [.waiting, .waitingLate, .waiting].map { ($0, false) } + SeedFate.allCases.map { ($0, false) }

    private mutating func plot(_ fate: SeedFate, isForMainWorker: Bool, isMains: Bool) -> SeedPlot {
        let issuer = isMains ? office.main : random.pick(office.bosses)
        let responsible = isForMainWorker ? office.mainWorker : random.pick(office.workers)
        let coExecutors = companions(of: responsible)
        let steps = steps(fate, contributors: coExecutors)
        let dueAt = dueAt(fate, steps)
        return SeedPlot(
            issuer: issuer, decider: random.isOne(in: 5) ? random.pick(office.bosses) : issuer,
            responsible: responsible, coExecutors: coExecutors,
            priority: random.pick([.high, .medium, .medium, .medium, .low]), project: project(fate, steps),
            dueAt: dueAt, firstDueAt: firstDueAt(steps, dueAt), steps: steps)
    }

    private mutating func companions(of responsible: User) -> [User] {
        var companions: [User] = []
        for _ in 0..<random.pick([0, 0, 0, 0, 1, 1, 1, 2, 2, 3]) {
            let user = random.pick(office.workers)
            if user != responsible && !companions.contains(user) { companions.append(user) }
        }
        return companions
    }

    /// A project that is closed by now took only what had ended before.
    private mutating func project(_ fate: SeedFate, _ steps: [SeedPlot.Step]) -> SeedOffice.PlannedProject {
        let end = fate.isClosed ? steps.last?.moment ?? .max : .max
        let suitable = office.projects.filter { end < $0.closing ?? .max || $0.closing == nil }
        return random.pick(suitable.isEmpty ? office.projects : suitable)
    }

    /// One in three edited assignments was given more time by it.
    private mutating func firstDueAt(_ steps: [SeedPlot.Step], _ dueAt: Date) -> Date {
        guard let edit = steps.first(where: { $0.deed == .edit }), random.isOne(in: 3) else { return dueAt }
        return min(hours.evening(edit.moment), dueAt)
    }
}
