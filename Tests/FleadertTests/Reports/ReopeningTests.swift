import Testing

@testable import Fleadert

struct ReopeningTests {
    @Test func `what was executed is opened again and its accepted report counts no longer`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            try await office.accept(try await office.report(on: id))
            #expect(try await Self.done(office, office.worker) == 1)
            let fields = [("reason", "Нашлась ошибка.")]
            let reply = try await office.post("/assignments/\(id)/reopening", fields, as: office.secondBoss)
            #expect(reply.status == 303 && reply.location == "/assignments/\(id)")
            let card = try await office.card(id)
            #expect(card.assignment.status == .inProgress && card.isOnRework)
            #expect(card.assignment.closedAt == nil && card.assignment.closerName == nil)
            #expect(card.reports[0].state == .returned)
            #expect(card.events.map(\.kind) == [.reopened, .accepted, .reported, .issued])
            #expect(card.events[0].detail.comment == "Нашлась ошибка.")
            #expect(try await Self.done(office, office.worker) == 0)
            #expect(try await office.get("/", as: office.worker).listed == ["Справка о численности"])
        }
    }

    @Test func `then it is reported and accepted anew`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            try await office.accept(try await office.report(on: id))
            try await office.reopen(id)
            try await office.accept(try await office.report(on: id))
            let card = try await office.card(id)
            #expect(card.assignment.status == .executed && card.reports.map(\.state) == [.accepted, .returned])
            #expect(try await Self.done(office, office.worker) == 1)
            #expect(try await Self.done(office, office.boss) == 1)
        }
    }

    @Test func `what was withdrawn is opened again`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            try await office.withdraw(id)
            let page = try await office.get("/assignments/\(id)", as: office.boss)
            #expect(page.says("Открыть снова…") && !page.says("Снять с контроля…"))
            try await office.reopen(id)
            let card = try await office.card(id)
            #expect(card.assignment.status == .inProgress && !card.isOnRework)
            #expect(card.events.map(\.kind) == [.reopened, .withdrawn, .issued])
            #expect(try await office.get("/", as: office.coWorker).listed == ["Справка о численности"])
            _ = try await office.report(on: id)
        }
    }

    @Test func `what is open is not opened, and the reason is not lost`() async throws {
        try await Office.open { office in
            let (active, waiting) = (try await office.issue(), try await office.issue())
            _ = try await office.report(on: waiting)
            for id in [active, waiting] {
                let fields = [("reason", "Ещё раз"), ("from", "desk")]
                let reply = try await office.post("/assignments/\(id)/reopening", fields, as: office.boss)
                #expect(reply.status == 422)
                #expect(reply.says("Задача и так открыта.") && reply.times("Ещё раз</textarea>") == 1)
            }
            #expect(try await office.card(waiting).assignment.status == .underReview)
            #expect(try await office.story(of: active) == [.issued])
        }
    }

    @Test func `the past term stays, and only a boss moves it`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            try await office.accept(try await office.report(on: id))
            let due = try await office.card(id).assignment.dueAt
            office.clock.move(10 * 86_400)
            try await office.reopen(id)
            let assignment = try await office.card(id).assignment
            #expect(assignment.dueAt == due && assignment.isOverdue(at: office.clock.now))
            let fields = AssignmentFields(office).with { $0.date = "2026-12-20" }
            #expect(try await office.post("/assignments/\(id)/edit", fields.pairs, as: office.boss).status == 303)
        }
    }

    private static func done(_ office: Office, _ person: User) async throws -> Int {
        let page = try await office.get("/users/\(person.id)", as: office.bystander)
        let found = page.body.firstMatch(of: /<dt>(?:Закрыто|Выполнено)<\/dt><dd>(\d+)<\/dd>/)
        return try #require(found.flatMap { Int($0.1) })
    }
}
