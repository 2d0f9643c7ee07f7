import Storage
import Testing

@Suite struct RowTests {
    @Test(arguments: TestEngine.all)
    func `a row is read by name, by position and into nouns`(_ engine: TestEngine) async throws {
        let test = try await TestDatabase(engine)
        try await test.database.write { tx in
            try tx.run("INSERT INTO users (login, role) VALUES (\("anna"), \(Role.boss)), (\("boris"), \(Role.worker))")
            let rows = try tx.rows("SELECT login, role FROM users ORDER BY id")
            #expect(rows.map(\.columns) == [["login", "role"], ["login", "role"]])
            #expect(try rows.map { try $0["login"] as String } == ["anna", "boris"])
            #expect(try rows.map { try $0[1] as Role } == [.boss, .worker])
            struct Person { let login: String, role: Role }
            let people = try tx.rows("SELECT role, login FROM users ORDER BY id") { row in
                Person(login: try row["login"], role: try row["role"])
            }
            #expect(people.map(\.login) == ["anna", "boris"])
            let nobody = try tx.row("SELECT id FROM users WHERE login = \("nobody")")
            #expect(nobody.map(\.columns) == nil)
        }
    }

    @Test(arguments: TestEngine.all)
    func `NULL is read as nil, and only where nil may stand`(_ engine: TestEngine) async throws {
        let test = try await TestDatabase(engine)
        try await test.database.read { tx in
            let row = try #require(try tx.row("SELECT NULL AS role, 3 AS level, 'worker' AS second"))
            let nobody: Role? = try row["role"]
            let level: Level? = try row["level"]
            let second: Role? = try row[2]
            let words: String? = try row["role"]
            #expect(nobody == nil && level == .high && second == .worker && words == nil)
            #expect(throws: StorageFailure.wrongColumn(name: "role", expected: "String", found: "NULL")) {
                try row["role"] as String
            }
            #expect(throws: StorageFailure.wrongColumn(name: "role", expected: "Role", found: "NULL")) {
                try row[0] as Role
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `a wrong column is named, its value is not`(_ engine: TestEngine) async throws {
        let test = try await TestDatabase(engine)
        try await test.database.read { tx in
            let row = try #require(try tx.row("SELECT 'secret' AS word, 2 AS flag, 1.5 AS ratio"))
            let wrong: [(StorageFailure, () throws -> Void)] = [
                (.wrongColumn(name: "word", expected: "Int", found: "TEXT"), { _ = try row["word"] as Int }),
                (.wrongColumn(name: "word", expected: "Role", found: "another TEXT"), { _ = try row["word"] as Role }),
                (.wrongColumn(name: "flag", expected: "Bool", found: "INTEGER"), { _ = try row["flag"] as Bool }),
                (.wrongColumn(name: "ratio", expected: "Int", found: "REAL"), { _ = try row[2] as Int }),
                (.wrongColumn(name: "flag", expected: "String", found: "INTEGER"), { _ = try row["flag"] as String }),
                (.wrongColumn(name: "none", expected: "a column", found: "none"), { _ = try row["none"] as Int }),
                (.wrongColumn(name: "#9", expected: "a column", found: "none"), { _ = try row[9] as Int? }),
            ]
            for (expected, read) in wrong {
                #expect(throws: expected) { try read() }
                #expect(!expected.description.contains("secret"))
            }
            #expect(try row["flag"] as Double == 2)
        }
    }

    @Test(arguments: TestEngine.all)
    func `one value and one count are read directly`(_ engine: TestEngine) async throws {
        let test = try await TestDatabase(engine)
        try await test.database.read { tx in
            let missing: Int? = try tx.value("SELECT MAX(id) FROM users")
            let none: String? = try tx.value("SELECT login FROM users")
            let role: Role? = try tx.value("SELECT 'boss'")
            #expect(missing == nil && none == nil && role == .boss)
            #expect(try tx.count("SELECT COUNT(*) FROM users") == 0)
            #expect(throws: StorageFailure.wrongColumn(name: "#0", expected: "Int", found: "no row")) {
                try tx.count("SELECT id FROM users")
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `a row that was kept does not change while the next are read`(_ engine: TestEngine) async throws {
        let test = try await TestDatabase(engine)
        try await test.database.write { tx in
            for number in 1...3 { try tx.run("INSERT INTO samples (number) VALUES (\(number))") }
            var kept: [Row] = []
            let read = try tx.rows("SELECT number FROM samples ORDER BY id") { row in
                kept.append(row)
                return try row[0] as Int
            }
            #expect(try kept.map { try $0[0] as Int } == [1, 2, 3])
            #expect(read == [1, 2, 3])
        }
    }

    @Test(arguments: TestEngine.all)
    func `the same query may be asked while its rows are being read`(_ engine: TestEngine) async throws {
        let test = try await TestDatabase(engine)
        try await test.database.write { tx in
            for number in 1...3 { try tx.run("INSERT INTO samples (number) VALUES (\(number))") }
            let query: SQL = "SELECT number FROM samples WHERE number <= \(3) ORDER BY id"
            let sums = try tx.rows(query) { _ in try tx.rows(query) { try $0[0] as Int }.reduce(0, +) }
            #expect(sums == [6, 6, 6])
        }
    }
}
