import Foundation
import Testing

@testable import Fleadert

struct PasswordChangeTests {
    private static let right = [
        ("password_now", Office.password), ("password", "a new secret"), ("password2", "a new secret"),
    ]

    @Test func `a new password ends every other session, and this one goes on`() async throws {
        try await Office.open { office in
            let (here, elsewhere) = (try await office.browser(office.worker), try await office.browser(office.worker))
            let before = here.cookies[CookieName.session]
            let reply = try await here.post("/users/\(office.worker.id)/password", Self.right)
            #expect(reply.status == 303)
            #expect(reply.location == "/users/\(office.worker.id)")
            #expect(try await here.isSignedIn())
            #expect(here.cookies[CookieName.session] != before)
            #expect(try await elsewhere.isSignedIn() == false)
            here.setCookie(CookieName.session, before)
            #expect(try await here.isSignedIn() == false)
            #expect(try await office.events(about: office.worker) == [.passwordChanged])
            let (old, new) = (
                try await office.signIn("lavrentev"), try await office.signIn("lavrentev", "a new secret")
            )
            #expect(old.status == 422 && new.status == 303)
        }
    }

    @Test(arguments: [true, false])
    func `a remembered session stays remembered, and no other becomes it`(_ remembered: Bool) async throws {
        try await Office.open { office in
            let browser = try await office.browser()
            _ = try await browser.signIn("lavrentev", remembered: remembered)
            let cookie = try await browser.post("/users/\(office.worker.id)/password", Self.right)
                .cookie(CookieName.session)
            #expect(cookie?.contains("Max-Age=2592000") == remembered)
            office.clock.move(20 * 86_400)
            #expect(try await browser.isSignedIn() == remembered)
        }
    }

    @Test(arguments: [
        ("password_now", "wrong horse", "password_now", "Нынешний пароль не подходит."),
        ("password_now", "", "password_now", "Нынешний пароль не подходит."),
        ("password", "short", "password", "В пароле должно быть не меньше 8 знаков."),
        ("password2", "another secret", "password2", "Пароли не совпадают."),
    ])
    func `each refusal stands beside its field, and nothing has changed`(
        _ field: String, _ value: String, _ place: String, _ words: String
    ) async throws {
        try await Office.open { office in
            let (browser, elsewhere) = (
                try await office.browser(office.worker), try await office.browser(office.worker)
            )
            let fields = Self.right.filter { $0.0 != field } + [(field, value)]
            let reply = try await browser.post("/users/\(office.worker.id)/password", fields)
            #expect(reply.status == 422)
            #expect(reply.complaint(about: place) == words)
            #expect(["password_now", "password", "password2"].allSatisfy { reply.value(of: $0) == "" })
            #expect(!reply.body.contains("a new secret"))
            #expect(try await elsewhere.isSignedIn())
            #expect(try await office.events(about: office.worker) == [])
            let old = try await office.signIn("lavrentev")
            #expect(old.status == 303)
        }
    }

    @Test func `somebody else's password is not found, not even for an administrator`() async throws {
        try await Office.open { office in
            for viewer in [office.bystander, office.secondBoss, office.boss] {
                let browser = try await office.browser(viewer)
                #expect(try await browser.post("/users/\(office.worker.id)/password", Self.right).status == 404)
            }
        }
    }

    @Test func `who borrows a signed-in browser is slowed too, and a right password forgives`() async throws {
        try await Office.open { office in
            let (browser, address) = (try await office.browser(office.worker), "/users/\(office.worker.id)/password")
            let wrong = [("password_now", "wrong horse")] + Self.right.dropFirst()
            for _ in 0..<5 { #expect(try await browser.post(address, wrong).status == 422) }
            #expect(try await browser.post(address, Self.right).status == 429)
            office.clock.move(5)
            #expect(try await browser.post(address, Self.right).status == 303)
            for _ in 0..<5 { #expect(try await browser.post(address, wrong).status == 422) }
        }
    }

    @Test func `a stranger has to sign in first`() async throws {
        try await Office.open { office in
            let reply = try await office.browser().post("/users/1/password", Self.right)
            #expect(reply.status == 403)
        }
    }
}
