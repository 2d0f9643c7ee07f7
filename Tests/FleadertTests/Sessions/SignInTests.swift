import Foundation
import HTTPTypes
import Storage
import Testing

@testable import Fleadert

struct SignInTests {
    private static let refusal = "Имя или пароль не подходят. Проверьте раскладку клавиатуры и Caps Lock."

    @Test func `the right password opens the desk`() async throws {
        try await Office.open { office in
            let browser = try await office.browser()
            let reply = try await browser.signIn("lavrentev")
            #expect(reply.status == 303)
            #expect(reply.location == "/")
            #expect(try await browser.get("/").body.contains("Мне исполнить"))
            #expect(try await browser.get("/login").location == "/")
        }
    }

    @Test func `a wrong password and an unknown name are refused in the same words`() async throws {
        try await Office.open { office in
            let wrong = try await office.signIn("lavrentev", "wrong horse")
            let unknown = try await office.signIn("nobody_here", Office.password)
            for (reply, name) in [(wrong, "lavrentev"), (unknown, "nobody_here")] {
                #expect(reply.status == 422)
                #expect(reply.notice == Self.refusal)
                #expect(reply.value(of: "username") == name)
                #expect(reply.value(of: "password") == "")
                #expect(reply.cookie(CookieName.session) == nil)
            }
            let (left, right) = (wrong.body.replacing("lavrentev", with: "nobody_here"), unknown.body)
            #expect(left.replacing(wrong.token ?? "", with: "") == right.replacing(unknown.token ?? "", with: ""))
        }
    }

    @Test func `an unknown name asks for the same work as a known one`() async throws {
        try await Office.open { office in
            let passwords = office.app.passwords
            #expect(!passwords.decoy.isOutdated(passwords.cost))
            passwords.queue.isSuspended = true
            for _ in 0..<100 { passwords.queue.addOperation {} }
            let busy = [
                try await office.signIn("lavrentev"), try await office.browser().signIn("nobody_here"),
            ]
            passwords.queue.isSuspended = false
            #expect(busy.map(\.status) == [503, 503])
            #expect(busy.allSatisfy { $0.headers[.retryAfter] == "5" })
        }
    }

    @Test func `the decoy's password signs nobody in`() async throws {
        try await Office.open { office in
            let reply = try await office.signIn("nobody_here", "nobody has this password")
            #expect(reply.status == 422)
        }
    }

    @Test(arguments: ["Фёдоров", "федоров", "ФЕДОРОВ", " ФЁДОРОВ ", "Фе\u{308}доров"])
    func `a name is known whatever its case, and ё is е`(_ typed: String) async throws {
        try await Office.open { office in
            _ = try await office.add("Фёдоров")
            #expect(try await office.signIn(typed).status == 303)
        }
    }

    @Test func `a password counts to the letter`() async throws {
        try await Office.open { office in
            for typed in [Office.password.uppercased(), Office.password + " ", Office.password + "е", "", "\u{0}"] {
                let reply = try await office.signIn("lavrentev", typed)
                #expect(reply.status == 422)
            }
        }
    }

    @Test func `a dismissed person is refused like a stranger`() async throws {
        try await Office.open { office in
            try await Accounts(database: office.app.database).dismiss("lavrentev")
            let reply = try await office.signIn("lavrentev")
            #expect(reply.status == 422)
            #expect(reply.notice == Self.refusal)
        }
    }

    @Test func `nothing typed is refused, and a very long name too`() async throws {
        try await Office.open { office in
            for name in ["", String(repeating: "я", count: 20_000)] {
                let reply = try await office.signIn(name, "")
                #expect(reply.status == 422)
            }
        }
    }
}
