import Storage
import Testing

@testable import Fleadert

struct DecisionTests {
    @Test func `accepting closes the assignment and keeps who, when and with what words`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            let report = try await office.report(on: id)
            office.clock.move(3600)
            let fields = [("comment", "Благодарю!\nБез замечаний."), ("from", "desk")]
            let reply = try await office.post("/reports/\(report)/acceptance", fields, as: office.secondBoss)
            #expect(reply.location == "/")
            let card = try await office.card(id)
            #expect(card.assignment.status == .executed && card.assignment.closedAt == office.clock.now)
            #expect(card.assignment.closerName == office.secondBoss.name)
            #expect(card.reports[0].decidedAt == office.clock.now)
            #expect(card.reports[0].deciderName == office.secondBoss.name)
            #expect(card.events[0].kind == .accepted && card.events[0].actorID == office.secondBoss.id)
            #expect(card.events[0].detail.comment == "Благодарю!\nБез замечаний.")
            let page = try await office.get("/assignments/\(id)", as: office.worker)
            #expect(page.says("Осипов П. А., 24 ноября") && page.says("Благодарю!<br>") && page.says("в срок"))
        }
    }

    @Test func `it is accepted without a word, too`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            let report = try await office.report(on: id)
            let reply = try await office.post("/reports/\(report)/acceptance", as: office.boss)
            #expect(reply.location == "/assignments/\(id)")
            #expect(try await office.card(id).assignment.status == .executed)
        }
    }

    @Test func `a comment too long is refused and stays`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            let report = try await office.report(on: id)
            let comment = String(repeating: "ж", count: 4001)
            for verb in ["acceptance", "return"] {
                let reply = try await office.post("/reports/\(report)/\(verb)", [("comment", comment)], as: office.boss)
                #expect(reply.status == 422)
                #expect(reply.says("4001 знак, а помещается 4000.") && reply.says("\(comment)</textarea>"))
            }
            #expect(try await office.card(id).assignment.status == .underReview)
        }
    }

    @Test(arguments: ["acceptance", "return"])
    func `it is for bosses, on what is there`(_ verb: String) async throws {
        try await Office.open { office in
            let id = try await office.issue()
            let report = try await office.report(on: id)
            let (address, fields) = ("/reports/\(report)/\(verb)", [("comment", "Решено.")])
            for person in [office.worker, office.coWorker, office.bystander] {
                #expect(try await office.post(address, fields, as: person).status == 403)
                #expect(try await !office.get("/assignments/\(id)", as: person).says("id=\"decision\""))
            }
            #expect(try await office.post(address, fields, as: nil).status == 403)
            for unknown in ["99", "0", "-1", "abc", "99999999999999999999"] {
                #expect(try await office.post("/reports/\(unknown)/\(verb)", fields, as: office.boss).status == 404)
            }
            #expect(try await office.story(of: id) == [.reported, .issued])
        }
    }

    @Test(arguments: ["acceptance", "return"])
    func `who comes second is told who decided, and the words are not lost`(_ verb: String) async throws {
        try await Office.open { office in
            let (accepted, returned) = (try await office.issue(), try await office.issue())
            let reports = (try await office.report(on: accepted), try await office.report(on: returned))
            try await office.accept(reports.0)
            try await office.return(reports.1)
            for (report, words) in [
                (reports.0, "Эту заявку уже приняли (Орлова М. С.)."),
                (reports.1, "Эту заявку уже вернули на доработку (Орлова М. С.)."),
            ] {
                let fields = [("comment", "Моё второе слово"), ("from", "desk")]
                let reply = try await office.post("/reports/\(report)/\(verb)", fields, as: office.secondBoss)
                #expect(reply.status == 422)
                #expect(reply.says(words) && reply.says("Моё второе слово</textarea>"))
                #expect(
                    try await office.post("/reports/\(report)/\(verb)", as: office.secondBoss).says("role=\"alert\""))
            }
            #expect(try await office.story(of: accepted) == [.accepted, .reported, .issued])
            #expect(try await office.story(of: returned) == [.returned, .reported, .issued])
        }
    }

    @Test(arguments: ["acceptance", "return"])
    func `of what was recalled or withdrawn it is told that there is nothing to decide`(_ verb: String) async throws {
        try await Office.open { office in
            let (recalled, withdrawn) = (try await office.issue(), try await office.issue())
            let reports = (try await office.report(on: recalled), try await office.report(on: withdrawn))
            _ = try await office.post("/reports/\(reports.0)/recall", as: office.worker)
            try await office.withdraw(withdrawn)
            for (report, words) in [
                (reports.0, "Исполнитель отозвал эту заявку"),
                (reports.1, "Задачу уже сняли с контроля (Орлова М. С.)"),
            ] {
                let fields = [("comment", "Решено.")]
                let reply = try await office.post("/reports/\(report)/\(verb)", fields, as: office.secondBoss)
                #expect(reply.status == 422 && reply.says(words))
            }
            #expect(try await office.card(recalled).assignment.status == .inProgress)
            #expect(try await office.card(withdrawn).assignment.status == .withdrawn)
        }
    }
}
