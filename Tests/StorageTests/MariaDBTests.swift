import Foundation
import Storage
import Testing

extension Trait where Self == ConditionTrait {
    /// For what is promised of MariaDB alone.
    static var needsMariaDB: Self { .enabled(if: TestServer.address != nil) }
}

@Suite(.needsMariaDB) struct MariaDBTests {
    @Test func `a session is what Storage promises, whatever the server's settings are`() async throws {
        let test = try await TestDatabase(.mariaDB)
        let session = try await test.database.write { tx in
            try tx.row(
                """
                SELECT @@sql_mode AS mode, @@time_zone AS zone, @@character_set_client AS client,
                    @@character_set_results AS results, @@collation_connection AS collation,
                    @@innodb_snapshot_isolation AS snapshot, 'a' = 'a ' AS padded, 'a' = 'A' AS folded,
                    'a' || 'b' AS together, '\\' AS backslash
                """)
        }
        let row = try #require(session)
        let mode: String = try row["mode"]
        #expect(mode.contains("STRICT_ALL_TABLES") && mode.contains("NO_ZERO_DATE"))
        #expect(try row["zone"] == "+00:00")
        #expect(try [row["client"], row["results"]] == ["utf8mb4", "utf8mb4"])
        #expect(try row["collation"] == "utf8mb4_nopad_bin")
        #expect(try row["snapshot"] as Bool)
        #expect(try [row["padded"] as Bool, row["folded"] as Bool] == [false, false])
        #expect(try [row["together"], row["backslash"]] == ["ab", "\\"])
    }

    @Test func `tables compare texts letter by letter`() async throws {
        let test = try await TestDatabase(.mariaDB)
        let collation: String? = try await test.database.read { tx in
            try tx.value(
                """
                SELECT DISTINCT collation_name FROM information_schema.columns
                WHERE table_schema = DATABASE() AND collation_name IS NOT NULL
                """)
        }
        #expect(collation == "utf8mb4_nopad_bin")
        try await test.database.write { tx in
            for login in ["e", "ё", "е", "e ", "E"] { try tx.run("INSERT INTO users (login) VALUES (\(login))") }
        }
        #expect(try await test.users() == 5)
    }

