import HTTPTypes
import Storage
import Testing

@testable import Fleadert

struct RequestLogTests {
    @Test func `a request is one line: number, what was asked, status, time`() async throws {
        try await Office.open { office in
            let book = LogBook()
            try await Site.open(office.app.settings, over: office.app.database, at: office.clock, log: book.logger) {
                app, client in
                let browser = Browser(app, client)
                let found = try await browser.get("/login?next=/secret-place")
                let lost = try await browser.get("/nowhere?q=private+words")
                let wrong = try await browser.signIn("lavrentev", "wrong horse")
                let lines = book.lines.filter { $0.contains(" ms") }
                #expect(lines.count == 3)
                for (line, (reply, asked)) in zip(
                    lines, [(found, "GET /login 200"), (lost, "GET /nowhere 404"), (wrong, "POST /login 422")])
                {
                    #expect(line.hasPrefix("info \(reply.headers[.xRequestNumber] ?? "-") \(asked) "))
                    #expect(line.wholeMatch(of: #/.* \d+\.\d ms/#) != nil)
                }
                let all = book.lines.joined(separator: "\n")
                for secret in ["private", "secret-place", "wrong horse", "lavrentev", "csrf", "visitor"] {
                    #expect(!all.contains(secret), "\(secret)")
                }
            }
        }
    }

    @Test func `a failure of ours is written once, with its reason and without what was typed`() async throws {
        try await Office.open { office in
            let book = LogBook()
            try await office.app.database.write { tx in try tx.run("DROP TABLE sign_in_failures") }
            try await Site.open(office.app.settings, over: office.app.database, at: office.clock, log: book.logger) {
                app, client in
                let reply = try await Browser(app, client).signIn("lavrentev", "a secret word")
                #expect(reply.status == 500)
                let errors = book.lines.filter { $0.hasPrefix("error") }
                #expect(errors.count == 1)
                #expect(errors.first?.contains(reply.headers[.xRequestNumber] ?? "-") == true)
                #expect(errors.first?.contains("sign_in_failures") == true)
                #expect(!book.lines.joined().contains("a secret word"))
            }
        }
    }
}
