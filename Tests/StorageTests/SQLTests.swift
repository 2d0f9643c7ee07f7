import Storage
import Testing

@Suite struct SQLTests {
    @Test func `what is interpolated becomes a question mark and a value`() {
        let sql: SQL = "SELECT id FROM users WHERE login = \("ivan") AND role = \(Role.boss) AND age > \(30)"
        #expect(sql.text == "SELECT id FROM users WHERE login = ? AND role = ? AND age > ?")
        #expect(sql.values == [.text("ivan"), .text("boss"), .integer(30)])
    }

    @Test func `nothing is bound as NULL`() {
        let name: String? = nil
        let role: Role? = nil
        let level: Level? = .high
        let sql: SQL = "\(name), \(role), \(level), \(true), \(2.5), \([1, 2] as [UInt8])"
        #expect(sql.values == [.null, .null, .integer(3), .integer(1), .real(2.5), .blob([1, 2])])
        #expect(sql.text == "?, ?, ?, ?, ?, ?")
    }

    @Test func `lists become question marks, and an empty list NULL`() {
        #expect(("IN (\([1, 2, 3]))" as SQL).text == "IN (?, ?, ?)")
        #expect(("IN (\([7]))" as SQL).values == [.integer(7)])
        #expect(("IN (\([Role.boss, .worker]))" as SQL).values == [.text("boss"), .text("worker")])
        #expect(("IN (\(Set(["a"])))" as SQL).values == [.text("a")])
        #expect(("IN (\([Int]()))" as SQL) == "IN (NULL)")
    }

    @Test func `pieces are spliced with their values`() {
        let conditions: [SQL] = ["a = \(1)", "b = \("x")"]
        let whole: SQL = "WHERE \(conditions.joined(separator: " AND ")) LIMIT \(10)"
        #expect(whole.text == "WHERE a = ? AND b = ? LIMIT ?")
        #expect(whole.values == [.integer(1), .text("x"), .integer(10)])
        #expect(conditions[0] + " OR " + conditions[1] == "a = \(1) OR b = \("x")" as SQL)
        #expect([SQL]().joined(separator: ", ").isEmpty)
    }

    @Test func `insert or update is said in the words of each engine`() {
        #expect(
            Dialect.sqlite.onConflict(key: "id", update: ["a", "b"])
                == " ON CONFLICT (id) DO UPDATE SET a = excluded.a, b = excluded.b")
        #expect(
            Dialect.mariaDB.onConflict(key: "id", update: ["a", "b"])
                == " ON DUPLICATE KEY UPDATE a = VALUES(a), b = VALUES(b)")
        #expect(Dialect.sqlite.onConflict(key: "a", "b", update: []) == " ON CONFLICT (a, b) DO NOTHING")
        #expect(Dialect.mariaDB.onConflict(key: "a", "b", update: []) == " ON DUPLICATE KEY UPDATE a = a")
    }

    @Test(arguments: TestEngine.all)
    func `a list finds its members, and an empty one nothing`(_ engine: TestEngine) async throws {
        let test = try await TestDatabase(engine)
        try await test.database.write { tx in
            for number in 1...200 { try tx.run("INSERT INTO samples (number) VALUES (\(number))") }
            #expect(try tx.count("SELECT COUNT(*) FROM samples WHERE number IN (\([3, 5, 900]))") == 2)
            #expect(try tx.count("SELECT COUNT(*) FROM samples WHERE number IN (\(Array(1...150)))") == 150)
            #expect(try tx.count("SELECT COUNT(*) FROM samples WHERE number IN (\([Int]()))") == 0)
        }
    }

    @Test(arguments: TestEngine.all)
    func `the second insert of a key updates`(_ engine: TestEngine) async throws {
        let test = try await TestDatabase(engine)
        try await test.database.write { tx in
            for role in [Role.worker, .boss] {
                try tx.run(
                    """
                    INSERT INTO users (login, role) VALUES (\("ivan"), \(role))
                    \(tx.dialect.onConflict(key: "login", update: ["role"]))
                    """)
            }
            #expect(try tx.count("SELECT COUNT(*) FROM users") == 1)
            #expect(try tx.value("SELECT role FROM users") == Role.boss)
            try tx.run(
                """
                INSERT INTO users (login, role) VALUES (\("ivan"), \("worker"))
                \(tx.dialect.onConflict(key: "login", update: []))
                """)
            #expect(try tx.value("SELECT role FROM users") == Role.boss)
        }
    }
}
