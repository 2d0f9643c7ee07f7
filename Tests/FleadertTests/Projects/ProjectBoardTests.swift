import Testing

@testable import Fleadert

struct ProjectBoardTests {
    @Test func `a project's page has three sections with counts`() async throws {
        try await Office.open { office in
            _ = try await office.issue("Первая")
            _ = try await office.report(on: try await office.issue("Вторая"))
            try await office.accept(try await office.report(on: try await office.issue("Третья")))
            try await office.withdraw(try await office.issue("Четвёртая"))
            let page = try await office.get("/projects/\(office.project)", as: office.worker)
            let sections = page.pieces("<section class=\"pile")
            try #require(sections.count == 3)
            for (section, (title, name)) in zip(
                sections, [("В работе", "Первая"), ("На рассмотрении", "Вторая"), ("Выполнены", "Третья")])
            {
                #expect(section.contains("<h2>\(title)</h2><span class=\"count\">1</span>"))
                #expect(section.contains("\">\(name)</a>"))
                #expect(section.contains("Лаврентьев Н. Ж. и ещё 1 · Кадровые вопросы"))
            }
            #expect(!page.says("Четвёртая") && !page.says("Показать все"))
        }
    }

    @Test func `a long section shows fifteen, the nearest term first, and the way to the rest`() async throws {
        try await Office.open { office in
            for number in 1...17 {
                _ = try await office.issue("Задача-\(number).")
                office.clock.move(60)
            }
            let page = try await office.get("/projects/\(office.project)", as: office.worker)
            #expect(page.says("<h2>В работе</h2><span class=\"count\">17</span>"))
            #expect(page.times("<div class=\"line\">") == 15)
            #expect(page.says("Задача-1.") && page.says("Задача-15.") && !page.says("Задача-16."))
            #expect(page.times("Показать все") == 1)
            let rest = "/assignments?project=\(office.project)&status=in_progress"
            #expect(page.says("href=\"\(rest.replacing("&", with: "&amp;"))\""))
            #expect(try await office.get(rest, as: office.worker).says("найдено: 17"))
        }
    }

    @Test func `executed ones stand by the newest term, with a word on lateness`() async throws {
        try await Office.open { office in
            let late = try await office.issue("Ранняя")
            office.clock.move(4 * 86_400)
            try await office.accept(try await office.report(on: late))
            try await office.accept(try await office.report(on: try await office.issue("Поздняя")))
            let page = try await office.get("/projects/\(office.project)", as: office.worker)
            #expect(page.says(inOrder: ["Поздняя", "Ранняя"]))
            #expect(page.times("выполнена с нарушением срока") == 1)
        }
    }

    @Test func `a worker reads, a boss is offered more`() async throws {
        try await Office.open { office in
            let address = "/projects/\(office.project)"
            let (worker, boss) = (
                try await office.get(address, as: office.worker), try await office.get(address, as: office.boss)
            )
            for offer in ["Выдать задачу", "Изменить проект", "Закрыть проект"] {
                #expect(boss.says(offer) && !worker.says(offer))
            }
            #expect(worker.times("Здесь пока пусто.") == 3)
        }
    }

    @Test(arguments: ["0", "-1", "abc", "99", "99999999999999999999", "1x", "%00"])
    func `there is no project of an unknown number`(_ number: String) async throws {
        try await Office.open { office in
            let page = try await office.get("/projects/\(number)", as: office.boss)
            #expect(page.status == 404)
            #expect(page.says("Такой страницы нет"))
        }
    }
}
