import Foundation

extension SeedPlanner {
    private static let day = OfficeHours.day

    /// The issue first; the rest spread up to the last deed, each later than the one before.
    mutating func steps(_ fate: SeedFate, contributors: [User]) -> [SeedPlot.Step] {
        let start = start(fate)
        let end = end(fate, start)
        let deeds = extras(fate, contributors, room: end - start) + fate.deeds
        let moments = moments(of: deeds, from: start, to: end, fate)
        return [SeedPlot.Step(moment: start, deed: .issue)]
            + zip(moments, deeds).map { SeedPlot.Step(moment: $0, deed: $1) }
    }

    private mutating func start(_ fate: SeedFate) -> Int {
        let oldest = min(fate.daysAgo.upperBound, hours.last / Self.day - 3)
        let days = random.number(min(fate.daysAgo.lowerBound, oldest)...oldest)
        return max(2 * Self.day, hours.last - days * Self.day - random.number(20...Self.day))
    }

    private mutating func end(_ fate: SeedFate, _ start: Int) -> Int {
        if fate.isClosed {
            return min(hours.last - 5, start + random.number(5...20) * Self.day + random.number(0...500))
        }
        return max(start + 10, hours.last - random.number(5...700))
    }

    /// Contributions, a report that was recalled, an edit: they may happen to any.
    private mutating func extras(_ fate: SeedFate, _ contributors: [User], room: Int) -> [SeedDeed] {
        guard room > 2 * Self.day else { return [] }
        var deeds = contributors.filter { _ in random.isOne(in: 2) }.map { SeedDeed.contribute($0.id) }
        if random.isOne(in: 6) { deeds.insert(.edit, at: 0) }
        if random.isOne(in: 12) { deeds += [.report, .recall] }
        return deeds
    }

    /// A chief decides within two days of the last report.
    private mutating func moments(of deeds: [SeedDeed], from start: Int, to end: Int, _ fate: SeedFate) -> [Int] {
        guard !deeds.isEmpty else { return [] }
        let isDecided = deeds.last == .accept
        let reported = isDecided ? end - random.number(40...2 * Self.day) : end
        var moments: Set<Int> = isDecided ? [end, reported] : [end]
        while moments.count < deeds.count { moments.insert(random.number(start + 1...reported)) }
        return moments.sorted()
    }

    mutating func dueAt(_ fate: SeedFate, _ steps: [SeedPlot.Step]) -> Date {
        let issued = steps[0].moment
        let reported = steps.last { $0.deed == .report }?.moment ?? issued
        switch fate {
        case .fresh: return hours.evening(hours.last, plus: random.number(2...25))
        case .resumed, .waiting: return hours.evening(hours.last, plus: random.number(1...12))
        case .rework: return hours.evening(hours.last, plus: random.pick([-2, -1, 1, 2, 3, 4, 6, 8]))
        case .overdue: return hours.evening(hours.last, plus: -random.number(1...6))
        case .executed, .executedAfterRework: return hours.evening(reported, plus: random.number(1...20))
        case .withdrawn: return hours.evening(issued, plus: random.number(5...25))
        case .waitingLate, .executedLate:
            return hours.evening(issued, plus: random.number(1...max(1, reported / Self.day - issued / Self.day - 1)))
        case .dueToday: return end(of: now, unlessBefore: now.addingTimeInterval(1800))
        case .dueTomorrow: return end(of: now.addingTimeInterval(86_400), unlessBefore: now)
        }
    }

    /// 18:00 of a day of the calendar; where that is over or nearly so, of the next.
    private func end(of day: Date, unlessBefore limit: Date) -> Date {
        let evening = time.date(time.parts(day).day, hour: 18, minute: 0) ?? day
        return evening > limit ? evening : evening.addingTimeInterval(86_400)
    }
}
