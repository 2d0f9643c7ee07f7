import Foundation
import Testing

@testable import Fleadert

struct ForgeryProtectionTests {
    @Test func `the token of a page opens its form, on this page and on others`() async throws {
        try await Office.open { office in
            let browser = try await office.browser(office.boss)
            let (first, second) = (try await browser.get("/projects/new"), try await browser.get("/users"))
            #expect(first.token != second.token)
            for (number, page) in [first, second].enumerated() {
                let token = try #require(page.token)
                #expect(try await browser.post("/projects", [("name", "Проект \(number)")], token: token).status == 303)
            }
        }
    }

    @Test(arguments: ["", "x", "x.y", ".", "0.", ".00", "0.00", "1.2.3", "text.00", "😀.00", "\u{0}"])
    func `no other token does, and what was typed is shown`(_ token: String) async throws {
        try await Office.open { office in
            let browser = try await office.browser(office.boss)
            let typed = [("name", "Новый <b>проект</b>"), ("description", "О \"чём\" он")]
            let reply = try await browser.post("/projects", typed, token: token)
            #expect(reply.status == 403)
            #expect(reply.body.contains("Страница устарела"))
            #expect(reply.body.contains("Новый &lt;b&gt;проект&lt;/b&gt;</textarea>"))
            #expect(!reply.body.contains("<b>проект"))
            #expect(try await office.projects() == ["Кадровые вопросы"])
        }
    }

    @Test func `a form without a token is refused`() async throws {
        try await Office.open { office in
            let browser = try await office.browser(office.boss)
            let bodies = [
                "name=x", "csrf_token", "csrf_token=", "", "&&&", "name=x&CSRF_TOKEN=\(office.token(browser))",
            ]
            for body in bodies {
                #expect(try await browser.post("/projects", body: Array(body.utf8)).status == 403, "\(body)")
            }
        }
    }

    @Test func `a token of another person, or of another session of one's own, opens nothing`() async throws {
        try await Office.open { office in
            let browser = try await office.browser(office.boss)
            for other in [office.boss, office.worker] {
                let token = office.token(try await office.browser(other))
                #expect(try await browser.post("/projects", [("name", "x")], token: token).status == 403)
            }
        }
    }

    @Test func `a stranger's token is worth nothing after signing in`() async throws {
        try await Office.open { office in
            let browser = try await office.browser()
            let token = try #require(try await browser.get("/login").token)
            let fields = [("username", "orlova"), ("password", Office.password)]
            #expect(try await browser.post("/login", fields, token: token).status == 303)
            #expect(try await browser.post("/projects", [("name", "x")], token: token).status == 403)
        }
    }

    @Test func `one stranger's token is not another's`() async throws {
        try await Office.open { office in
            let token = try #require(try await office.browser().get("/login").token)
            let other = try await office.browser()
            _ = try await other.get("/login")
            let fields = [("username", "orlova"), ("password", Office.password)]
            let reply = try await other.post("/login", fields, token: token)
            #expect(reply.status == 403)
            #expect(!reply.body.contains(Office.password))
        }
    }

    @Test func `a session that has ended keeps what was typed`() async throws {
        try await Office.open { office in
            let browser = try await office.browser(office.worker)
            let id = try await office.issue()
            let token = try #require(try await browser.get("/assignments/\(id)").token)
            office.clock.move(13 * 3600)
            let reply = try await browser.post("/assignments/\(id)/reports", [("comment", "Готово.")], token: token)
            #expect(reply.status == 403)
            #expect(reply.body.contains("Нужно войти") && reply.body.contains("Готово.</textarea>"))
        }
    }

    @Test func `another secret key makes other tokens`() {
        let (ours, theirs) = (ForgeryTokens(secret: "one key of ours"), ForgeryTokens(secret: "another key"))
        #expect(ours.isRight(ours.make(for: "me"), for: "me"))
        #expect(!ours.isRight(theirs.make(for: "me"), for: "me"))
        #expect(!ours.isRight(ours.make(for: "me"), for: "you"))
        #expect(Set((0..<100).map { _ in ours.make(for: "me") }).count == 100)
    }
}

extension Office {
    fileprivate func token(_ browser: Browser) -> String {
        app.forgery.make(for: browser.cookies[CookieName.session].map(Session.hash) ?? "")
    }
}
