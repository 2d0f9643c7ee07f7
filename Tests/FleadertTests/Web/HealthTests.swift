import HTTPTypes
import Storage
import Testing

@testable import Fleadert

struct HealthTests {
    @Test func `whoever watches is told that all is well, without signing in`() async throws {
        try await Office.open { office in
            let reply = try await office.browser().get("/health")
            #expect(reply.status == 200)
            #expect(reply.body == "ok\n")
            #expect(reply.headers[.contentType] == "text/plain; charset=utf-8")
            #expect(reply.headers[.setCookie] == nil)
        }
    }

    @Test func `and that the database does not answer, without details`() async throws {
        try await Office.open { office in
            try office.app.database.close()
            let reply = try await office.browser().get("/health")
            #expect(reply.status == 503)
            #expect(reply.body == "database does not answer\n")
        }
    }
}
