import Testing

@testable import Fleadert

struct ReturningTests {
    @Test func `a boss returns a report and the assignment is in progress by the same term`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            let report = try await office.report(on: id)
            let before = try await office.card(id).assignment
            office.clock.move(7200)
            let fields = [("comment", "Нет приложения.")]
            let reply = try await office.post("/reports/\(report)/return", fields, as: office.secondBoss)
            #expect(reply.status == 303 && reply.location == "/assignments/\(id)")
            let card = try await office.card(id)
            #expect(card.assignment.status == .inProgress && card.isOnRework)
            #expect(card.assignment.dueAt == before.dueAt && card.assignment.originalDueAt == before.originalDueAt)
            #expect(card.assignment.closedAt == nil && card.assignment.closerName == nil)
            #expect(card.reports[0].state == .returned && card.reports[0].decisionComment == "Нет приложения.")
            #expect(card.events[0].kind == .returned && card.events[0].actorID == office.secondBoss.id)
            #expect(card.events[0].detail.comment == "Нет приложения.")
        }
    }

    @Test func `its executor sees it on the desk as a rework, reports again and is done`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            try await office.return(try await office.report(on: id))
            let desk = try await office.get("/", as: office.worker)
            #expect(desk.listed == ["Справка о численности"] && desk.says("</span> на доработке"))
            let page = try await office.get("/assignments/\(id)", as: office.worker)
            #expect(page.says("на доработке") && page.says("Не хватает приложения.") && page.says("id=\"report\""))
            try await office.accept(try await office.report(on: id, comment: "С приложением."))
            #expect(try await office.card(id).reports.map(\.state) == [.accepted, .returned])
            #expect(try await office.story(of: id) == [.accepted, .reported, .returned, .reported, .issued])
        }
    }

    @Test(arguments: ["", "  \n ", DecisionForm.courteous])
    func `without saying what to improve it is refused`(_ comment: String) async throws {
        try await Office.open { office in
            let id = try await office.issue()
            let report = try await office.report(on: id)
            let reply = try await office.post("/reports/\(report)/return", [("comment", comment)], as: office.boss)
            #expect(reply.status == 422)
            #expect(reply.says("Напишите, что доработать."))
            #expect(reply.says("action=\"/reports/\(report)/acceptance\""))
            #expect(try await office.card(id).assignment.status == .underReview)
            #expect(try await office.story(of: id) == [.reported, .issued])
        }
    }

    @Test func `from the desk it leads back to the desk`() async throws {
        try await Office.open { office in
            let report = try await office.report(on: try await office.issue())
            #expect(try await office.get("/", as: office.boss).says("action=\"/reports/\(report)/return\""))
            let fields = [("comment", "Не то."), ("from", "desk")]
            #expect(try await office.post("/reports/\(report)/return", fields, as: office.boss).location == "/")
        }
    }
}
