import Testing

@testable import Fleadert

struct NextAddressTests {
    @Test(arguments: ["/", "/assignments?status=executed&q=%D0%B0", "/users/3", "/a//b", "/x?next=https://evil.ru"])
    func `after signing in a person is where they wanted to be`(_ address: String) async throws {
        try await Office.open { office in
            let reply = try await office.signIn("lavrentev", next: address)
            #expect(reply.location == address)
        }
    }

    @Test(arguments: [
        "//evil.ru", "///evil.ru", "/\\evil.ru", "\\\\evil.ru", "\\/evil.ru", "https://evil.ru", "https:evil.ru",
        "https:/evil.ru", "javascript:alert(1)", "data:text/html,x", "evil.ru", "", " /users", "/ /evil.ru",
        "/\t/evil.ru", "/\r\nSet-Cookie: session=x", "/users\r\n\r\n<script>", "/\u{0}", "/пользователи", "@evil.ru",
        "/\u{7F}", "?x", "#x",
    ])
    func `and never on somebody else's site`(_ address: String) async throws {
        try await Office.open { office in
            let stranger = try await office.browser()
            #expect(try await stranger.get("/login?next=\(address.queryEncoded)").value(of: "next") == "/")
            #expect(try await stranger.signIn("lavrentev", next: address).location == "/")
            #expect(try await stranger.get("/login?next=\(address.queryEncoded)").location == "/")
        }
    }

    @Test func `a page that needs signing in comes back afterwards`() async throws {
        try await Office.open { office in
            let browser = try await office.browser()
            let asked = try await browser.get("/assignments?q=%D0%B0%26b&page=2")
            #expect(asked.status == 303)
            let form = try await browser.get(asked.location ?? "")
            let next = try #require(form.value(of: "next"))
            let reply = try await browser.signIn("lavrentev", next: next.replacing("&amp;", with: "&"))
            #expect(reply.location == "/assignments?q=%D0%B0%26b&page=2")
        }
    }

    @Test func `a wrong password keeps the wish`() async throws {
        try await Office.open { office in
            let reply = try await office.signIn("lavrentev", "wrong horse", next: "/projects")
            #expect(reply.value(of: "next") == "/projects")
        }
    }
}
