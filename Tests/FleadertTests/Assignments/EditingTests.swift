import Foundation
import Testing

@testable import Fleadert

struct EditingTests {
    @Test func `each field that changed stands in history, before and after`() async throws {
        try await Office.open { office in
            let archive = "\(try await office.createProject("Архив"))"
            let (co, by) = ("\(office.coWorker.id)", "\(office.bystander.id)")
            let (worker, coWorker) = (office.worker.name, office.coWorker.name)
            try await Self.changes(office, "что сделать", "Справка о численности", "Акт") { $0.name = "Акт" }
            try await Self.changes(office, "подробности", "Подготовить и согласовать.", "") { $0.description = "" }
            try await Self.changes(office, "проект", "Кадровые вопросы", "Архив") { $0.project = archive }
            try await Self.changes(office, "срок", "30.11.2026 18:00", "01.12.2026 18:00") { $0.date = "2026-12-01" }
            try await Self.changes(office, "срок", "30.11.2026 18:00", "30.11.2026 08:30") { $0.time = "08:30" }
            try await Self.changes(office, "приоритет", "средний", "высокий") { $0.priority = "high" }
            try await Self.changes(office, "соисполнители", coWorker, "\(coWorker), \(office.bystander.name)") {
                $0.executors.append(by)
            }
            try await Self.changes(office, "соисполнители", coWorker, "") { $0.executors.removeLast() }
            try await Self.changes(office, "отвечает", worker, coWorker) {
                ($0.executors, $0.responsible) = ([co], nil)
            }
        }
    }

    @Test func `saving what was there already changes nothing and records nothing`() async throws {
        try await Office.open { office in
            let fields = AssignmentFields(office)
            let id = try await office.post("/assignments", fields.pairs, as: office.boss).madeID
            let reply = try await office.post("/assignments/\(id)/edit", fields.pairs, as: office.boss)
            #expect(reply.location == "/assignments/\(id)")
            let card = try await office.card(id)
            #expect(card.events.map(\.kind) == [.issued] && card.assignment.editedAt == nil)
        }
    }

    @Test func `the form shows what is there`() async throws {
        try await Office.open { office in
            let id = try await office.issue("Акт & сверка")
            let page = try await office.get("/assignments/\(id)/edit", as: office.secondBoss)
            #expect(page.says("value=\"Акт &amp; сверка\"") && page.says("Подготовить и согласовать.</textarea>"))
            #expect(page.says("value=\"2026-11-27\"") && page.says("value=\"09:00\""))
            #expect(page.says("value=\"medium\" checked") && page.says("name=\"version\" value=\"1\""))
            #expect(page.says("name=\"executors\" value=\"\(office.coWorker.id)\" checked"))
            #expect(page.says("name=\"responsible\" value=\"\(office.worker.id)\" checked"))
        }
    }

    @Test func `the original term never changes`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            for date in ["2026-12-01", "2026-11-25"] {
                let fields = AssignmentFields(office).with { $0.date = date }
                _ = try await office.post("/assignments/\(id)/edit", fields.pairs, as: office.boss)
            }
            let assignment = try await office.card(id).assignment
            #expect(assignment.originalDueAt == office.clock.now.addingTimeInterval(3 * 86_400))
            #expect(assignment.dueAt == Date(timeIntervalSince1970: 1_795_618_800))  // 25.11.2026 18:00 in Moscow
            #expect(assignment.editedAt == office.clock.now)
            let card = try await office.get("/assignments/\(id)", as: office.worker)
            #expect(card.says("первоначально 27 ноября, пт, 09:00"))
        }
    }

    @Test func `executors are replaced, and one dismissed since keeps what was given`() async throws {
        try await Office.open { office in
            let id = try await office.issue(to: [office.worker, office.coWorker])
            try await office.dismiss(office.coWorker)
            let fields = AssignmentFields(office).with { [office] in
                $0.executors = [office.bystander, office.coWorker].map { "\($0.id)" }
                $0.responsible = "\(office.bystander.id)"
            }
            #expect(try await office.post("/assignments/\(id)/edit", fields.pairs, as: office.boss).status == 303)
            let assignment = try await office.card(id).assignment
            #expect(assignment.responsible?.userID == office.bystander.id)
            #expect(assignment.coExecutors.map(\.userID) == [office.coWorker.id])
        }
    }

    /// Issues, edits one thing, and looks at what the history and the card say of it.
    private static func changes(
        _ office: Office, _ field: String, _ before: String, _ after: String,
        _ change: (inout AssignmentFields) -> Void
    ) async throws {
        let fields = AssignmentFields(office)
        let id = try await office.post("/assignments", fields.pairs, as: office.boss).madeID
        let edited = fields.with(change).with { $0.others = [("version", "1")] }
        #expect(try await office.post("/assignments/\(id)/edit", edited.pairs, as: office.secondBoss).status == 303)
        let event = try await office.card(id).events[0]
        #expect(event.kind == .edited && event.actorID == office.secondBoss.id)
        let change = event.detail.changes?.first { $0.field == field }
        #expect(change == Event.Change(field: field, before: before, after: after))
        #expect(event.detail.changes?.count == (field == "отвечает" ? 2 : 1))
    }
}
