import Foundation
import Storage
import Testing

@testable import Fleadert

struct EditingRefusalTests {
    @Test func `a form that has grown stale is refused and keeps what was typed`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            let fields = AssignmentFields(office, name: "Первая правка").with { $0.others = [("version", "1")] }
            #expect(try await office.post("/assignments/\(id)/edit", fields.pairs, as: office.boss).status == 303)
            let late = fields.with { $0.name = "Вторая правка" }
            let reply = try await office.post("/assignments/\(id)/edit", late.pairs, as: office.secondBoss)
            #expect(reply.status == 422)
            #expect(reply.says("задачу изменил кто-то другой") && reply.says("value=\"Вторая правка\""))
            #expect(try await office.card(id).assignment.name == "Первая правка")
            #expect(try await office.story(of: id) == [.edited, .issued])
        }
    }

    @Test func `a report that came meanwhile makes the form stale too`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            _ = try await office.report(on: id)
            let fields = AssignmentFields(office, name: "Правка").with { $0.others = [("version", "1")] }
            #expect(try await office.post("/assignments/\(id)/edit", fields.pairs, as: office.boss).status == 422)
            #expect(try await office.card(id).assignment.status == .underReview)
        }
    }

    @Test func `a term of the past is refused, unless it was there already`() async throws {
        try await Office.open { office in
            let fields = AssignmentFields(office)
            let id = try await office.post("/assignments", fields.pairs, as: office.boss).madeID
            office.clock.move(10 * 86_400)
            let kept = fields.with { $0.name = "Срок прежний" }
            #expect(try await office.post("/assignments/\(id)/edit", kept.pairs, as: office.boss).status == 303)
            let moved = fields.with { $0.date = "2026-12-01" }
            let refused = try await office.post("/assignments/\(id)/edit", moved.pairs, as: office.boss)
            #expect(refused.status == 422 && refused.says("Этот срок уже прошёл."))
            #expect(try await office.card(id).assignment.name == "Срок прежний")
        }
    }

    /// What was imported has seconds, and a form has none.
    @Test func `seconds of a term are no change of it`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            let due = office.clock.now.addingTimeInterval(-86_400 + 37)
            try await office.run("UPDATE assignments SET due_at = \(due) WHERE id = \(id)")
            let fields = AssignmentFields(office, name: "Правка").with { ($0.date, $0.time) = ("2026-11-23", "09:00") }
            #expect(try await office.post("/assignments/\(id)/edit", fields.pairs, as: office.boss).status == 303)
            let assignment = try await office.card(id).assignment
            #expect(assignment.name == "Правка" && assignment.dueAt == due)
        }
    }

    @Test func `what is closed is not edited`() async throws {
        try await Office.open { office in
            let (executed, withdrawn) = (try await office.issue(), try await office.issue())
            try await office.accept(try await office.report(on: executed))
            try await office.withdraw(withdrawn)
            for id in [executed, withdrawn] {
                let browser = try await office.browser(office.boss)
                #expect(try await browser.get("/assignments/\(id)/edit").location == "/assignments/\(id)")
                let card = try await browser.get("/assignments/\(id)")
                #expect(card.says("Задача закрыта: чтобы изменить её, сначала откройте снова."))
                #expect(!card.says("/assignments/\(id)/edit"))
                let fields = AssignmentFields(office, name: "Правка").pairs
                let reply = try await browser.post("/assignments/\(id)/edit", fields)
                #expect(reply.status == 422 && reply.says("Задача уже закрыта: изменить её нельзя."))
                #expect(try await office.card(id).assignment.name == "Справка о численности")
            }
        }
    }

    @Test func `who answers does not change while a report waits, anything else may`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            let report = try await office.report(on: id)
            let other = AssignmentFields(office).with { [office] in $0.responsible = "\(office.coWorker.id)" }
            let refused = try await office.post("/assignments/\(id)/edit", other.pairs, as: office.boss)
            #expect(refused.status == 422 && refused.says("Ответственный уже доложил."))
            #expect(refused.says("name=\"responsible\" value=\"\(office.coWorker.id)\" checked"))
            let name = AssignmentFields(office, name: "Правка")
            #expect(try await office.post("/assignments/\(id)/edit", name.pairs, as: office.boss).status == 303)
            try await office.return(report)
            #expect(try await office.post("/assignments/\(id)/edit", other.pairs, as: office.boss).status == 303)
        }
    }
}
