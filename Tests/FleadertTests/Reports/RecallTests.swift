import Storage
import Testing

@testable import Fleadert

struct RecallTests {
    @Test func `the author takes a report back and the assignment is in progress again`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            let report = try await office.report(on: id)
            let browser = try await office.browser(office.worker)
            #expect(try await browser.get("/assignments/\(id)").says("action=\"/reports/\(report)/recall\""))
            let reply = try await browser.post("/reports/\(report)/recall")
            #expect(reply.status == 303 && reply.location == "/assignments/\(id)")
            let card = try await office.card(id)
            #expect(card.assignment.status == .inProgress && card.reports[0].state == .recalled)
            #expect(card.events.map(\.kind) == [.recalled, .reported, .issued])
            let page = try await browser.get("/assignments/\(id)")
            #expect(page.says("отозвано") && page.says("id=\"report\"") && !page.says("/recall"))
            #expect(try await office.get("/", as: office.boss).listed.isEmpty)
        }
    }

    @Test func `then another one can be handed in`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            let first = try await office.report(on: id)
            _ = try await office.post("/reports/\(first)/recall", as: office.worker)
            try await office.accept(try await office.report(on: id))
            let card = try await office.card(id)
            #expect(card.assignment.status == .executed)
            #expect(card.reports.map(\.state) == [.accepted, .recalled])
        }
    }

    @Test func `after a decision, or a second time, it is refused`() async throws {
        try await Office.open { office in
            let (accepted, returned, recalled, withdrawn) = (
                try await office.issue(), try await office.issue(), try await office.issue(), try await office.issue()
            )
            var reports: [Int] = []
            for id in [accepted, returned, recalled, withdrawn] { reports.append(try await office.report(on: id)) }
            try await office.accept(reports[0])
            try await office.return(reports[1])
            _ = try await office.post("/reports/\(reports[2])/recall", as: office.worker)
            try await office.withdraw(withdrawn)
            let before = try await office.count("SELECT COUNT(*) FROM events")
            for report in reports {
                let reply = try await office.post("/reports/\(report)/recall", as: office.worker)
                #expect(reply.status == 422)
                #expect(reply.says("Отозвать уже нельзя"))
            }
            #expect(try await office.count("SELECT COUNT(*) FROM events") == before)
            #expect(try await office.card(accepted).assignment.status == .executed)
            #expect(try await office.card(withdrawn).assignment.status == .withdrawn)
        }
    }

    @Test func `somebody else's report is not found, also for bosses`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            let report = try await office.report(on: id)
            for person in [office.coWorker, office.bystander, office.boss] {
                #expect(try await office.post("/reports/\(report)/recall", as: person).status == 404)
                #expect(try await !office.get("/assignments/\(id)", as: person).says("/recall"))
            }
            for unknown in ["99", "0", "-1", "abc"] {
                #expect(try await office.post("/reports/\(unknown)/recall", as: office.worker).status == 404)
            }
            #expect(try await office.post("/reports/\(report)/recall", as: nil).status == 403)
            #expect(try await office.card(id).assignment.status == .underReview)
        }
    }
}
