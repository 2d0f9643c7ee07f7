import Foundation
import Storage
import Testing

@Suite struct ValueTests {
    @Test(arguments: TestEngine.all)
    func `every kind of value comes back as it was stored`(_ engine: TestEngine) async throws {
        let test = try await TestDatabase(engine)
        try await test.database.write { tx in
            for number in [0, 1, -1, Int64.max, Int64.min] { try expect("number", number, in: tx) }
            for number in [Int.max, Int.min] { try expect("number", number, in: tx) }
            for flag in [true, false] { try expect("number", flag, in: tx) }
            for ratio in [0.0, 0.1, -1.5e300, Double.pi, Double.leastNonzeroMagnitude] {
                try expect("ratio", ratio, in: tx)
            }
            try expect("bytes", [UInt8](0...255), in: tx)
            try expect("bytes", [UInt8](), in: tx)
            try expect("bytes", [UInt8](repeating: 7, count: 50_000), in: tx)
            try expect("number", Int?.none, in: tx)
            try expect("words", String?.some("есть"), in: tx)
        }
    }

    @Test(arguments: TestEngine.all)
    func `every text comes back to the last byte`(_ engine: TestEngine) async throws {
        let test = try await TestDatabase(engine)
        let texts = [
            "", "plain", "Поручение №7 «Ёлка»", "👩‍👩‍👧‍👦 🇷🇺", "before\0after", "\0", "e\u{301}", "line\r\nline\t",
            "' OR 1=1; DROP TABLE users; -- \" ` \\ % _ ?", String(repeating: "щ", count: 30_000),
        ]
        try await test.database.write { tx in
            for text in texts {
                try expect("words", text, in: tx)
                let bytes: SQL = "CAST(words AS \(engine.binary))"
                let stored: [UInt8]? = try tx.value("SELECT \(bytes) FROM samples ORDER BY id DESC LIMIT 1")
                #expect(stored == Array(text.utf8))
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `hostile text is bound and never becomes SQL`(_ engine: TestEngine) async throws {
        let test = try await TestDatabase(engine)
        let hostile = "x' OR '1'='1"
        try await test.database.write { tx in
            try tx.run("INSERT INTO users (login) VALUES (\("ivan"))")
            #expect(try tx.count("SELECT COUNT(*) FROM users WHERE login = \(hostile)") == 0)
            try tx.run("INSERT INTO users (login) VALUES (\(hostile))")
            #expect(try tx.value("SELECT login FROM users WHERE login = \(hostile)") == hostile)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a date is stored as seconds, rounded down, before 1970 too`(_ engine: TestEngine) async throws {
        let test = try await TestDatabase(engine)
        let dates = [(1_700_000_000.9, 1_700_000_000), (-0.5, -1), (-86_400.0, -86_400), (-3e9 - 0.25, -3_000_000_001)]
        try await test.database.write { tx in
            for (moment, seconds) in dates {
                try tx.run("INSERT INTO samples (number) VALUES (\(Date(timeIntervalSince1970: moment)))")
                let id = try tx.insertedID()
                #expect(try tx.value("SELECT number FROM samples WHERE id = \(id)") == seconds)
                let read: Date? = try tx.value("SELECT number FROM samples WHERE id = \(id)")
                #expect(read == Date(timeIntervalSince1970: Double(seconds)))
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `a number that is not finite is refused`(_ engine: TestEngine) async throws {
        let test = try await TestDatabase(engine)
        for number in [Double.nan, .infinity, -.infinity] {
            let failure = await failure {
                try await test.database.write { try $0.run("INSERT INTO samples (ratio) VALUES (\(number))") }
            }
            #expect(failure == .unsupported("a number that is not finite"))
        }
    }

    @Test(arguments: TestEngine.all)
    func `text that is not UTF-8 is never repaired in silence`(_ engine: TestEngine) async throws {
        let test = try await TestDatabase(engine)
        let failure = await test.failure { tx in
            try tx.run("INSERT INTO samples (words) VALUES (CAST(\([0x41, 0xFF] as [UInt8]) AS \(engine.text)))")
            let row = try #require(try tx.row("SELECT words FROM samples"))
            #expect(try row["words"] == [0x41, 0xFF] as [UInt8])
            return try row["words"] as String
        }
        switch engine {
        case .sqlite: #expect(failure == .wrongColumn(name: "words", expected: "String", found: "BLOB"))
        case .mariaDB: #expect(failure?.isCheckFailed == true)
        }
    }
}

private func expect<T: Bindable & Equatable>(_ column: StaticString, _ value: T, in tx: Transaction) throws {
    let column = SQL(trusted: column.description)
    try tx.run("INSERT INTO samples (\(column)) VALUES (\(value))")
    let row = try #require(try tx.row("SELECT \(column) FROM samples WHERE id = \(try tx.insertedID())"))
    #expect(try row[0] == value)
}
