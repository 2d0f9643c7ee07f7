import Storage
import Testing

@testable import Fleadert

struct CardTests {
    @Test func `a card shows what was asked and the facts beside it`() async throws {
        try await Office.open { office in
            let id = try await office.issue("Сводка <за> год", to: [office.coWorker, office.worker, office.bystander])
            let page = try await office.get("/assignments/\(id)", as: office.bystander)
            #expect(page.says("<h1>Сводка &lt;за&gt; год</h1>") && page.says("<span class=\"chip\">№ \(id)</span>"))
            #expect(page.says("href=\"/projects/\(office.project)\">Кадровые вопросы</a>"))
            #expect(page.says("Подготовить и согласовать.") && page.says("пятница, 27 ноября 2026, 09:00"))
            #expect(page.says("осталось 3 дня") && page.says("<dd>средний</dd>"))
            #expect(page.says("Орлова М. С., 24 ноября"))
            #expect(
                page.says(inOrder: [
                    "Отвечает", "Сазонова А. В.</a>", "Соисполнители", "Лаврентьев Н. Ж.</a>", "Цветков П. М.</a>",
                ]))
            #expect(!page.says("первоначально") && !page.says("<dt>Изменена"))
        }
    }

    @Test func `its story is told from the newest, each event with its words`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            _ = try await office.report(on: id, by: office.coWorker, comment: "Моя часть")
            try await office.return(try await office.report(on: id, comment: "Первая заявка"))
            let fields = AssignmentFields(office, name: "Новое имя").pairs
            _ = try await office.post("/assignments/\(id)/edit", fields, as: office.boss)
            let recalled = try await office.report(on: id, comment: "Вторая заявка")
            _ = try await office.post("/reports/\(recalled)/recall", as: office.worker)
            try await office.accept(try await office.report(on: id, comment: "Третья заявка"))
            try await office.reopen(id)
            try await office.withdraw(id)
            let page = try await office.get("/assignments/\(id)", as: office.worker)
            #expect(
                page.says(inOrder: [
                    "снято с контроля", "Утратила значение.", "открыто снова", "Нужно ещё раз.", "исполнение принято",
                    "Спасибо!", "доложено об исполнении", "Третья заявка", "заявка отозвана", "Вторая заявка",
                    "отозвано", "поручение изменено", "<del>Справка о численности</del>", "<ins>Новое имя</ins>",
                    "возвращено на доработку", "Не хватает приложения.", "Первая заявка",
                    "внесена часть соисполнителя", "Моя часть", "поручение выдано",
                ]))
            #expect(try await office.story(of: id).count == 11)
        }
    }

    @Test func `the next step is for whom it is`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            let address = "/assignments/\(id)"
            for (person, step) in [
                (office.worker, "Отчитаться об исполнении"), (office.coWorker, "Внести свою часть"),
            ] {
                #expect(try await office.get(address, as: person).says(step))
            }
            #expect(try await !office.get(address, as: office.boss).says("class=\"next-step\""))
            _ = try await office.report(on: id, comment: "Готово, прошу принять.")
            let boss = try await office.get(address, as: office.secondBoss)
            #expect(boss.says("Решение по заявке") && boss.says("\(DecisionForm.courteous)</textarea>"))
            #expect(boss.says("Лаврентьев Н. Ж.</b>: Готово, прошу принять."))
            #expect(try await !office.get(address, as: office.worker).says("class=\"next-step\""))
            #expect(try await !office.get(address, as: office.bystander).says("class=\"next-step\""))
        }
    }

    @Test(arguments: ["0", "-1", "abc", "99", "99999999999999999999", "1.0", "1e1", "%31%00", "٣"])
    func `there is no card of an unknown number`(_ number: String) async throws {
        try await Office.open { office in
            _ = try await office.issue()
            let page = try await office.get("/assignments/\(number)", as: office.boss)
            #expect(page.status == 404)
            #expect(page.says("Такой страницы нет"))
        }
    }

    @Test func `a stranger is asked to sign in and comes back to the card`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            #expect(try await office.get("/assignments/\(id)", as: nil).location == "/login?next=/assignments/\(id)")
            #expect(try await office.get("/assignments/99", as: nil).location == "/login?next=/assignments/99")
        }
    }

    @Test func `people who are gone, or never were known, do not break it`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            _ = try await office.report(on: id)
            try await office.dismiss(office.worker)
            try await office.run("UPDATE assignments SET issuer_id = NULL")
            try await office.run("UPDATE reports SET author_id = NULL")
            try await office.run("UPDATE events SET actor_id = NULL")
            let page = try await office.get("/assignments/\(id)", as: office.boss)
            #expect(
                page.says("не указан, 24 ноября") && page.says("<b>Не указано</b>") && page.says("<b>Исполнитель</b>"))
            try await office.run("DELETE FROM executors")
            #expect(try await office.get("/assignments/\(id)", as: office.boss).says("<dd>не указан</dd>"))
            #expect(try await office.get("/assignments", as: office.boss).status == 200)
        }
    }
}
