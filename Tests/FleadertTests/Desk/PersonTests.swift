import Storage
import Testing

@testable import Fleadert

struct PersonTests {
    @Test func `a person's page shows the open assignments, the nearest term first`() async throws {
        try await Office.open { office in
            _ = try await office.issue("Моя")
            office.clock.move(60)
            _ = try await office.report(
                on: try await office.issue("Наша", to: [office.coWorker, office.worker]), by: office.coWorker)
            try await office.withdraw(try await office.issue("Снятая"))
            try await office.accept(try await office.report(on: try await office.issue("Принятая")))
            let page = try await office.get("/users/\(office.worker.id)", as: office.bystander)
            #expect(page.says("<h1>Лаврентьев Никандр Жоресович</h1>") && page.says(">работник</span>"))
            #expect(page.listed == ["Моя", "Наша"])
            #expect(page.says("<h2>Сейчас в работе</h2><span class=\"count\">2<"))
            #expect(page.says("<dt>Выполнено</dt><dd>1</dd>") && page.says("lavrentev@example.ru"))
            #expect(page.says("href=\"/assignments?executor=\(office.worker.id)\""))
        }
    }

    @Test func `a boss's page counts what was closed`() async throws {
        try await Office.open { office in
            for _ in 1...2 { try await office.accept(try await office.report(on: try await office.issue())) }
            try await office.return(try await office.report(on: try await office.issue()))
            let page = try await office.get("/users/\(office.boss.id)", as: office.worker)
            #expect(page.says("<dt>Закрыто</dt><dd>2</dd>"))
            #expect(page.says(">руководитель, администратор</span>") && page.says("Открытых задач нет."))
        }
    }

    @Test func `a long list is cut and its count is not`() async throws {
        try await Office.open { office in
            for _ in 1...22 { _ = try await office.issue() }
            let page = try await office.get("/users/\(office.worker.id)", as: office.boss)
            #expect(page.listed.count == 20)
            #expect(page.says("<h2>Сейчас в работе</h2><span class=\"count\">22<"))
        }
    }

    @Test func `the page of one who is gone stays`() async throws {
        try await Office.open { office in
            _ = try await office.issue()
            try await office.dismiss(office.worker)
            let page = try await office.get("/users/\(office.worker.id)", as: office.boss)
            #expect(page.status == 200 && page.says("не работает") && page.listed == ["Справка о численности"])
        }
    }

    @Test(arguments: ["0", "-1", "abc", "99", "99999999999999999999"])
    func `there is no person of an unknown number`(_ number: String) async throws {
        try await Office.open { office in
            let browser = try await office.browser(office.boss)
            #expect(try await browser.get("/users/\(number)").status == 404)
            #expect(try await office.get("/users/\(number)", as: nil).status == 303)
        }
    }
}
