import Foundation
import Storage

/// A deed on its way: of which plot, and which of its steps.
struct SeedScene: Sendable {
    let moment: Int
    let plot: Int
    let step: Int
}

extension Seed {
    /// Deeds a transaction: about two thousand assignments.
    private static let batch = 8000

    /// All deeds of all assignments in the order of time, as they would have come to a real office.
    func play(
        _ plots: [SeedPlot], _ office: SeedOffice, _ hours: OfficeHours, _ random: SplitMix64, in database: Database,
        progress: @escaping @Sendable (Int, Int) -> Void
    ) async throws {
        let scenes = scenes(plots)
        var memory = SeedMemory(random: random, plots: plots.count, isLarge: isLarge)
        for start in stride(from: 0, to: scenes.count, by: Self.batch) {
            let batch = scenes[start..<min(start + Self.batch, scenes.count)]
            memory = try await database.write { [memory] tx in
                var stage = SeedStage(tx: tx, plots: plots, hours: hours, time: time, memory: memory)
                for scene in batch { try stage.perform(scene) }
                return stage.memory
            }
            progress(start + batch.count, scenes.count)
        }
        try await database.write { [memory] tx in
            try closeProjects(office, hours, in: tx)
            try markSeen(office, hours, memory, in: tx)
        }
    }

    private func scenes(_ plots: [SeedPlot]) -> [SeedScene] {
        plots.enumerated().flatMap { plot, life in
            life.steps.enumerated().map { SeedScene(moment: $1.moment, plot: plot, step: $0) }
        }.sorted { ($0.moment, $0.plot, $0.step) < ($1.moment, $1.plot, $1.step) }
    }

    private func closeProjects(_ office: SeedOffice, _ hours: OfficeHours, in tx: Transaction) throws {
        for project in office.projects {
            guard let closing = project.closing else { continue }
            try Project.find(project.id, visibleTo: office.main, in: tx)
                .close(by: office.main, at: hours.date(closing), in: tx)
        }
    }

    /// Nobody was seen before their last deed.
    private func markSeen(_ office: SeedOffice, _ hours: OfficeHours, _ memory: SeedMemory, in tx: Transaction) throws {
        var random = memory.random
        for user in office.bosses + office.workers {
            let visit = hours.last - random.number(0...3 * OfficeHours.day)
            try User.markSeen(user.id, at: hours.date(max(visit, memory.lastDeeds[user.id] ?? 0)), in: tx)
        }
    }
}

/// What a play has to remember from one transaction to the next.
struct SeedMemory: Sendable {
    var random: SplitMix64
    var assignments: [Int]
    var reports: [Int]
    var lastDeeds: [Int: Int] = [:]
    /// Names given so far: the same thing is not asked twice, as long as the office is small.
    private var names: Set<String> = []
    private let mayRepeat: Bool

    init(random: SplitMix64, plots: Int, isLarge: Bool) {
        self.random = random
        assignments = Array(repeating: 0, count: plots)
        reports = Array(repeating: 0, count: plots)
        mayRepeat = isLarge
    }

    mutating func isNew(_ name: String) -> Bool { mayRepeat || names.insert(name).inserted }
}
