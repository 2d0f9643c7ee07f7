import ArgumentParser
import Fleadert
import Foundation
import Storage

struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "Учётные записи: завести, перечислить, сменить пароль или роль, уволить.",
        subcommands: [Add.self, List.self, Password.self, Role.self, Dismiss.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Завести учётную запись.")

        @Argument(help: "Имя для входа.") var username: String
        @Option(help: "Адрес почты.") var email: String
        @Option(help: "Фамилия, имя, отчество.") var name = ""
        @Option(help: "Пароль; без него он спрашивается, а не виден в списке процессов.") var password: String?
        @Flag(help: "Руководитель, а не работник.") var boss = false
        @Flag(help: "Администратор.") var admin = false

        func run() async throws {
            try await Accounts.work { accounts in
                let password = try PasswordQuestion.answer(self.password)
                let id = try await accounts.add(
                    username: username, email: email, fullName: name, password: password, isBoss: boss, isAdmin: admin)
                print("Заведена учётная запись № \(id): \(username).")
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Перечислить учётные записи.")

        func run() async throws {
            try await Accounts.work { accounts in
                for line in try await accounts.list() { print(line) }
            }
        }
    }

    struct Password: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Сменить пароль. Все сеансы этого человека кончаются.")

        @Argument(help: "Имя для входа.") var username: String
        @Option(help: "Пароль; без него он спрашивается.") var password: String?

        func run() async throws {
            try await Accounts.work { accounts in
                let password = try PasswordQuestion.answer(self.password)
                try await accounts.changePassword(of: username, to: password)
                print("Пароль изменён: \(username).")
            }
        }
    }

    struct Role: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Сменить роль: boss или worker.")

        @Argument(help: "Имя для входа.") var username: String
        @Argument(help: "boss — руководитель, worker — работник.") var role: String
        @Flag(inversion: .prefixedNo, help: "Администратор или нет; без этого — как было.") var admin: Bool?

        func run() async throws {
            try await Accounts.work { accounts in
                try await accounts.changeRole(of: username, to: role, isAdmin: admin)
                print("Роль изменена: \(username) — \(role).")
            }
        }
    }

    struct Dismiss: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Уволить: вход закрыт, всё сделанное остаётся.")

        @Argument(help: "Имя для входа.") var username: String

        func run() async throws {
            try await Accounts.work { accounts in
                try await accounts.dismiss(username)
                print("Уволен: \(username).")
            }
        }
    }
}
