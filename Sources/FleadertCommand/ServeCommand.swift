import ArgumentParser
import Fleadert
import Logging
import Storage

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Запустить сайт. Схема базы обновляется сама.")

    @Option(help: "Адрес, на котором слушать.")
    var hostname = "127.0.0.1"

    @Option(help: "Порт; 0 — любой свободный.")
    var port = 8000

    func run() async throws {
        let settings = try await Opening.settings()
        let database = try await Opening.database(settings)
        try await Opening.told {
            LoggingSystem.bootstrap(LogLines.init)
            let app = try App(
                settings: settings, database: database, passwords: PasswordWork(cost: .standard),
                log: Logger(label: "fleadert"))
            try await app.serve(hostname: hostname, port: port) { port in
                Terminal.say("Сайт работает: http://\(hostname):\(port)")
            }
        }
    }
}
