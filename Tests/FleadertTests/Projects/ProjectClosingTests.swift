import Storage
import Testing

@testable import Fleadert

struct ProjectClosingTests {
    @Test func `a boss closes a project, once`() async throws {
        try await Office.open { office in
            let reply = try await office.post("/projects/\(office.project)/closure", as: office.boss)
            #expect(reply.location == "/projects/\(office.project)")
            let again = try await office.post("/projects/\(office.project)/closure", as: office.secondBoss)
            #expect(again.status == 422)
            #expect(again.says("Проект уже закрыт."))
            #expect(try await office.count("SELECT COUNT(*) FROM events WHERE kind = 'project_closed'") == 1)
        }
    }

    @Test func `a closed project offers no new assignments and can be opened again`() async throws {
        try await Office.open { office in
            let browser = try await office.browser(office.boss)
            let (page, form) = ("/projects/\(office.project)", "/assignments/new?project=\(office.project)")
            #expect(try await browser.get(page).says(form))
            _ = try await browser.post("\(page)/closure")
            let closed = try await browser.get(page)
            #expect(closed.says("</span> закрыт</span>") && !closed.says(form))
            #expect(closed.says("\(page)/reopening") && !closed.says("\(page)/closure"))
            #expect(try await browser.post("\(page)/reopening").location == page)
            #expect(try await browser.get(page).says(form))
        }
    }

    @Test func `an open project is not opened again`() async throws {
        try await Office.open { office in
            let reply = try await office.post("/projects/\(office.project)/reopening", as: office.boss)
            #expect(reply.status == 422)
            #expect(reply.says("Проект и так открыт."))
            #expect(try await office.count("SELECT COUNT(*) FROM events WHERE kind = 'project_reopened'") == 0)
        }
    }

    @Test func `assignments of a closed project live on`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            _ = try await office.post("/projects/\(office.project)/closure", as: office.boss)
            let edit = try await office.get("/assignments/\(id)/edit", as: office.boss)
            #expect(edit.says("<option value=\"\(office.project)\" selected>"))
            let fields = AssignmentFields(office, name: "Справка о вакансиях").pairs
            #expect(try await office.post("/assignments/\(id)/edit", fields, as: office.boss).status == 303)
            try await office.accept(try await office.report(on: id))
            #expect(try await office.card(id).assignment.status == .executed)
        }
    }
}
