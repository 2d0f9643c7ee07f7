import Storage
import Testing

@testable import Fleadert

struct ProjectCreationTests {
    @Test func `a boss creates a project and history keeps who and when`() async throws {
        try await Office.open { office in
            let browser = try await office.browser(office.boss)
            let reply = try await browser.post("/projects", [("name", "Архив"), ("description", "Опись\r\nи сдача")])
            #expect(reply.status == 303)
            let page = try await browser.get("/projects/\(reply.madeID)")
            #expect(page.says("Проект создан."))
            #expect(page.says("<h1>Архив</h1>"))
            #expect(page.says("Опись<br>") && page.says("и сдача"))
            #expect(page.says("Автор: Орлова М. С., 24 ноября"))
            let events = try await office.count(
                """
                SELECT COUNT(*) FROM events WHERE kind = 'project_created' AND project_id = \(reply.madeID)
                    AND actor_id = \(office.boss.id) AND at = \(office.clock.now)
                """)
            #expect(events == 1)
        }
    }

    @Test func `a project without a name is refused and what was typed stays`() async throws {
        try await Office.open { office in
            let reply = try await office.post(
                "/projects", [("name", "   "), ("description", "О чём-то <важном>")], as: office.boss)
            #expect(reply.status == 422)
            #expect(reply.says("Назовите проект."))
            #expect(reply.says("О чём-то &lt;важном&gt;</textarea>"))
            #expect(try await office.count("SELECT COUNT(*) FROM projects") == 1)
        }
    }

    @Test func `texts are as long as the database allows and no longer`() async throws {
        try await Office.open { office in
            let (name, description) = (String(repeating: "ё", count: 100), String(repeating: "ж", count: 1000))
            let longest = try await office.post(
                "/projects", [("name", name), ("description", description)], as: office.boss)
            #expect(longest.status == 303)
            let tooLong = try await office.post(
                "/projects", [("name", name + "ё"), ("description", description + "ж")], as: office.boss)
            #expect(tooLong.status == 422)
            #expect(tooLong.says("Слишком длинно: 101 знак, а помещается 100."))
            #expect(tooLong.says("Слишком длинно: 1001 знак, а помещается 1000."))
            #expect(tooLong.says("value=\"\(name)ё\"") && tooLong.says("\(description)ж</textarea>"))
        }
    }

    /// «İ» in lower case is two characters.
    @Test func `a name that grows when it is folded still fits`() async throws {
        try await Office.open { office in
            let name = String(repeating: "İ", count: 100)
            let reply = try await office.post("/projects", [("name", name)], as: office.boss)
            #expect(reply.status == 303)
            let again = try await office.post("/projects/\(office.project)/edit", [("name", name)], as: office.boss)
            #expect(again.status == 303)
        }
    }

    @Test func `a form that is sent twice makes one project`() async throws {
        try await Office.open { office in
            let browser = try await office.browser(office.boss)
            let fields = [("name", "Архив"), ("submission", "3f2a-1234567890123")]
            let (first, second) = (
                try await browser.post("/projects", fields), try await browser.post("/projects", fields)
            )
            #expect(first.status == 303 && second.status == 303)
            #expect(first.location == second.location)
            #expect(try await office.count("SELECT COUNT(*) FROM projects WHERE name = 'Архив'") == 1)
            #expect(try await office.count("SELECT COUNT(*) FROM events WHERE kind = 'project_created'") == 2)
        }
    }

    @Test func `a worker neither sees the form nor creates`() async throws {
        try await Office.open { office in
            #expect(try await office.get("/projects/new", as: office.worker).status == 403)
            let reply = try await office.post("/projects", [("name", "Архив")], as: office.worker)
            #expect(reply.status == 403)
            #expect(reply.says("Это может только руководитель"))
            #expect(try await office.count("SELECT COUNT(*) FROM projects") == 1)
        }
    }

    @Test func `a stranger is asked to sign in`() async throws {
        try await Office.open { office in
            let stranger = try await office.browser()
            #expect(try await stranger.get("/projects/new").location == "/login?next=/projects/new")
            #expect(try await stranger.post("/projects", [("name", "Архив")]).status == 403)
            #expect(try await office.count("SELECT COUNT(*) FROM projects") == 1)
        }
    }
}
