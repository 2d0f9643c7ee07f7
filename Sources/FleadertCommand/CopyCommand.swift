import ArgumentParser
import Fleadert
import Storage

struct CopyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copy", abstract: "Перенести все данные в другую, пустую базу и сверить обе.",
        discussion: "На время переноса остановите fleadert. Сеансы переносятся тоже: входить заново не нужно.")

    @Option(help: "Откуда: sqlite:///… или mysql://…")
    var from: String

    @Option(help: "Куда: sqlite:///… или mysql://…; база должна быть пуста.")
    var to: String

    func run() async throws {
        try await Opening.told {
            let source = try Database(DatabaseAddress(from), readOnly: true)
            guard try await source.appliedMigrations() == Schema.migrations.map(\.id) else { throw OldSchema() }
            let target = try Database(DatabaseAddress(to))
            try await target.migrate(Schema.migrations)
            let bar = ProgressBar("Строки")
            let checks = try await Moving(from: source, to: target).run { bar.show($0, of: $1) }
            for check in checks { print("\(check.table): \(check.rows), сверено") }
            try target.close()
            print("Перенесено и сверено. Теперь укажите новый адрес в DATABASE_URL.")
        }
    }
}

struct OldSchema: Error, CustomStringConvertible {
    let description = "схема исходной базы — не нынешняя. Сначала обновите её: fleadert migrate."
}
