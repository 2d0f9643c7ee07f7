import Foundation
import Storage
import Testing

@testable import Fleadert

@Suite struct SeedTests {
    @Test func `the same arguments at the same moment give the same office`() async throws {
        let (first, second) = (try await contents(randomSeed: 7), try await contents(randomSeed: 7))
        let third = try await contents(randomSeed: 8)
        let (isSame, isOther) = (first == second, first != third)
        #expect(isSame)
        #expect(isOther)
    }

    @Test func `the generator is SplitMix64`() {
        var random = SplitMix64(seed: 1_234_567)
        #expect(random.next() == 6_457_827_717_110_365_317)
        #expect(random.next() == 3_203_168_211_198_807_973)
    }

    @Test func `boss and test_worker sign in with 123, and boss administers`() async throws {
        try await planted { database in
            let cast = try await database.look(
                "SELECT username, role, is_admin FROM users WHERE role = 'boss' OR username = 'test_worker' ORDER BY id"
            )
            #expect(
                cast == [
                    "boss boss 1", "test_worker worker 0", "kravtsov_ov boss 0", "belova_ni boss 0",
                    "melnik_ayu boss 0",
                ])
            let hashes = try await database.look("SELECT DISTINCT password_hash FROM users")
            #expect(hashes.map { PasswordHash(stored: $0).matches("123") } == [true])
        }
    }

    @Test(arguments: SeedClaim.desks)
    func `boss and test_worker find something of every kind on their desks`(_ claim: SeedClaim) async throws {
        try await planted { database in
            let found = try await database.number(claim.count)
            #expect(found > 0)
        }
    }

    @Test(arguments: SeedClaim.kinds)
    func `every kind of life is there`(_ claim: SeedClaim) async throws {
        try await planted { database in
            let found = try await database.number(claim.count)
            #expect(found > 0)
        }
    }

    @Test func `a hundred and twenty assignments have as many names`() async throws {
        try await planted { database in
            let names = try await database.number("SELECT COUNT(DISTINCT name) FROM assignments")
            #expect(names == 120)
        }
    }

    @Test func `an office may be of another size`() async throws {
        let sizes: SQL = """
            SELECT (SELECT COUNT(DISTINCT username_folded) FROM users), (SELECT COUNT(DISTINCT sort_name) FROM projects),
                (SELECT COUNT(*) FROM assignments)
            """
        try await planted(users: 60, projects: 14, assignments: 30) { database in
            let found = try await database.look(sizes)
            #expect(found == ["60 14 30"])
        }
        try await planted(users: 2, projects: 1, assignments: 0) { database in
            let found = try await database.look(sizes)
            #expect(found == ["2 1 0"])
        }
    }

    @Test func `a database with anything in it is refused`() async throws {
        try await planted(assignments: 1) { database in
            let refusal = await #expect(throws: Refusal.self) { try await Self.seed().plant(in: database) }
            #expect(refusal?.text == "В базе уже есть сотрудники, проекты или задачи. Укажите новую, пустую базу.")
        }
    }

    @Test(arguments: [(1, 1, 1), (2, 0, 1), (2, 1, -1)])
    func `an office of nobody is refused, and nothing is written`(_ sizes: (Int, Int, Int)) async throws {
        try await TestDatabase.open { database in
            let seed = Self.seed(users: sizes.0, projects: sizes.1, assignments: sizes.2)
            await #expect(throws: Refusal.self) { try await seed.plant(in: database) }
            let people = try await database.number("SELECT COUNT(*) FROM users")
            #expect(people == 0)
        }
    }

    @Test func `the deeds done are told up to the last`() async throws {
        try await TestDatabase.open { database in
            let told = Told()
            try await Self.seed(assignments: 3).plant(in: database) { told.add($0, $1) }
            let last = try #require(told.last?.split(separator: " "))
            #expect(last.first == last.last)
        }
    }

    private func contents(randomSeed: Int) async throws -> [String] {
        var contents: [String] = []
        try await planted(assignments: 60, randomSeed: randomSeed) { database in
            for table in Self.tables { contents += try await database.look(table) }
        }
        return contents
    }

    private static let tables: [SQL] = [
        "SELECT id, username, email, full_name, position, phone, role, created_at, last_seen_at FROM users ORDER BY id",
        "SELECT id, name, author_id, created_at, closed_at FROM projects ORDER BY id",
        """
        SELECT id, project_id, issuer_id, name, description, priority, status, issued_at, due_at, original_due_at,
            edited_at, closed_at, closer_id, version FROM assignments ORDER BY id
        """,
        "SELECT assignment_id, user_id, is_responsible FROM executors ORDER BY assignment_id, user_id",
        """
        SELECT id, assignment_id, author_id, kind, state, comment, outgoing_number, outgoing_date, submitted_at,
            decided_at, decider_id, decision_comment FROM reports ORDER BY id
        """,
        "SELECT id, at, kind, actor_id, assignment_id, project_id, user_id, report_id FROM events ORDER BY id",
        // Not those of edits: the order of keys in their JSON is nobody's promise.
        "SELECT detail FROM events WHERE kind <> 'edited' ORDER BY id",
    ]

    private func planted(
        users: Int = 14, projects: Int = 6, assignments: Int = 120, randomSeed: Int = 2026,
        _ check: (Database) async throws -> Void
    ) async throws {
        try await TestDatabase.open { database in
            let seed = Self.seed(users: users, projects: projects, assignments: assignments, randomSeed: randomSeed)
            try await seed.plant(in: database)
            try await check(database)
        }
    }

    private static func seed(
        users: Int = 14, projects: Int = 6, assignments: Int = 120, randomSeed: Int = 2026
    ) -> Seed {
        Seed(
            users: users, projects: projects, assignments: assignments, randomSeed: randomSeed, at: SeedClaim.now,
            in: SeedClaim.moscow, cost: .testing)
    }
}
