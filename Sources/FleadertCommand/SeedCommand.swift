import ArgumentParser
import Fleadert
import Foundation
import Storage

struct SeedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seed", abstract: "Заполнить пустую базу показательной конторой.",
        discussion: "Руководитель boss, работник test_worker; пароль у всех 123.")

    @Option(help: "Сколько сотрудников.")
    var users = 14

    @Option(help: "Сколько проектов.")
    var projects = 6

    @Option(help: "Сколько задач.")
    var assignments = 120

    @Option(help: "Одно и то же число даёт одну и ту же контору.")
    var randomSeed = 2026

    func run() async throws {
        let settings = try await Opening.settings()
        let database = try await Opening.database(settings)
        try await Opening.told {
            let bar = ProgressBar("Задачи")
            let seed = Seed(
                users: users, projects: projects, assignments: assignments, randomSeed: randomSeed, at: Date(),
                in: settings.timeZone)
            try await seed.plant(in: database) { done, total in bar.show(done, of: total) }
            try database.close()
            print("Готово: \(users) сотрудников, \(projects) проектов, \(assignments) задач.")
            print("Вход: \(Seed.bossUsername) или \(Seed.workerUsername), пароль \(Seed.password).")
        }
    }
}
