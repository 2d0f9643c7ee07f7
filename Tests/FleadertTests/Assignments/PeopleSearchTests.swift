import Foundation
import Storage
import Testing

@testable import Fleadert

struct PeopleSearchTests {
    @Test func `without a script, find brings people and keeps the form`() async throws {
        try await Office.open { office in
            try await office.hire(60)
            let fields = AssignmentFields(office, name: "").with {
                ($0.date, $0.others) = ("2026-12-01", [("action", "find"), ("find", "трудник 05")])
            }
            let page = try await office.post("/assignments", fields.pairs, as: office.boss)
            #expect(page.status == 200)
            #expect(page.says("Подготовить и согласовать.</textarea>") && page.says("value=\"2026-12-01\""))
            #expect(page.says("name=\"find\" value=\"трудник 05\""))
            let people = page.pieces("<div class=\"who\">")
            #expect(people.count == 2 + 10)
            #expect(page.says("name=\"executors\" value=\"\(office.worker.id)\" checked"))
            #expect(page.says("name=\"responsible\" value=\"\(office.worker.id)\" checked"))
            #expect(page.says(inOrder: ["Лаврентьев", "Сазонова", "Сотрудник 050", "Сотрудник 059"]))
            #expect(try await office.count("SELECT COUNT(*) FROM assignments") == 0)
        }
    }

    @Test func `the form of an edit looks for people too and stays an edit`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            let fields = AssignmentFields(office, name: "Правка").with {
                $0.others = [("action", "find"), ("find", "ЦВЕТ"), ("version", "1")]
            }
            let page = try await office.post("/assignments/\(id)/edit", fields.pairs, as: office.boss)
            #expect(page.status == 200)
            #expect(page.says("action=\"/assignments/\(id)/edit\"") && page.says("name=\"version\" value=\"1\""))
            #expect(page.says("value=\"Правка\"") && page.says("Цветков Прохор Матвеевич"))
            #expect(try await office.story(of: id) == [.issued])
            #expect(try await office.post("/assignments/99/edit", fields.pairs, as: office.boss).status == 404)
        }
    }

    @Test func `a script gets a piece of the page: those chosen, then those whose name contains the text`() async throws
    {
        try await Office.open { office in
            let address = "/assignments/candidates?find=%D0%9E%D0%A1%D0%98&executors=\(office.worker.id)"
            let piece = try await office.get(address, as: office.boss)
            #expect(piece.status == 200 && !piece.says("<html") && piece.times("class=\"who\"") == 2)
            #expect(piece.says(inOrder: ["checked>", "Лаврентьев", "Осипов"]))
            #expect(try await office.get("/assignments/candidates?find=%25", as: office.boss).bytes.isEmpty)
            #expect(try await office.get("/assignments/candidates?find=_", as: office.boss).bytes.isEmpty)
            #expect(try await office.get("/assignments/candidates", as: office.worker).status == 403)
            #expect(try await office.get("/assignments/candidates", as: nil).status == 303)
        }
    }

    @Test func `beside a name stands how much that person has now, and the dismissed are not offered`() async throws {
        try await Office.open { office in
            try await office.dismiss(office.bystander)
            _ = try await office.issue()
            office.clock.move(4 * 86_400)
            _ = try await office.issue()
            try await office.withdraw(try await office.issue())
            let page = try await office.get("/assignments/new", as: office.boss)
            let people = page.pieces("<div class=\"who\">")
            let worker = people.first { $0.contains("Лаврентьев") } ?? ""
            let boss = people.first { $0.contains("Орлова") } ?? ""
            #expect(worker.contains("сейчас в работе: 2, просрочено: 1"))
            #expect(boss.contains("сейчас в работе: 0, просрочено: 0"))
            #expect(people.count == 4)
        }
    }

    @Test func `any number of names in the address is no trouble`() async throws {
        try await Office.open { office in
            let many = (1...5000).map { "executors=\($0)" }.joined(separator: "&")
            let page = try await office.get("/assignments/new?\(many)", as: office.boss)
            #expect(page.status == 200)
        }
    }
}
