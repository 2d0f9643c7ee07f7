import Storage
import Testing

@testable import Fleadert

struct ProjectListTests {
    @Test func `each project is a card with its counts`() async throws {
        try await Office.open { office in
            _ = try await office.createProject("Архив")
            for _ in 1...3 { _ = try await office.issue() }
            _ = try await office.report(on: try await office.issue())
            try await office.accept(try await office.report(on: try await office.issue()))
            try await office.withdraw(try await office.issue())
            let page = try await office.get("/projects", as: office.worker)
            let cards = page.pieces("<article")
            let (archive, staff) = (cards.first ?? "", cards.last ?? "")
            #expect(cards.count == 2)
            #expect(archive.contains("Архив</a>") && archive.contains("в работе: <b>0</b>"))
            #expect(staff.contains("Кадровые вопросы</a>") && staff.contains("в работе: <b>3</b>"))
            #expect(staff.contains("на рассмотрении: <b>1</b>") && staff.contains("выполнено: <b>1</b>"))
        }
    }

    @Test func `open ones come first, by name as Russians sort it, closed ones last`() async throws {
        try await Office.open { office in
            for name in ["Язык", "ёлка", "Жильё"] { _ = try await office.createProject(name) }
            let first = try await office.createProject("Автопарк")
            _ = try await office.post("/projects/\(first)/closure", as: office.boss)
            let page = try await office.get("/projects", as: office.worker)
            let names = ["ёлка", "Жильё", "Кадровые вопросы", "Язык", "Автопарк"]
            #expect(page.says(inOrder: names.map { "\">\($0)</a>" }))
            #expect(page.times("</span> закрыт</span>") == 1)
        }
    }

    @Test func `there are 24 cards to a page`() async throws {
        try await Office.open { office in
            for number in 1...25 { _ = try await office.createProject("Проект \(number)") }
            let browser = try await office.browser(office.worker)
            let first = try await browser.get("/projects")
            #expect(first.times("<article") == 24)
            #expect(first.says("href=\"/projects?page=2\"") && !first.says("rel=\"prev\""))
            let second = try await browser.get("/projects?page=2")
            #expect(second.times("<article") == 2)
            #expect(second.says("href=\"/projects?page=1\"") && !second.says("rel=\"next\""))
            #expect(try await browser.get("/projects?page=abc").times("<article") == 24)
            let beyond = try await browser.get("/projects?page=3")
            #expect(beyond.says("Столько страниц здесь нет") && !beyond.says("Проектов пока нет"))
        }
    }

    @Test func `only a boss is offered a new project`() async throws {
        try await Office.open { office in
            let (boss, worker) = (try await office.browser(office.boss), try await office.browser(office.worker))
            #expect(try await boss.get("/projects").says("href=\"/projects/new\""))
            #expect(try await !worker.get("/projects").says("href=\"/projects/new\""))
            #expect(try await office.get("/projects", as: nil).location == "/login?next=/projects")
        }
    }

    @Test func `an office without projects says what to do`() async throws {
        try await Office.open { office in
            try await office.run("DELETE FROM events")
            try await office.run("DELETE FROM projects")
            #expect(try await office.get("/projects", as: office.boss).says("Создать проект</a>"))
            #expect(try await office.get("/projects", as: office.worker).says("Их создаёт руководитель."))
        }
    }
}