    @Test func `a foreign schema is read kind by kind`() async throws {
        let test = try await TestDatabase(.mariaDB, [])
        let row = try await test.database.write { tx in
            try tx.run(
                """
                CREATE TABLE kinds (tiny TINYINT, small SMALLINT, middle MEDIUMINT, whole INT UNSIGNED,
                    large BIGINT UNSIGNED, largest BIGINT UNSIGNED, flag BOOLEAN, single FLOAT, ratio DOUBLE,
                    amount DECIMAL(12,2), count DECIMAL(12,0), huge DECIMAL(30,0), bits BIT(9), year YEAR,
                    day DATE, moment DATETIME, fine DATETIME(3), stamp TIMESTAMP NULL, clock TIME(1),
                    fixed CHAR(5), choice ENUM('a', 'b'), document JSON, small_text TINYTEXT, bytes VARBINARY(10),
                    twice BIGINT GENERATED ALWAYS AS (tiny * 2) STORED)
                """)
            try tx.run(
                """
                INSERT INTO kinds (tiny, small, middle, whole, large, largest, flag, single, ratio, amount, count, huge,
                    bits, year, day, moment, fine, stamp, clock, fixed, choice, document, small_text, bytes)
                VALUES (-100, -30000, -8000000, 4000000000, 5, 18446744073709551615, TRUE, 1.5, 0.1, 12.50, 42,
                    123456789012345678901234567890, b'100000001', 2024, '2024-02-29', '2024-02-29 23:59:01',
                    '2024-02-29 23:59:01.250', '1999-12-31 00:00:00', '-101:02:03.5', 'ab', 'b', '{"a":1}', 'ё', x'00ff')
                """)
            return try tx.row("SELECT * FROM kinds")
        }
        let values = try #require(row.map { row in try row.columns.indices.map { try row[$0] as Value } })
        #expect(
            values == [
                .integer(-100), .integer(-30_000), .integer(-8_000_000), .integer(4_000_000_000), .integer(5),
                .text("18446744073709551615"), .integer(1), .real(1.5), .real(0.1), .real(12.5), .integer(42),
                .text("123456789012345678901234567890"), .integer(257), .integer(2024), .text("2024-02-29"),
                .text("2024-02-29 23:59:01"), .text("2024-02-29 23:59:01.250"), .text("1999-12-31 00:00:00"),
                .text("-101:02:03.5"), .text("ab"), .text("b"), .text("{\"a\":1}"), .text("ё"), .blob([0, 255]),
                .integer(-200),
            ])
    }

    @Test func `sums and averages are numbers`() async throws {
        let test = try await TestDatabase(.mariaDB)
        try await test.database.write { tx in
            for number in 1...4 { try tx.run("INSERT INTO samples (number) VALUES (\(number))") }
            let row = try #require(
                try tx.row(
                    """
                    SELECT COALESCE(SUM(CASE WHEN number > \(2) THEN 1 ELSE 0 END), 0) AS large, SUM(number) AS sum,
                        AVG(number) AS average, MAX(number) = 4 AS is_four FROM samples
                    """))
            #expect(try row["large"] == 2)
            #expect(try row["sum"] == 10)
            #expect(try row["average"] == 2.5)
            #expect(try row["is_four"] as Bool)
        }
    }

    @Test func `a text of five megabytes goes in and comes out, one that is too long is refused`() async throws {
        let books = Migration("1", "CREATE TABLE books (text LONGTEXT, scan LONGBLOB)")
        let test = try await TestDatabase(.mariaDB, [books])
        let text = String(repeating: "щ", count: 2_500_000)
        let scan = [UInt8](repeating: 200, count: 5_000_000)
        try await test.database.write { try $0.run("INSERT INTO books (text, scan) VALUES (\(text), \(scan))") }
        let row = try await test.database.read { try $0.row("SELECT text, scan, 'after' AS word FROM books") }
        #expect(try row?["text"] == text)
        #expect(try row?["scan"] == scan)
        #expect(try row?["word"] == "after")
        let tooLong = String(repeating: "щ", count: 9_000_000)
        let failure = await test.failure { try $0.run("UPDATE books SET text = \(tooLong)") }
        #expect(failure == .checkFailed("more than max_allowed_packet of the server"))
    }

    @Test func `statements are prepared once, and only some are kept`() async throws {
        let test = try await TestDatabase(.mariaDB)
        let one = try Database(TestServer.address(of: test.serverDatabase, "?pool=1"))
        try await one.read { tx in
            for number in 1...300 { _ = try tx.count("SELECT \(number)") }
            #expect(try prepared(tx) == 1)
            for number in 1...300 { _ = try tx.count("SELECT \(SQL(trusted: "\(number)"))") }
            #expect(try prepared(tx) <= 200)
        }
        try one.close()
    }

    @Test func `a statement is right after another program has changed the table`() async throws {
        let test = try await TestDatabase(.mariaDB)
        let other = try test.anotherDatabase()
        let query: SQL = "SELECT * FROM samples WHERE id > \(0)"
        try await test.database.write { try $0.run("INSERT INTO samples (number, words) VALUES (7, 'seven')") }
        _ = try await test.database.read { try $0.row(query) }
        try await other.write { tx in
            try tx.run("ALTER TABLE samples MODIFY number VARCHAR(20), ADD more TEXT DEFAULT 'new'")
        }
        let row = try await test.database.read { try $0.row(query) }
        #expect(row?.columns == ["id", "number", "ratio", "words", "bytes", "more"])
        #expect(try row?["number"] == "7")
        #expect(try row?["more"] == "new")
    }

    @Test func `a database open for reading only does not write`() async throws {
        let test = try await TestDatabase(.mariaDB)
        let readOnly = try test.anotherDatabase(readOnly: true)
        #expect(try await readOnly.appliedMigrations().count == office.count)
        let newer = office + [Migration("0004_more", "CREATE TABLE more (id BIGINT)")]
        let refusals = [
            await failure { try await readOnly.write { try $0.run("DELETE FROM users") } },
            await failure { try await readOnly.read { try $0.run("DELETE FROM users") } },
            await failure { try await readOnly.read { try $0.run("CREATE TABLE more (id BIGINT)") } },
            await failure { try await readOnly.migrate(newer) },
        ]
        for refusal in refusals {
            guard case .unsupported = refusal else { throw refusal ?? .locked }
        }
    }
}

/// How many statements this connection has prepared and not closed, but for the one that asks.
private func prepared(_ tx: Transaction) throws -> Int {
    let rows = try tx.rows(
        """
        SELECT variable_name, CAST(variable_value AS SIGNED) AS times FROM information_schema.session_status
        WHERE variable_name IN ('COM_STMT_PREPARE', 'COM_STMT_CLOSE')
        """)
    let times = try Dictionary(uniqueKeysWithValues: rows.map { (try $0[0] as String, try $0[1] as Int) })
    return times["COM_STMT_PREPARE", default: 0] - times["COM_STMT_CLOSE", default: 0] - 1
}
