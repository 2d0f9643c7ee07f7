import Foundation
import Storage
import Testing

@testable import Fleadert

struct ListFilterTests {
    /// What `stock` makes, in the order of the list: open ones by term, then closed ones by term.
    private static let all = ["Давняя", "Открытая", "Чужая", "Поданная", "Принятая", "Снятая"]

    @Test func `the list shows everything, open ones first and by term`() async throws {
        try await Office.open { office in
            try await Self.stock(office)
            let page = try await office.get("/assignments", as: office.bystander)
            #expect(page.listed == Self.all)
            #expect(page.says("всего: 6"))
            let row = page.pieces("<tr>").first { $0.contains("Чужая") } ?? ""
            for text in ["Архив", "24 ноября", "26 ноября, чт, 09:00", "Орлова М. С.", "Цветков П. М.", "в работе"] {
                #expect(row.contains(text))
            }
        }
    }

    @Test(arguments: [
        ("status=in_progress", ["Давняя", "Открытая", "Чужая"]), ("status=under_review", ["Поданная"]),
        ("status=executed", ["Принятая"]), ("status=withdrawn", ["Снятая"]), ("status=nonsense", all),
        ("project=1", ["Давняя", "Открытая", "Поданная", "Принятая", "Снятая"]), ("project=2", ["Чужая"]),
        ("project=99", []), ("project=-1", []), ("executor=99", []), ("overdue=1", ["Давняя"]),
        ("mine=1", ["Давняя", "Открытая", "Поданная", "Принятая", "Снятая"]), ("mine=0", all),
        ("mine=1&status=in_progress&project=1&overdue=1&q=давн", ["Давняя"]), ("mine=1&project=2", []),
        ("status=executed&overdue=1", []), ("project=1&status=withdrawn&q=СНЯТ", ["Снятая"]),
    ])
    func `filters narrow it, each and together`(_ query: String, _ names: [String]) async throws {
        try await Office.open { office in
            try await Self.stock(office)
            let page = try await office.get("/assignments?\(query)", as: office.worker)
            #expect(page.listed == names)
            #expect(page.says("\(names == Self.all ? "всего" : "найдено"): \(names.count)"))
            #expect(page.says("Ничего не нашлось") == names.isEmpty)
        }
    }

    @Test func `those of one executor, and those that I share with another`() async throws {
        try await Office.open { office in
            try await Self.stock(office)
            let stranger = try await office.get("/assignments?executor=\(office.bystander.id)", as: office.boss)
            #expect(stranger.listed == ["Чужая"])
            let shared = "/assignments?executor=\(office.coWorker.id)&mine=1"
            #expect(
                try await office.get(shared, as: office.worker).listed == [
                    "Открытая", "Поданная", "Принятая", "Снятая",
                ])
            #expect(try await office.get(shared, as: office.coWorker).times("class=\"what\"") == 4)
            #expect(try await office.get(shared, as: office.bystander).listed.isEmpty)
        }
    }

    @Test func `a line tells rework, lateness and priority`() async throws {
        try await Office.open { office in
            let (rework, late, onTime) = (
                try await office.issue("Доработать"), try await office.issue("Поздно"),
                try await office.issue("Вовремя")
            )
            try await office.return(try await office.report(on: rework))
            let report = try await office.report(on: onTime)
            office.clock.move(4 * 86_400)
            try await office.accept(report)
            try await office.accept(try await office.report(on: late))
            try await office.run("UPDATE assignments SET priority = 'high' WHERE id = \(rework)")
            let rows = try await office.get("/assignments", as: office.boss).pieces("<tr>").dropFirst()
            #expect(rows.contains { $0.contains("Доработать") && $0.contains("</span> на доработке") })
            #expect(rows.contains { $0.contains("Доработать") && $0.contains("просрочено на 1 день") })
            #expect(rows.contains { $0.contains("Доработать") && $0.contains("‼ высокий приоритет") })
            #expect(rows.contains { $0.contains("Поздно") && $0.contains("с нарушением срока") })
            #expect(rows.contains { $0.contains("Вовремя") && !$0.contains("с нарушением срока") })
        }
    }

    @Test func `an empty list says what to do, and a stranger signs in first`() async throws {
        try await Office.open { office in
            let boss = try await office.get("/assignments", as: office.boss)
            #expect(boss.says("Задач пока нет") && boss.says("Выдайте первую."))
            #expect(try await office.get("/assignments", as: office.worker).says("она появится здесь"))
            #expect(
                try await office.get("/assignments?mine=1", as: nil).location == "/login?next=/assignments%3Fmine%3D1")
        }
    }

    private static func stock(_ office: Office) async throws {
        let archive = try await office.createProject("Архив")
        _ = try await office.issue("Давняя", to: [office.worker])
        let ids = [
            try await office.issue("Открытая"), try await office.issue("Чужая", to: [office.bystander]),
            try await office.issue("Поданная"), try await office.issue("Принятая"), try await office.issue("Снятая"),
        ]
        _ = try await office.report(on: ids[2])
        try await office.accept(try await office.report(on: ids[3]))
        try await office.withdraw(ids[4])
        for (days, name) in zip([-1.0, 1, 2, 3, 4, 5], all) {
            let due = office.clock.now.addingTimeInterval(days * 86_400)
            try await office.run("UPDATE assignments SET due_at = \(due) WHERE name = \(name)")
        }
        try await office.run("UPDATE assignments SET project_id = \(archive) WHERE name = 'Чужая'")
    }
}
