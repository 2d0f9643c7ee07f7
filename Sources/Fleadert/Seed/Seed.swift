import Foundation
import Storage

/// Fills an empty database with a believable office: people, projects, assignments in every state and their history.
/// It is played through the same verbs that the site runs, so that no rule can be missed. The same arguments at the
/// same moment give the same office.
package struct Seed: Sendable {
    package static let bossUsername = "boss"
    package static let workerUsername = "test_worker"
    package static let password = "123"

    let users: Int
    let projects: Int
    let assignments: Int
    let randomSeed: Int
    let now: Date
    let time: OfficeTime
    let cost: PasswordHash.Cost

    package init(
        users: Int = 14, projects: Int = 6, assignments: Int = 120, randomSeed: Int = 2026, at now: Date,
        in zone: TimeZone, cost: PasswordHash.Cost = .standard
    ) {
        self.users = users
        self.projects = projects
        self.assignments = assignments
        self.randomSeed = randomSeed
        self.now = now
        time = OfficeTime(zone: zone)
        self.cost = cost
    }

    /// Written in many transactions, since a large office in one would keep everybody else waiting for a minute.
    package func plant(
        in database: Database, progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws {
        try refuseTooSmall()
        try await database.read { try EmptyOffice.require($0) }
        var random = SplitMix64(seed: randomSeed)
        let hours = OfficeHours(now: now, time: time, daysBack: isLarge ? 730 : 125, daysAhead: 90)
        let office = try await settle(in: database, hours, &random)
        var planner = SeedPlanner(office: office, hours: hours, now: now, time: time, random: random)
        let plots = planner.plots(assignments, isArchive: isLarge)
        try await play(plots, office, hours, planner.random, in: database, progress: progress)
    }

    /// Two years of office life instead of four months.
    var isLarge: Bool { assignments > 2000 }

    private func refuseTooSmall() throws {
        guard users >= 2, projects >= 1, assignments >= 0 else {
            throw Refusal("Нужно хотя бы два сотрудника и один проект, а число задач — не меньше нуля.")
        }
    }

    private func settle(
        in database: Database, _ hours: OfficeHours, _ random: inout SplitMix64
    ) async throws -> SeedOffice {
        var names = SeedNames()
        var people = Array(SeedCast.people.prefix(users))
        while people.count < users { people.append(names.next(&random)) }
        // One hash for all: a thousand of them would take minutes, and everybody's password is the same known word.
        let hash = try PasswordHash(Self.password, cost: cost)
        return try await database.write { [people, projects, random] tx in
            try EmptyOffice.require(tx)
            return try SeedOffice(people, projects: projects, hash: hash, hours: hours, random: random, in: tx)
        }
    }
}
