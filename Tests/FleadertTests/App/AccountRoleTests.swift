import Foundation
import Storage
import Testing

@testable import Fleadert

struct AccountRoleTests {
    private static let last = Refusal("Это последний администратор. Сначала назначьте другого.")

    @Test func `a role is changed at once, and the administrator's part only where it is named`() async throws {
        try await Office.open { office in
            let browser = try await office.browser(office.worker)
            #expect(try await browser.get("/projects/new").status == 403)
            try await Accounts(office).changeRole(of: "lavrentev", to: "boss", isAdmin: nil)
            #expect(try await browser.get("/projects/new").status == 200)
            #expect(try await office.named("lavrentev")?.isAdmin == false)
            try await Accounts(office).changeRole(of: "lavrentev", to: "worker", isAdmin: true)
            #expect(try await office.named("lavrentev")?.isAdmin == true)
            try await Accounts(office).changeRole(of: "lavrentev", to: "worker", isAdmin: nil)
            #expect(try await office.named("lavrentev")?.isAdmin == true)
            #expect(try await office.events(about: office.worker) == [.roleChanged, .roleChanged])
        }
    }

    @Test(arguments: ["", "chief", "Boss", "admin"])
    func `there are two roles`(_ role: String) async throws {
        try await Office.open { office in
            let refusal = await #expect(throws: Refusal.self) {
                try await Accounts(office).changeRole(of: "lavrentev", to: role, isAdmin: nil)
            }
            #expect(refusal?.text == "Роль бывает boss или worker, а не «\(role)».")
        }
    }

    @Test func `the last administrator stays, until there is another`() async throws {
        try await Office.open { office in
            let accounts = Accounts(office)
            await #expect(throws: Self.last) { try await accounts.changeRole(of: "orlova", to: "boss", isAdmin: false) }
            await #expect(throws: Self.last) { try await accounts.dismiss("orlova") }
            #expect(try await office.named("orlova") == office.boss)
            #expect(try await office.events(about: office.boss) == [])
            try await accounts.changeRole(of: "osipov", to: "boss", isAdmin: true)
            try await accounts.dismiss("orlova")
            #expect(try await office.named("orlova")?.isDismissed == true)
            await #expect(throws: Self.last) { try await accounts.dismiss("osipov") }
        }
    }

    @Test func `an office without an administrator can still keep its other accounts`() async throws {
        try await Office.open { office in
            try await office.app.database.write { tx in try tx.run("UPDATE users SET is_admin = 0") }
            let accounts = Accounts(office)
            try await accounts.changeRole(of: "lavrentev", to: "boss", isAdmin: nil)
            try await accounts.dismiss("tsvetkov")
            try await accounts.changeRole(of: "orlova", to: "boss", isAdmin: true)
            #expect(try await office.named("orlova")?.isAdmin == true)
        }
    }

    @Test func `who is dismissed keeps the name on everything, and is dismissed once`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            _ = try await office.report(on: id)
            let browser = try await office.browser(office.worker)
            try await Accounts(office).dismiss("lavrentev")
            #expect(try await browser.isSignedIn() == false)
            let card = try await office.card(id)
            #expect(card.assignment.responsible?.name == office.worker.name)
            #expect(card.reports[0].authorName == office.worker.name)
            await #expect(throws: Refusal.self) { try await Accounts(office).dismiss("lavrentev") }
            #expect(try await office.events(about: office.worker) == [.dismissed])
        }
    }
}

extension Accounts {
    fileprivate init(_ office: Office) { self.init(database: office.app.database, cost: .testing) }
}
