import ArgumentParser
import Fleadert
import Storage

struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Создать базу или обновить её схему до нынешней.")

    func run() async throws {
        let settings = try await Opening.settings()
        let database = try await Opening.database(settings)
        print("Схема базы \(settings.database) — нынешняя: \(Schema.migrations.last?.id ?? "").")
        try database.close()
    }
}
