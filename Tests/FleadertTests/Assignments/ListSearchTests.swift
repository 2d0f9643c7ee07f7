import Testing

@testable import Fleadert

struct ListSearchTests {
    @Test(arguments: [
        ("ёлк", ["Закупить ЁЛКУ"]), ("ЕЛК", ["Закупить ЁЛКУ"]), ("е\u{308}лку", ["Закупить ЁЛКУ"]),
        ("закупить елку", ["Закупить ЁЛКУ"]), ("  Закупить \t ёлку ", ["Закупить ЁЛКУ"]),
        ("100%", ["Охват 100% отделов"]), ("%", ["Охват 100% отделов"]), ("100%отделов", []),
        ("_", ["Смета_итог"]), ("смета_итог", ["Смета_итог"]), ("смета итог", []), ("!", ["Срочно!"]), ("!!", []),
        ("подготовить и СОГЛАСОВАТЬ", ["Закупить ЁЛКУ", "Охват 100% отделов", "Смета_итог", "Срочно!"]),
        ("численности подготовить", []), ("'; DROP TABLE users; --", []), ("\\", []), ("İ", []),
    ])
    func `words are found whatever their case, and signs stand for themselves`(
        _ text: String, _ found: [String]
    ) async throws {
        try await Office.open { office in
            for name in ["Закупить ЁЛКУ", "Охват 100% отделов", "Смета_итог", "Срочно!"] {
                _ = try await office.issue(name)
            }
            let page = try await office.get("/assignments?q=\(text.queryEncoded)", as: office.worker)
            #expect(page.status == 200)
            #expect(page.listed == found)
            #expect(page.says("найдено: \(found.count)"))
        }
    }

    @Test func `an edit is found by its new words and no longer by the old ones`() async throws {
        try await Office.open { office in
            let id = try await office.issue("Справка о вакансиях")
            let fields = AssignmentFields(office, name: "Акт приёма").with { $0.description = "Мебель" }
            _ = try await office.post("/assignments/\(id)/edit", fields.pairs, as: office.boss)
            for (text, count) in [("акт приема", 1), ("МЕБЕЛЬ", 1), ("вакансиях", 0), ("согласовать", 0)] {
                let page = try await office.get("/assignments?q=\(text.queryEncoded)", as: office.worker)
                #expect(page.listed.count == count)
            }
        }
    }

    @Test func `an endless text is cut, not refused`() async throws {
        try await Office.open { office in
            let text = String(repeating: "а", count: 3000)
            let page = try await office.get("/assignments?q=\(text.queryEncoded)", as: office.worker)
            #expect(page.status == 200)
            #expect(page.says("value=\"\(text.prefix(200))\""))
        }
    }
}
