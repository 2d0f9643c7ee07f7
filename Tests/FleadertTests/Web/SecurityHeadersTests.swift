import HTTPTypes
import Storage
import Testing

@testable import Fleadert

struct SecurityHeadersTests {
    private static let policy = """
        default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; \
        connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'
        """

    @Test func `every kind of answer carries them`() async throws {
        try await Office.open { office in
            let (stranger, boss) = (try await office.browser(), try await office.browser(office.boss))
            let replies = [
                200: try await boss.get("/"), 303: try await stranger.get("/users"),
                404: try await stranger.get("/nowhere"), 403: try await boss.post("/projects", token: "x"),
                422: try await boss.post("/projects"), 400: try await boss.get("/users?q=%"),
            ]
            for (status, reply) in replies { expectGuarded(reply, status) }
            expectGuarded(try await stranger.get(office.app.assets.addresses.style), 200)
            expectGuarded(try await stranger.get("/assets/x/y.css"), 404)
            expectGuarded(try await stranger.get("/health"), 200)
            expectGuarded(try await boss.head("/users"), 200)
            try await office.app.database.write { tx in try tx.run("DROP TABLE events") }
            expectGuarded(try await boss.post("/projects", [("name", "x")]), 500)
        }
    }

    private func expectGuarded(_ reply: Reply, _ status: Int) {
        #expect(reply.status == status)
        #expect(reply.headers[.contentSecurityPolicy] == Self.policy)
        #expect(reply.headers[.xContentTypeOptions] == "nosniff")
        #expect(reply.headers[.referrerPolicy] == "same-origin")
        #expect(reply.headers[.xFrameOptions] == "DENY")
        #expect(reply.headers[.server] == nil)
    }

    @Test func `pages are kept by nobody`() async throws {
        try await Office.open { office in
            let boss = try await office.browser(office.boss)
            for address in ["/", "/users", "/nowhere", "/health", "/login", "/assignments/candidates"] {
                #expect(try await boss.get(address).headers[.cacheControl] == "no-store", "\(address)")
            }
        }
    }

    @Test func `no page needs what the policy forbids`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            _ = try await office.report(on: id)
            let boss = try await office.browser(office.boss)
            let addresses = [
                "/", "/assignments", "/assignments/\(id)", "/assignments/\(id)/edit", "/assignments/new", "/projects",
                "/projects/\(office.project)", "/users", "/users/\(office.boss.id)/edit", "/nowhere",
            ]
            for address in addresses {
                let body = try await boss.get(address).body
                for forbidden in [
                    "<script>", " style=\"", "<style", " onclick", " onload", "href=\"http", "src=\"http",
                ] {
                    #expect(!body.contains(forbidden), "\(address): \(forbidden)")
                }
            }
        }
    }
}
