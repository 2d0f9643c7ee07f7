import Foundation
import Storage
import Testing

@testable import Fleadert

struct MovingTests {
    @Test func `an office moves whole, and both sides are found the same`() async throws {
        try await TestDatabase.open { source in
            try await Self.seed(source)
            try await TestDatabase.open { target in
                let checks = try await Moving(from: source, to: target).run { _, _ in }
                #expect(checks.map(\.table) == MovedTable.all.map(\.name))
                let different = checks.filter { !$0.isSame }
                #expect(different.isEmpty)
                let issued = try await target.read { tx in try tx.count("SELECT COUNT(*) FROM assignments") }
                #expect(issued == 30)
                let moved = checks.first { $0.table == "assignments" }
                #expect(moved?.rows == 30)
            }
        }
    }

    @Test func `a database that holds anything is not moved into`() async throws {
        try await TestDatabase.open { source in
            try await Self.seed(source)
            try await #require(throws: Refusal.self) {
                try await Moving(from: source, to: source).run { _, _ in }
            }
        }
    }

    @Test func `every table and column of the schema moves`() async throws {
        try await TestDatabase.open { database in
            let tables = try await database.read { tx in
                try tx.rows(
                    """
                    SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'
                        AND name <> 'schema_migrations'
                    """
                ) { row -> String in try row["name"] }
            }
            #expect(Set(tables) == Set(MovedTable.all.map(\.name)))
            for table in MovedTable.all {
                let name = table.name
                let columns = try await database.read { tx in
                    try tx.rows("SELECT name FROM pragma_table_info(\(name))") { row -> String in try row["name"] }
                }
                #expect(columns == table.columns, "\(name)")
            }
        }
    }

    private static func seed(_ database: Database) async throws {
        let zone = try #require(TimeZone(identifier: "Europe/Moscow"))
        let seed = Seed(
            users: 5, projects: 2, assignments: 30, at: Date(timeIntervalSince1970: 1_795_500_000), in: zone,
            cost: .testing)
        try await seed.plant(in: database)
    }
}
