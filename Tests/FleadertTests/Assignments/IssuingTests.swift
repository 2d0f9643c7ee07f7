import Foundation
import Storage
import Testing

@testable import Fleadert

struct IssuingTests {
    @Test func `a boss issues an assignment and everything of the form arrives`() async throws {
        try await Office.open { office in
            let fields = AssignmentFields(office, name: "Акт сверки").with { $0.priority = "high" }
            let browser = try await office.browser(office.secondBoss)
            let reply = try await browser.post("/assignments", fields.pairs)
            #expect(reply.status == 303)
            let card = try await office.card(reply.madeID)
            let assignment = card.assignment
            #expect(assignment.name == "Акт сверки" && assignment.description == "Подготовить и согласовать.")
            #expect(assignment.projectID == office.project && assignment.priority == .high)
            #expect(assignment.status == .inProgress && assignment.issuerID == office.secondBoss.id)
            #expect(assignment.dueAt == Date(timeIntervalSince1970: 1_796_050_800))  // 30.11.2026 18:00 in Moscow
            #expect(assignment.originalDueAt == assignment.dueAt && assignment.issuedAt == office.clock.now)
            #expect(assignment.responsible?.userID == office.worker.id)
            #expect(assignment.coExecutors.map(\.userID) == [office.coWorker.id])
            #expect(card.events.map(\.kind) == [.issued] && card.events[0].actorID == office.secondBoss.id)
            #expect(try await browser.get(reply.location ?? "").says("Задача выдана."))
            #expect(try await office.get("/", as: office.coWorker).listed == ["Акт сверки"])
        }
    }

    @Test func `the first one chosen is responsible by default`() async throws {
        try await Office.open { office in
            let fields = AssignmentFields(office).with { [office] in
                $0.executors = ["\(office.coWorker.id)", "\(office.worker.id)"]
                $0.responsible = nil
            }
            let id = try await office.post("/assignments", fields.pairs, as: office.boss).madeID
            #expect(try await office.card(id).assignment.responsible?.userID == office.coWorker.id)
        }
    }

    @Test func `any of those chosen can be made responsible`() async throws {
        try await Office.open { office in
            let fields = AssignmentFields(office).with { [office] in $0.responsible = "\(office.coWorker.id)" }
            let id = try await office.post("/assignments", fields.pairs, as: office.boss).madeID
            let assignment = try await office.card(id).assignment
            #expect(assignment.responsible?.userID == office.coWorker.id)
            #expect(assignment.coExecutors.map(\.userID) == [office.worker.id])
        }
    }

    @Test func `someone chosen twice is given it once`() async throws {
        try await Office.open { office in
            let fields = AssignmentFields(office).with { $0.executors += $0.executors }
            let id = try await office.post("/assignments", fields.pairs, as: office.boss).madeID
            #expect(try await office.card(id).assignment.executors.count == 2)
        }
    }

    @Test func `without a word on priority it is medium`() async throws {
        try await Office.open { office in
            let fields = AssignmentFields(office).with { $0.priority = nil }
            let id = try await office.post("/assignments", fields.pairs, as: office.boss).madeID
            #expect(try await office.card(id).assignment.priority == .medium)
        }
    }

    @Test func `a form that is sent twice issues one assignment`() async throws {
        try await Office.open { office in
            let browser = try await office.browser(office.boss)
            let fields = AssignmentFields(office).with { $0.others = [("submission", "7c1d-99887766554433")] }.pairs
            let first = try await browser.post("/assignments", fields)
            let second = try await browser.post("/assignments", fields)
            #expect(first.status == 303 && second.status == 303 && first.location == second.location)
            #expect(try await office.count("SELECT COUNT(*) FROM assignments") == 1)
            #expect(try await office.story(of: first.madeID) == [.issued])
        }
    }

    @Test func `a worker does not issue, and a stranger is asked to sign in`() async throws {
        try await Office.open { office in
            let (worker, stranger) = (try await office.browser(office.worker), try await office.browser())
            let fields = AssignmentFields(office).pairs
            #expect(try await worker.get("/assignments/new").status == 403)
            #expect(try await worker.post("/assignments", fields).status == 403)
            #expect(try await stranger.get("/assignments/new").location == "/login?next=/assignments/new")
            #expect(try await stranger.post("/assignments", fields).status == 403)
            #expect(try await office.count("SELECT COUNT(*) FROM assignments") == 0)
        }
    }
}
