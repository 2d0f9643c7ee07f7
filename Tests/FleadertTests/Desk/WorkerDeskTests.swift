import Testing

@testable import Fleadert

struct WorkerDeskTests {
    @Test func `a worker's desk says what to do, the nearest term first, and how`() async throws {
        try await Office.open { office in
            let mine = try await office.issue("Моя")
            office.clock.move(3600)
            let part = try await office.issue("Наша", to: [office.coWorker, office.worker])
            _ = try await office.issue("Чужая", to: [office.bystander])
            try await office.withdraw(try await office.issue("Снятая"))
            let desk = try await office.get("/", as: office.worker)
            #expect(desk.status == 200 && desk.says("Доброе утро, Никандр Жоресович"))
            #expect(desk.says("Вторник, 24 ноября. К исполнению: 2 задачи."))
            #expect(desk.listed == ["Моя", "Наша"])
            #expect(desk.says("<h2>Мне исполнить</h2><span class=\"count\">2<"))
            #expect(desk.says("href=\"/assignments/\(mine)#report\" aria-label=\"Отчитаться: Моя\""))
            #expect(desk.says("href=\"/assignments/\(part)#report\" aria-label=\"Внести свою часть: Наша\""))
            #expect(desk.says("Автор: Орлова М. С. · Кадровые вопросы"))
            #expect(!desk.says("Ждут моего решения"))
        }
    }

    @Test func `what is reported waits in a pile of its own`() async throws {
        try await Office.open { office in
            for number in 1...3 { _ = try await office.report(on: try await office.issue("Поданная \(number)")) }
            let desk = try await office.get("/", as: office.worker)
            #expect(desk.says("Сейчас вам ничего не поручено.") && desk.says("Всё исполнено."))
            #expect(desk.says("<h2>Ждут решения руководителя</h2><span class=\"count\">3<"))
            #expect(desk.listed == ["Поданная 1", "Поданная 2", "Поданная 3"])
        }
    }

    @Test func `a long pile is cut and its count is not`() async throws {
        try await Office.open { office in
            for _ in 1...22 { _ = try await office.report(on: try await office.issue("Поданная")) }
            for _ in 1...21 { _ = try await office.issue("Новая") }
            let desk = try await office.get("/", as: office.worker)
            #expect(desk.says("<h2>Ждут решения руководителя</h2><span class=\"count\">22<"))
            #expect(desk.says("<h2>Мне исполнить</h2><span class=\"count\">21<"))
            #expect(desk.listed.filter { $0 == "Поданная" }.count == 20)
            #expect(desk.listed.filter { $0 == "Новая" }.count == 20)
        }
    }

    @Test func `only one's own are overdue, by whom they can still be done`() async throws {
        try await Office.open { office in
            _ = try await office.issue("Моя")
            _ = try await office.issue("Чужая", to: [office.bystander])
            office.clock.move(3 * 86_400 + 7200)
            let desk = try await office.get("/", as: office.worker)
            #expect(desk.says("<h2>Просрочено</h2><span class=\"count\">1<"))
            #expect(desk.says("href=\"/assignments?overdue=1&amp;mine=1\"") && desk.says("просрочено на 2 часа"))
            #expect(desk.listed == ["Моя", "Моя"])
            #expect(try await office.get("/assignments?overdue=1&mine=1", as: office.worker).listed == ["Моя"])
        }
    }

    @Test func `an empty desk says so`() async throws {
        try await Office.open { office in
            let desk = try await office.get("/", as: office.bystander)
            for words in [
                "Всё исполнено.", "Сейчас вам ничего не поручено.", "Просроченных задач нет.", "Поданных заявок нет.",
            ] {
                #expect(desk.says(words))
            }
        }
    }

    @Test func `a stranger reads what this is and how to come in`() async throws {
        try await Office.open { office in
            let page = try await office.get("/", as: nil)
            #expect(page.status == 200)
            #expect(page.says("Поручения под контролем"))
            #expect(page.says("href=\"/login\"") && page.says("href=\"/register\""))
            #expect(!page.says("Рабочий стол</a>"))
        }
    }

    @Test(arguments: [(0, "Добрый день"), (9, "Добрый вечер"), (14, "Доброй ночи"), (20, "Доброе утро")])
    func `it greets by the hour of the office`(_ hours: Int, _ greeting: String) async throws {
        try await Office.open { office in
            office.clock.move(Double(hours + 3) * 3600)  // From 12:00 in Moscow on.
            #expect(try await office.get("/", as: office.worker).says("<h1>\(greeting), Никандр Жоресович</h1>"))
            _ = try await office.issue()
        }
    }
}
