import Foundation
import Storage
import Testing

@testable import Fleadert

struct RandomWalkTests {
    private static let seeds = [1, 2, 3, Int.random(in: 4...1_000_000)]

    /// A failing test names its seed: put it among `seeds` to walk the same way again.
    @Test(arguments: seeds)
    func `whatever people do, the rules hold and history tells the same`(_ seed: Int) async throws {
        try await Office.open { office in
            let people = [office.boss, office.secondBoss, office.worker, office.coWorker, office.bystander]
            var browsers: [Browser] = []
            for person in people { browsers.append(try await office.browser(person)) }
            var walk = Walk(seed: seed, people: people.map(\.id), project: office.project)
            for _ in 1...3 { _ = try await office.issue() }
            var before = try await Self.look(office)
            var done: [String: Int] = [:]
            for _ in 1...300 {
                let step = walk.next(assignments: before.matters.count, reports: before.reports)
                let reply = try await browsers[walk.dice.number(0...4)].post(step.address, step.fields)
                let after = try await Self.look(office)
                after.check()
                Self.compare(before, after, reply, step)
                if after != before { done[step.verb, default: 0] += 1 }
                before = after
                if walk.dice.isOne(in: 10) { office.clock.move(Double(walk.dice.number(1...3)) * 3600) }
            }
            #expect(done.count >= 6, "too dull a walk: \(done)")
        }
    }

    /// Either one thing happened and one event tells of it, or nothing did.
    private static func compare(_ before: OfficeState, _ after: OfficeState, _ reply: Reply, _ step: Walk.Step) {
        #expect([303, 403, 404, 422].contains(reply.status), "\(step)")
        if reply.status != 303 { #expect(after == before, "\(step)") }
        #expect((0...1).contains(after.events - before.events), "\(step)")
        if after.events == before.events { #expect(after.told == before.told && after.reports == before.reports) }
        for (id, was) in before.matters {
            guard let now = after.matters[id] else { continue }
            #expect(now.originalDueAt == was.originalDueAt && now.version >= was.version, "\(step)")
            if now.status != was.status {
                #expect(now.events == was.events + 1 && now.version > was.version, "\(step)")
            }
        }
    }

    private static func look(_ office: Office) async throws -> OfficeState {
        try await office.app.database.read { tx in try OfficeState(tx) }
    }
}

/// What somebody might do next, sensible or not.
struct Walk {
    struct Step { let verb: String, address: String, fields: [(String, String)] }

    var dice: SplitMix64
    private let people: [Int]
    private let project: Int
    private static let verbs = [
        "issue", "edit", "edit", "report", "report", "report", "report", "recall", "acceptance", "acceptance", "return",
        "withdrawal", "reopening", "reopening",
    ]

    init(seed: Int, people: [Int], project: Int) {
        (dice, self.people, self.project) = (SplitMix64(seed: seed), people, project)
    }

    mutating func next(assignments: Int, reports: Int) -> Step {
        let verb = dice.pick(Self.verbs)
        // The last ones are the most likely to be open; one number too many is not there at all.
        let assignment = max(1, assignments + 1 - dice.number(0...4))
        let report = max(1, reports + 1 - dice.number(0...3))
        let words = dice.isOne(in: 8) ? "" : "Слово \(dice.number(1...1000))"
        switch verb {
        case "issue": return Step(verb: verb, address: "/assignments", fields: draft())
        case "edit": return Step(verb: verb, address: "/assignments/\(assignment)/edit", fields: draft())
        case "report":
            let fields = [("comment", words), ("submission", "a token of this page \(dice.number(1...40))")]
            return Step(verb: verb, address: "/assignments/\(assignment)/reports", fields: fields)
        case "withdrawal", "reopening":
            return Step(verb: verb, address: "/assignments/\(assignment)/\(verb)", fields: [("reason", words)])
        default: return Step(verb: verb, address: "/reports/\(report)/\(verb)", fields: [("comment", words)])
        }
    }

    private mutating func draft() -> [(String, String)] {
        let chosen = people.shuffled(using: &dice).prefix(dice.number(0...3))
        return [
            ("project", "\(project)"), ("name", dice.isOne(in: 8) ? "" : "Задача \(dice.number(1...5))"),
            ("deadline_date", "2026-12-\(dice.number(10...31))"), ("deadline_time", "18:00"),
            ("version", dice.isOne(in: 2) ? "" : "\(dice.number(1...4))"),
            ("responsible", dice.isOne(in: 4) ? "\(dice.pick(people))" : ""),
        ] + chosen.map { ("executors", "\($0)") }
    }
}
