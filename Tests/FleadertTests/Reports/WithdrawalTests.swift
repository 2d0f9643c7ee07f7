import Storage
import Testing

@testable import Fleadert

struct WithdrawalTests {
    @Test func `a boss takes an assignment off control with a reason`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            let page = try await office.get("/assignments/\(id)", as: office.secondBoss)
            #expect(page.says("Снять с контроля…") && !page.says("Открыть снова…"))
            let fields = [("reason", "Поручение отменено приказом.")]
            let reply = try await office.post("/assignments/\(id)/withdrawal", fields, as: office.secondBoss)
            #expect(reply.status == 303 && reply.location == "/assignments/\(id)")
            let card = try await office.card(id)
            #expect(card.assignment.status == .withdrawn && card.assignment.closedAt == office.clock.now)
            #expect(card.assignment.closerName == office.secondBoss.name)
            #expect(card.events[0].kind == .withdrawn && card.events[0].actorID == office.secondBoss.id)
            #expect(card.events[0].detail.comment == "Поручение отменено приказом.")
            #expect(try await office.get("/", as: office.worker).listed.isEmpty)
            let after = try await office.get("/assignments/\(id)", as: office.worker)
            #expect(after.says("Кто снял с контроля") && after.says("Поручение отменено приказом."))
        }
    }

    @Test func `a report that waits goes with it`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            _ = try await office.report(on: id)
            try await office.withdraw(id)
            let card = try await office.card(id)
            #expect(card.assignment.status == .withdrawn && card.waiting == nil)
            #expect(card.reports[0].state == .returned)
            #expect(try await office.get("/", as: office.boss).says("Всё решено."))
        }
    }

    @Test(arguments: ["withdrawal", "reopening"])
    func `a reason is required, and no longer than it may be`(_ verb: String) async throws {
        try await Office.open { office in
            let id = try await office.issue()
            if verb == "reopening" { try await office.withdraw(id) }
            let before = try await office.story(of: id)
            for (reason, words) in [
                ("", "Напишите причину."), (" \n", "Напишите причину."),
                (String(repeating: "я", count: 4001), "4001 знак, а помещается 4000."),
            ] {
                let reply = try await office.post("/assignments/\(id)/\(verb)", [("reason", reason)], as: office.boss)
                #expect(reply.status == 422)
                #expect(reply.says(words) && reply.says("<details class=\"more\" open>"))
                #expect(reason.count < 4000 || reply.says("\(reason)</textarea>"))
            }
            #expect(try await office.story(of: id) == before)
        }
    }

    @Test func `what is closed is not withdrawn again, and the reason is not lost`() async throws {
        try await Office.open { office in
            let (executed, withdrawn) = (try await office.issue(), try await office.issue())
            try await office.accept(try await office.report(on: executed))
            try await office.withdraw(withdrawn)
            for id in [executed, withdrawn] {
                let before = try await office.card(id)
                let fields = [("reason", "Вторая причина")]
                let reply = try await office.post("/assignments/\(id)/withdrawal", fields, as: office.secondBoss)
                #expect(reply.status == 422)
                #expect(reply.says("Задача уже закрыта: снимать с контроля нечего."))
                #expect(reply.times("Вторая причина</textarea>") == 1)
                let after = try await office.card(id)
                #expect(after.assignment.status == before.assignment.status)
                #expect(after.events.count == before.events.count && after.assignment.closerName == office.boss.name)
            }
        }
    }

    @Test(arguments: ["withdrawal", "reopening"])
    func `it is for bosses, on what is there`(_ verb: String) async throws {
        try await Office.open { office in
            let id = try await office.issue()
            if verb == "reopening" { try await office.withdraw(id) }
            let (before, fields) = (try await office.story(of: id), [("reason", "Так надо.")])
            for person in [office.worker, office.coWorker, office.bystander] {
                #expect(try await office.post("/assignments/\(id)/\(verb)", fields, as: person).status == 403)
                #expect(try await !office.get("/assignments/\(id)", as: person).says("name=\"reason\""))
            }
            #expect(try await office.post("/assignments/\(id)/\(verb)", fields, as: nil).status == 403)
            for unknown in ["99", "0", "-1", "abc"] {
                #expect(try await office.post("/assignments/\(unknown)/\(verb)", fields, as: office.boss).status == 404)
                #expect(try await office.post("/assignments/\(unknown)/\(verb)", as: office.boss).status == 404)
            }
            #expect(try await office.story(of: id) == before)
        }
    }
}
