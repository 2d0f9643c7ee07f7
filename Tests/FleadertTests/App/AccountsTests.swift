import Foundation
import Storage
import Testing

@testable import Fleadert

struct AccountsTests {
    @Test func `an account is added as it was asked for`() async throws {
        try await Office.open { office in
            let accounts = Accounts(office)
            let id = try await accounts.add(
                username: "Фёдоров", email: "f@example.ru", fullName: "Фёдоров Фёдор", password: "a long secret",
                isBoss: true, isAdmin: false)
            let user = try #require(try await office.named("ФЕДОРОВ"))
            #expect(user.id == id && user.isBoss && !user.isAdmin)
            #expect(try await office.events(about: user) == [.registered])
            #expect(try await accounts.list().contains("\(id)\tФёдоров\tboss\tФёдоров Фёдор"))
            let reply = try await office.signIn("федоров", "a long secret")
            #expect(reply.status == 303)
        }
    }

    @Test(arguments: [
        ("", "a@example.ru", "Имя", "a long secret"), ("два слова", "a@example.ru", "", "a long secret"),
        ("ORLOVA", "a@example.ru", "", "a long secret"), ("new", "Orlova@example.ru", "", "a long secret"),
        ("new", "нет", "", "a long secret"), ("new", "a@example.ru", "", "short"),
        ("new", "a@example.ru", String(repeating: "ы", count: 151), "a long secret"),
        (String(repeating: "ы", count: 61), "a@example.ru", "", "a long secret"),
    ])
    func `what the site would refuse is refused here too`(
        _ username: String, _ email: String, _ name: String, _ password: String
    ) async throws {
        try await Office.open { office in
            let before = try await Accounts(office).list()
            let refusal = await #expect(throws: Refusal.self) {
                try await Accounts(office).add(
                    username: username, email: email, fullName: name, password: password, isBoss: false, isAdmin: false)
            }
            #expect(refusal.map { Complaint.text(of: $0).hasSuffix(".") } == true)
            #expect(try await Accounts(office).list() == before)
        }
    }

    @Test func `the list tells who is who`() async throws {
        try await Office.open { office in
            try await Accounts(office).dismiss("tsvetkov")
            let lines = try await Accounts(office).list()
            #expect(lines.count == 5)
            #expect(lines.contains("\(office.boss.id)\torlova\tboss, admin\tОрлова Марина Сергеевна"))
            #expect(lines.contains("\(office.bystander.id)\ttsvetkov\tworker, dismissed\tЦветков Прохор Матвеевич"))
        }
    }

    @Test func `a new password ends every session of its person and of nobody else`() async throws {
        try await Office.open { office in
            let (worker, other) = (try await office.browser(office.worker), try await office.browser(office.boss))
            try await Accounts(office).changePassword(of: "LAVRENTEV", to: "a new secret")
            #expect(try await worker.isSignedIn() == false)
            #expect(try await other.isSignedIn())
            let (old, new) = (
                try await office.signIn("lavrentev"), try await office.signIn("lavrentev", "a new secret")
            )
            #expect(old.status == 422 && new.status == 303)
            #expect(try await office.events(about: office.worker) == [.passwordChanged])
            await #expect(throws: Refusal.self) {
                try await Accounts(office).changePassword(of: "lavrentev", to: "short")
            }
        }
    }

    @Test func `nobody by that name is told by name`() async throws {
        try await Office.open { office in
            let accounts = Accounts(office)
            let refusals = [
                await #expect(throws: Refusal.self) {
                    try await accounts.changePassword(of: "nobody", to: "a long secret")
                },
                await #expect(throws: Refusal.self) {
                    try await accounts.changeRole(of: "nobody", to: "boss", isAdmin: nil)
                },
                await #expect(throws: Refusal.self) { try await accounts.dismiss("nobody") },
            ]
            #expect(
                refusals.map { $0.map(Complaint.text) } == Array(repeating: "Нет учётной записи «nobody».", count: 3))
        }
    }
}

extension Accounts {
    fileprivate init(_ office: Office) { self.init(database: office.app.database, cost: .testing) }
}
