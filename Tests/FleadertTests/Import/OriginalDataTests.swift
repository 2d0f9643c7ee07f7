import Foundation
import Storage
import Testing

@testable import Fleadert

/// The database that the original shipped. It lies beside the checkout and is not a part of it.
private let original = URL(fileURLWithPath: TestFiles.root).deletingLastPathComponent()
    .appendingPathComponent("shared/original/data.db").path

@Suite(
    .enabled(if: FileManager.default.fileExists(atPath: original), "the original's data.db is not beside the checkout"))
struct OriginalDataTests {
    @Test func `everything arrives, and in the same state`() async throws {
        try await imported { summary, database in
            #expect(ImportSummary.Table.allCases.map { summary[$0].written } == [12, 6, 122, 97, 231])
            #expect(summary.skips.isEmpty)
            #expect(summary.notes.count == 1)
            let states = try await database.look(
                "SELECT status, COUNT(*) FROM assignments GROUP BY status ORDER BY status")
            #expect(states == ["executed 77", "in_progress 25", "under_review 20"])
            let others = try await database.look(
                """
                SELECT (SELECT COUNT(*) FROM executors WHERE is_responsible = 1), (SELECT COUNT(*) FROM events)
                """)
            #expect(others == ["122 \(122 + 97 + 77)"])
        }
    }

    @Test func `the file stays as it is, and nothing appears beside it`() async throws {
        let folder = URL(fileURLWithPath: original).deletingLastPathComponent().path
        let before = try (Data(contentsOf: URL(fileURLWithPath: original)), beside(folder))
        try await imported { _, _ in }
        #expect(try Data(contentsOf: URL(fileURLWithPath: original)) == before.0)
        #expect(try beside(folder) == before.1)
    }

    @Test func `people sign in with their old passwords`() async throws {
        try await imported { _, database in
            for username in ["boss", "test_worker"] {
                let stored: String? = try await database.read { tx in
                    try tx.value("SELECT password_hash FROM users WHERE username_folded = \(username)")
                }
                let hash = PasswordHash(stored: try #require(stored))
                #expect(hash.matches("123"))
                #expect(!hash.matches("1234"))
            }
        }
    }

    @Test(arguments: [
        ("kornilgerasimov", "14 18.18 33.71 0.81"), ("aleksandrovtaras", "7 9.09 21.43 0.84"),
        ("zgolubev", "20 25.97 22.25 0.85"), ("test_worker", "11 14.29 33.18 0.84"),
    ])
    func `a worker's figures are those that the original gave`(_ username: String, _ figures: String) async throws {
        try await imported { _, database in
            let found = try await database.look(Self.figures(of: username))
            #expect(found == [figures])
        }
    }

    /// By the formulas of the office's rules: the report is what counts, not the day of its acceptance.
    private static func figures(of username: String) -> SQL {
        """
        SELECT COUNT(*) AS executed,
            ROUND(COUNT(*) * 100.0 / (SELECT COUNT(*) FROM assignments WHERE status = 'executed'), 2) AS share,
            ROUND(AVG((a.closed_at - a.issued_at - (a.closed_at - a.issued_at) % 86400) / 86400.0), 2) AS days,
            ROUND(AVG((a.due_at - r.submitted_at) * 1.0 / (a.due_at - a.issued_at)), 2) AS efficiency
        FROM reports r JOIN assignments a ON a.id = r.assignment_id JOIN users u ON u.id = r.author_id
        WHERE u.username = \(username) AND r.kind = 'execution' AND r.state = 'accepted'
        """
    }

    private func imported(_ check: (ImportSummary, Database) async throws -> Void) async throws {
        try await TestDatabase.open { database in
            let address = try DatabaseAddress("sqlite:///\(original)")
            try await check(try await OriginalImport(from: address, into: database).run(), database)
        }
    }

    private func beside(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }
}
