import Testing

@testable import Fleadert

struct BossDeskTests {
    @Test func `a boss's desk brings the reports with their decisions, own ones first, then the longest waiting`()
        async throws
    {
        try await Office.open { office in
            let fields = AssignmentFields(office, name: "Моя").pairs
            let mine = try await office.post("/assignments", fields, as: office.secondBoss).madeID
            _ = try await office.report(on: try await office.issue("Первая"))
            office.clock.move(60)
            _ = try await office.report(on: try await office.issue("Вторая"))
            office.clock.move(60)
            let report = try await office.report(on: mine, comment: "Готово к сроку.")
            let desk = try await office.get("/", as: office.secondBoss)
            #expect(desk.listed == ["Моя", "Первая", "Вторая"])
            #expect(desk.says("3 заявки ждут вашего решения."))
            #expect(desk.says("<h2>Ждут моего решения</h2><span class=\"count\">3<"))
            #expect(desk.says("action=\"/reports/\(report)/acceptance\"") && desk.says("aria-label=\"Принять: Моя\""))
            #expect(desk.says("action=\"/reports/\(report)/return\""))
            #expect(
                desk.says("Лаврентьев Н. Ж. · доложено сегодня в 09:02 · без номера") && desk.says("«Готово к сроку.»"))
            #expect(try await office.get("/", as: office.boss).listed == ["Первая", "Вторая", "Моя"])
        }
    }

    @Test func `what is decided leaves the desk, and the word of it is shown once`() async throws {
        try await Office.open { office in
            let report = try await office.report(on: try await office.issue())
            let browser = try await office.browser(office.boss)
            let fields = [("comment", DecisionForm.courteous), ("from", "desk")]
            #expect(try await browser.post("/reports/\(report)/acceptance", fields).location == "/")
            let desk = try await browser.get("/")
            #expect(desk.says("Принято: задача выполнена.") && desk.listed.isEmpty)
            #expect(desk.says("Заявок, ждущих решения, нет.") && desk.says("Всё решено."))
            #expect(try await !browser.get("/").says("Принято: задача выполнена."))
        }
    }

    @Test func `the whole unit's overdue ones stand there, reported or not`() async throws {
        try await Office.open { office in
            _ = try await office.issue("Давняя")
            let sent = try await office.issue("Поданная", to: [office.bystander])
            _ = try await office.report(on: sent, by: office.bystander)
            try await office.accept(try await office.report(on: try await office.issue("Принятая")))
            office.clock.move(5 * 86_400)
            _ = try await office.issue("Новая")
            let desk = try await office.get("/", as: office.boss)
            #expect(desk.says("<h2>Просрочено в подразделении</h2><span class=\"count\">2<"))
            #expect(desk.says("href=\"/assignments?overdue=1\"") && !desk.says("overdue=1&amp;mine=1"))
            #expect(desk.listed == ["Поданная", "Давняя", "Поданная"])
        }
    }

    @Test func `a boss who executes sees that too`() async throws {
        try await Office.open { office in
            let id = try await office.issue("Доклад министру", to: [office.secondBoss, office.worker])
            let desk = try await office.get("/", as: office.secondBoss)
            #expect(desk.says("<h2>Мне исполнить</h2><span class=\"count\">1<"))
            #expect(desk.says("aria-label=\"Отчитаться: Доклад министру\""))
            _ = try await office.report(on: id, by: office.secondBoss)
            let after = try await office.get("/", as: office.secondBoss)
            #expect(after.says("<h2>Мне исполнить</h2><span class=\"count\">0<"))
            #expect(after.says("1 заявка ждёт вашего решения.") && after.listed == ["Доклад министру"])
        }
    }

    @Test func `a long word of an executor is cut`() async throws {
        try await Office.open { office in
            let comment = String(repeating: "ж", count: 161)
            _ = try await office.report(on: try await office.issue(), comment: comment)
            #expect(try await office.get("/", as: office.boss).says("«\(comment.dropLast())…»"))
        }
    }

    @Test(arguments: [(1, "1 заявка ждёт"), (2, "2 заявки ждут"), (5, "5 заявок ждут"), (21, "21 заявка ждёт")])
    func `the number agrees with its noun`(_ count: Int, _ words: String) async throws {
        try await Office.open { office in
            for _ in 1...count { _ = try await office.report(on: try await office.issue()) }
            let desk = try await office.get("/", as: office.boss)
            #expect(desk.says("\(words) вашего решения."))
            #expect(desk.listed.count == min(count, 20))
        }
    }
}
