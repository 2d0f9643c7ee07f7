import ArgumentParser
import Fleadert
import Storage

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Перенести данные исходной программы в пустую базу.",
        discussion: "Исходная база только читается. Всё переносится целиком или не переносится ничего.")

    @Argument(help: "Адрес исходной базы: sqlite:///путь (от нынешней папки) или sqlite:////полный/путь.")
    var source: String

    func run() async throws {
        let settings = try await Opening.settings()
        try await Opening.told {
            let source = try DatabaseAddress(source)
            let database = try await Opening.database(settings)
            let bar = ProgressBar("Строки")
            let summary = try await OriginalImport(from: source, into: database).run { bar.show($0, of: $1) }
            try database.close()
            for line in summary.lines { print(line) }
        }
    }
}
