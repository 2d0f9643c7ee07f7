import ArgumentParser

/// What an administrator types.
@main
struct FleadertCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fleadert",
        abstract: "Контроль поручений: сервер и его обслуживание.",
        discussion: "Настройки — в переменных окружения или в файле .env; см. README.md.",
        version: "0.1.0",
        subcommands: [
            ServeCommand.self, MigrateCommand.self, SeedCommand.self, ImportCommand.self, UserCommand.self,
            CopyCommand.self,
        ])
}
