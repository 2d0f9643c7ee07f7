import Foundation
import Storage
import Testing

@testable import Fleadert

@Suite struct ImportTests {
    @Test func `all rows of a healthy original arrive, and nothing is remarked but the administrator`() async throws {
        try await OriginalFixture.imported { summary, _ in
            #expect(ImportSummary.Table.allCases.map { summary[$0].read } == [3, 2, 4, 3, 7])
            #expect(ImportSummary.Table.allCases.map { summary[$0].written } == [3, 2, 4, 3, 7])
            #expect(summary.skips.isEmpty)
            #expect(summary.notes == ["Администратором стал первый из руководителей: osipov (№ 1)."])
        }
    }

    @Test func `people keep their ids, hashes and roles, and get a name to be sorted by`() async throws {
        try await OriginalFixture.imported { _, database in
            let people = try await database.look(
                "SELECT id, role, is_admin, sort_name, phone, password_hash FROM users ORDER BY id")
            #expect(
                people == [
                    "1 boss 1 осипов пантелеймон 21-44 pbkdf2:sha256:150000$a$b",
                    "2 worker 0 sazonova  pbkdf2:sha256:150000$a$b",
                    "3 worker 0 елкин тарас  pbkdf2:sha256:150000$a$b",
                ])
        }
    }

    @Test func `times are read with and without a fraction and with a T`() async throws {
        try await OriginalFixture.imported { _, database in
            let times = try await database.look("SELECT issued_at FROM assignments ORDER BY id")
            #expect(times == ["1620640800", "1620727200", "1620813600", "1620900000"])
        }
    }

    @Test func `a task becomes an assignment of the same state, and what is closed has its closer`() async throws {
        try await OriginalFixture.imported { _, database in
            let assignments = try await database.look(
                "SELECT status, search_text, closer_id, closed_at FROM assignments ORDER BY id")
            #expect(
                assignments == [
                    "in_progress еж подробно - -", "under_review справка - -", "executed отчет 1 1621332000",
                    "in_progress доклад - -",
                ])
            let projects = try await database.look("SELECT name, author_id, closed_at FROM projects ORDER BY id")
            #expect(projects == ["Отчётность 1 -", "Единорог 1 1622541600"])
            let moved = try await database.number(
                "SELECT COUNT(*) FROM assignments WHERE due_at <> original_due_at OR version <> 1")
            #expect(moved == 0)
        }
    }

    @Test func `a request becomes a report that waits, was accepted or was returned`() async throws {
        try await OriginalFixture.imported { _, database in
            let reports = try await database.look(
                "SELECT state, decider_id, outgoing_number, outgoing_date, decision_comment FROM reports ORDER BY id")
            #expect(
                reports == ["accepted 1 21/7-78 2021-05-16 Принято", "submitted -  - -", "returned -  - Доработать"])
        }
    }

    @Test func `the responsible one is who executed, who reported, or the first`() async throws {
        try await OriginalFixture.imported { _, database in
            let responsible = try await database.look(
                "SELECT assignment_id, user_id, is_open FROM executors WHERE is_responsible = 1 ORDER BY assignment_id")
            #expect(responsible == ["1 2 1", "2 3 1", "3 3 0", "4 3 1"])
        }
    }

    @Test func `a card tells the story in the order in which it happened`() async throws {
        try await OriginalFixture.imported { _, database in
            let stories = try await database.read { tx in
                try (1...3).map { try Journal.events(ofAssignment: $0, in: tx) }
            }
            #expect(
                stories.map { $0.reversed().map(\.kind) } == [
                    [.issued, .edited, .reported, .returned], [.issued, .reported], [.issued, .reported, .accepted],
                ])
            #expect(stories[2].first?.actorID == 1)
            #expect(stories[2].first?.detail.comment == "Принято")
        }
    }

    @Test func `the source stays as it is, byte for byte`() async throws {
        try await OriginalFixture.open { fixture in
            let before = try Data(contentsOf: fixture.file)
            try await TestDatabase.open { database in
                _ = try await OriginalImport(from: fixture.address, into: database).run()
            }
            let after = try Data(contentsOf: fixture.file)
            #expect(after == before)
        }
    }

    @Test func `the rows done are told up to the last`() async throws {
        try await OriginalFixture.open { fixture in
            try await TestDatabase.open { database in
                let told = Told()
                _ = try await OriginalImport(from: fixture.address, into: database).run { told.add($0, $1) }
                #expect(told.first == "0 of 19")
                #expect(told.last == "19 of 19")
            }
        }
    }

    @Test func `the closing table is aligned, and names what was skipped and what to note`() async throws {
        try await OriginalFixture.imported(["INSERT INTO user_task VALUES (2, 99)"]) { summary, _ in
            let lines = summary.lines
            #expect(lines[0] == "                               прочитано    записано   пропущено")
            #expect(lines[5] == "исполнители (user_task)                8           7           1")
            #expect(Set(lines[0...5].map(\.count)) == [64])
            #expect(lines.contains("  user_task, задача № 99, сотрудник № 2: задачи № 99 нет"))
            #expect(lines.contains { $0.contains("Администратором стал") })
        }
    }
}
