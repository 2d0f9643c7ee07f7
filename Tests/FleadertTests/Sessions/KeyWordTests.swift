import HTTPTypes
import Testing

@testable import Fleadert

struct KeyWordTests {
    @Test func `the key word makes a boss, a wrong one is refused, and none makes a worker`() async throws {
        try await Office.open { office in
            let wrong = try await office.register(["is_admin": "Key word"])
            #expect(wrong.status == 422)
            #expect(wrong.complaint(about: "is_admin")?.hasPrefix("Ключевое слово не подходит.") == true)
            #expect(try await office.named("иванов") == nil)
            #expect(try await office.register(["is_admin": "key word"]).status == 303)
            let user = try #require(try await office.named("иванов"))
            #expect(user.isBoss && !user.isAdmin)
        }
    }

    @Test(arguments: ["", " ", "key word", "\u{0}"])
    func `where no key word is set nobody becomes a boss`(_ typed: String) async throws {
        try await Office.open(registration: RegistrationRules(access: .open, keyWord: "")) { office in
            let reply = try await office.register(["is_admin": typed])
            #expect(reply.status == (typed.isEmpty ? 303 : 422))
            #expect(try await office.named("иванов")?.isBoss != true)
        }
    }

    @Test func `by key word only, everybody is asked for it`() async throws {
        try await Office.open(registration: RegistrationRules(access: .keyword, keyWord: "key word")) { office in
            let browser = try await office.browser()
            #expect(try await browser.get("/register").body.contains("Его знает администратор"))
            for word in ["", "wrong"] {
                let reply = try await browser.register(["is_admin": word])
                #expect(reply.status == 422)
                #expect(reply.complaint(about: "is_admin") != nil)
            }
            #expect(try await browser.register(["is_admin": "key word"]).status == 303)
        }
    }

    @Test func `guessing the word is slowed, and nobody else is`() async throws {
        try await Office.open { office in
            for _ in 0..<5 {
                let wrong = try await office.register(["is_admin": "guess"])
                #expect(wrong.status == 422)
            }
            let early = try await office.register(["is_admin": "key word"])
            #expect(early.status == 429)
            #expect(early.headers[.retryAfter] == "5")
            #expect(try await office.named("иванов") == nil)
            let worker = try await office.register(["username": "petrov", "email": "p@example.ru"])
            #expect(worker.status == 303)
            office.clock.move(5)
            let late = try await office.register(["is_admin": "key word"])
            #expect(late.status == 303)
        }
    }

    @Test func `the word is not sent back`() async throws {
        try await Office.open { office in
            let reply = try await office.register(["is_admin": "key word", "password2": "another secret"])
            #expect(reply.status == 422)
            #expect(reply.value(of: "is_admin") == "")
            #expect(!reply.body.contains("key word"))
        }
    }
}
