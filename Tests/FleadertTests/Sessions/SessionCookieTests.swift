import HTTPTypes
import Testing

@testable import Fleadert

struct SessionCookieTests {
    @Test func `the cookie is for us only, and behind https for https only`() async throws {
        try await Office.open { office in
            let plain = try await office.signIn("lavrentev").cookie(CookieName.session)
            #expect(plain.map(Set.init) == ["Path=/", "HttpOnly", "SameSite=Lax"])
            try await office.reopened({ $0.isSecure = true }) { browser in
                let secure = try await browser.signIn("lavrentev").cookie(CookieName.session)
                #expect(secure.map(Set.init) == ["Path=/", "HttpOnly", "SameSite=Lax", "Secure"])
                let out = try await browser.post("/logout")
                for name in [CookieName.session, CookieName.flash] {
                    #expect(out.cookie(name)?.filter { !$0.hasPrefix("Max-Age") }.count == 4)
                }
            }
        }
    }

    @Test func `signing out takes a post, and the old cookie is dead afterwards`() async throws {
        try await Office.open { office in
            let browser = try await office.browser()
            _ = try await browser.signIn("lavrentev", remembered: true)
            let old = browser.cookies[CookieName.session]
            #expect(try await browser.get("/logout").status == 404)
            #expect(try await browser.isSignedIn())
            let out = try await browser.post("/logout")
            #expect(out.status == 303)
            #expect(out.location == "/login")
            #expect(out.cookie(CookieName.session)?.contains("Max-Age=0") == true)
            #expect(try await browser.get("/login").body.contains("Вы вышли."))
            browser.setCookie(CookieName.session, old)
            #expect(try await browser.isSignedIn() == false)
        }
    }

    @Test func `a stranger cannot sign out`() async throws {
        try await Office.open { office in
            let reply = try await office.browser().post("/logout")
            #expect(reply.status == 403)
            #expect(reply.body.contains("Нужно войти"))
        }
    }

    @Test func `a session that somebody planted before sign-in is not taken up`() async throws {
        try await Office.open { office in
            let planted = Session.newToken()
            let browser = try await office.browser()
            browser.setCookie(CookieName.session, planted)
            let fields = [("username", "lavrentev"), ("password", Office.password)]
            #expect(try await browser.send("/login", fields, from: "/login").status == 303)
            #expect(browser.cookies[CookieName.session] != planted)
            #expect(try await browser.isSignedIn())
            let thief = try await office.browser()
            thief.setCookie(CookieName.session, planted)
            #expect(try await thief.isSignedIn() == false)
        }
    }

    @Test func `a token is stored only as its hash`() async throws {
        try await Office.open { office in
            let browser = try await office.browser()
            _ = try await browser.signIn("lavrentev")
            let token = try #require(browser.cookies[CookieName.session])
            #expect(token.count == 64)
            #expect(try office.isStored(token) == false)
            #expect(try office.isStored(Session.hash(token)))
            browser.setCookie(CookieName.session, Session.hash(token))
            #expect(try await browser.isSignedIn() == false)
        }
    }

    @Test(arguments: ["", "x", "' OR 1=1 --", "%00", String(repeating: "f", count: 64), "ä", "a=b=c"])
    func `a cookie that is no session is a stranger's`(_ value: String) async throws {
        try await Office.open { office in
            let browser = try await office.browser()
            browser.setCookie(CookieName.session, value)
            #expect(try await browser.get("/users").status == 303)
            #expect(try await browser.get("/").status == 200)
        }
    }
}
