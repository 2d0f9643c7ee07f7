import Testing

@testable import Fleadert

struct ReviewTests {
    @Test func `a boss accepts a report and the assignment is executed`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            let report = try await office.report(on: id)
            let browser = try await office.browser(office.boss)
            let reply = try await browser.post("/reports/\(report)/acceptance", [("comment", "Спасибо!")])
            #expect(reply.status == 303)
            #expect(reply.location == "/assignments/\(id)")
            let card = try await office.card(id)
            #expect(card.assignment.status == .executed)
            #expect(card.assignment.closerName == office.boss.name)
            #expect(card.reports[0].state == .accepted)
            #expect(card.events[0].kind == .accepted)
        }
    }
}
