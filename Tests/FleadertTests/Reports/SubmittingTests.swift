import Storage
import Testing

@testable import Fleadert

struct SubmittingTests {
    @Test func `the responsible executor reports and the assignment waits for a boss`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            let browser = try await office.browser(office.worker)
            #expect(try await browser.get("/assignments/\(id)").says("Отправить на рассмотрение"))
            let fields = [("comment", "Сделано."), ("executed_number", "21/7-44"), ("executed_date", "2026-11-24")]
            let reply = try await browser.post("/assignments/\(id)/reports", fields)
            #expect(reply.status == 303 && reply.location == "/assignments/\(id)")
            let card = try await office.card(id)
            #expect(card.assignment.status == .underReview && card.assignment.closedAt == nil)
            #expect(card.waiting?.authorID == office.worker.id && card.waiting?.submittedAt == office.clock.now)
            #expect(card.events.map(\.kind) == [.reported, .issued] && card.events[0].reportID == card.waiting?.id)
            for boss in [office.boss, office.secondBoss] {
                let desk = try await office.get("/", as: boss)
                #expect(desk.listed == ["Справка о численности"])
                #expect(desk.says("исх. № 21/7-44 от 24.11.2026") && desk.says("«Сделано.»"))
            }
            #expect(try await browser.get("/assignments/\(id)").says("исх. № 21/7-44 от 24.11.2026"))
            #expect(try await browser.get("/").says("<h2>Ждут решения руководителя</h2><span class=\"count\">1<"))
        }
    }

    @Test func `a second report is refused while the first one waits, and its text is not lost`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            _ = try await office.report(on: id)
            let reply = try await Self.submit(office, id, "Текст из второй вкладки <важный>")
            #expect(reply.status == 422)
            #expect(reply.says("Заявка уже подана и ждёт решения. Чтобы исправить её, сначала отзовите."))
            #expect(reply.says("Текст из второй вкладки &lt;важный&gt;</textarea>"))
            #expect(try await office.card(id).reports.count == 1)
            #expect(try await office.story(of: id) == [.reported, .issued])
        }
    }

    @Test func `a double click reports once, and both answers are alike`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            let browser = try await office.browser(office.worker)
            let fields = [("comment", "Сделано."), ("submission", "5e5e5e5e-1029384756")]
            for _ in 1...2 {
                let reply = try await browser.post("/assignments/\(id)/reports", fields)
                #expect(reply.status == 303 && reply.location == "/assignments/\(id)")
            }
            #expect(try await office.count("SELECT COUNT(*) FROM reports") == 1)
            #expect(try await office.story(of: id) == [.reported, .issued])
        }
    }

    @Test func `on what is closed nobody reports, and the text is not lost`() async throws {
        try await Office.open { office in
            let (executed, withdrawn) = (try await office.issue(), try await office.issue())
            try await office.accept(try await office.report(on: executed))
            try await office.withdraw(withdrawn)
            for (id, words) in [(executed, "Задача уже выполнена"), (withdrawn, "Задача снята с контроля")] {
                for person in [office.worker, office.coWorker] {
                    let reply = try await Self.submit(office, id, "Опоздавший текст", as: person)
                    #expect(reply.status == 422 && reply.says(words) && reply.says("Опоздавший текст</textarea>"))
                }
                #expect(try await !office.get("/assignments/\(id)", as: office.worker).says("id=\"report\""))
            }
            #expect(try await office.count("SELECT COUNT(*) FROM reports") == 1)
        }
    }

    @Test func `to those whom it was not given to it is not found, be they bosses`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            for person in [office.bystander, office.boss] {
                #expect(try await Self.submit(office, id, "Сделано.", as: person).status == 404)
                #expect(try await Self.submit(office, id, "", as: person).status == 404)
                #expect(try await !office.get("/assignments/\(id)", as: person).says("id=\"report\""))
            }
            for unknown in [99, 0, -1] { #expect(try await Self.submit(office, unknown, "Сделано.").status == 404) }
            #expect(try await office.post("/assignments/\(id)/reports", [("comment", "Да")], as: nil).status == 403)
            #expect(try await office.card(id).reports.isEmpty)
        }
    }

    @Test func `a boss to whom it was given reports like anybody`() async throws {
        try await Office.open { office in
            let id = try await office.issue(to: [office.secondBoss])
            #expect(try await Self.submit(office, id, "Сделано.", as: office.secondBoss).status == 303)
            #expect(try await office.card(id).assignment.status == .underReview)
        }
    }

    private static func submit(
        _ office: Office, _ id: Int, _ comment: String, as user: User? = nil
    ) async throws -> Reply {
        try await office.post("/assignments/\(id)/reports", [("comment", comment)], as: user ?? office.worker)
    }
}
