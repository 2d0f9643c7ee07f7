import Foundation
import Storage
import Testing

@testable import Fleadert

struct ProjectEditingTests {
    @Test func `what changed is recorded before and after`() async throws {
        try await Office.open { office in
            let form = try await office.get("/projects/\(office.project)/edit", as: office.boss)
            #expect(form.says("value=\"Кадровые вопросы\""))
            let reply = try await office.post(
                "/projects/\(office.project)/edit", [("name", "Кадры"), ("description", "Приём и перевод")],
                as: office.secondBoss)
            #expect(reply.location == "/projects/\(office.project)")
            let edits = try await Self.edits(office)
            #expect(
                edits == [
                    [
                        Event.Change(field: "название", before: "Кадровые вопросы", after: "Кадры"),
                        Event.Change(field: "описание", before: "", after: "Приём и перевод"),
                    ]
                ])
            #expect(try await office.get("/projects/\(office.project)", as: office.worker).says("<h1>Кадры</h1>"))
        }
    }

    @Test func `saving what was there already records nothing`() async throws {
        try await Office.open { office in
            let reply = try await office.post(
                "/projects/\(office.project)/edit", [("name", "Кадровые вопросы")], as: office.boss)
            #expect(reply.status == 303)
            #expect(try await Self.edits(office).isEmpty)
        }
    }

    @Test func `an empty name is refused and what was typed stays`() async throws {
        try await Office.open { office in
            let reply = try await office.post(
                "/projects/\(office.project)/edit", [("name", ""), ("description", "Приём")], as: office.boss)
            #expect(reply.status == 422)
            #expect(reply.says("Назовите проект.") && reply.says("Приём</textarea>"))
            #expect(reply.says("action=\"/projects/\(office.project)/edit\""))
            #expect(try await Self.edits(office).isEmpty)
        }
    }

    @Test(arguments: ["edit", "closure", "reopening"])
    func `only a boss who is signed in changes a project that is there`(_ verb: String) async throws {
        try await Office.open { office in
            let (here, nowhere) = ("/projects/\(office.project)/\(verb)", "/projects/99/\(verb)")
            let fields = [("name", "Взлом")]
            let worker = try await office.browser(office.worker)
            #expect(try await worker.post(here, fields).status == 403)
            #expect(try await office.post(here, fields, as: nil).status == 403)
            #expect(try await office.post(nowhere, fields, as: office.boss).status == 404)
            let untouched = "SELECT COUNT(*) FROM projects WHERE name = 'Кадровые вопросы' AND closed_at IS NULL" as SQL
            #expect(try await office.count(untouched) == 1)
            #expect(try await office.count("SELECT COUNT(*) FROM events WHERE project_id = \(office.project)") == 1)
        }
    }

    private static func edits(_ office: Office) async throws -> [[Event.Change]] {
        try await office.app.database.read { tx in
            try tx.rows("SELECT detail FROM events WHERE kind = 'project_edited' ORDER BY id") { row in
                let detail: String = try row["detail"]
                return try JSONDecoder().decode(Event.Detail.self, from: Data(detail.utf8)).changes ?? []
            }
        }
    }
}
