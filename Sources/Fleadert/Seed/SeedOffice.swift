import Foundation
import Storage

/// The people and the projects of the seeded office, as they were before the first assignment.
struct SeedOffice: Sendable {
    struct PlannedProject: Sendable {
        let id: Int
        let theme: SeedTheme
        /// When it will be closed, if it will.
        let closing: Int?
    }

    let bosses: [User]
    let workers: [User]
    let projects: [PlannedProject]

    var main: User { bosses[0] }
    var mainWorker: User { workers[0] }

    init(
        _ people: [SeedPerson], projects count: Int, hash: PasswordHash, hours: OfficeHours, random: SplitMix64,
        in tx: Transaction
    ) throws {
        var random = random
        let users = try people.enumerated().map { index, person in
            try Self.hire(person, isFirst: index == 0, hash: hash, hours: hours, &random, in: tx)
        }
        bosses = users.filter(\.isBoss)
        workers = users.filter { !$0.isBoss }
        let bosses = self.bosses
        projects = try (0..<count).map { index in
            try Self.start(index, by: random.pick(bosses), hours: hours, &random, in: tx)
        }
    }

    private static func hire(
        _ person: SeedPerson, isFirst: Bool, hash: PasswordHash, hours: OfficeHours, _ random: inout SplitMix64,
        in tx: Transaction
    ) throws -> User {
        let at = hours.date(random.number(0...OfficeHours.day - 1))
        let id = try User.add(
            username: person.username, email: person.email, fullName: person.fullName, hash: hash, role: person.role,
            isAdmin: isFirst, at: at, in: tx)
        let phone = "доб. \(random.number(200...999))"
        try tx.run("UPDATE users SET position = \(person.position), phone = \(phone) WHERE id = \(id)")
        try Journal.record(.registered, .user(id), by: id, at: at, in: tx)
        return User(
            id: id, username: person.username, fullName: person.fullName, role: person.role, isAdmin: isFirst,
            isDismissed: false)
    }

    private static func start(
        _ index: Int, by boss: User, hours: OfficeHours, _ random: inout SplitMix64, in tx: Transaction
    ) throws -> PlannedProject {
        let theme = SeedThemes.all[index % SeedThemes.all.count]
        let round = index / SeedThemes.all.count
        var form = ProjectForm()
        form.name = round == 0 ? theme.name : "\(theme.name), направление \(round + 1)"
        form.description = theme.description
        let at = hours.date(OfficeHours.day + random.number(0...OfficeHours.day - 1))
        let id = try Project.create(form, by: boss, at: at, in: tx)
        let isLastTheme = index % SeedThemes.all.count == SeedThemes.all.count - 1
        return PlannedProject(
            id: id, theme: theme, closing: isLastTheme ? hours.last - random.number(4...9) * OfficeHours.day : nil)
    }
}
