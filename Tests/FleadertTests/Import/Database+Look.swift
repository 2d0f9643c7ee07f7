import Storage

extension Database {
    /// The rows of an answer, their columns with spaces between; NULL is a hyphen.
    func look(_ sql: SQL) async throws -> [String] {
        try await read { tx in
            try tx.rows(sql) { row in
                try row.columns.indices.map { Self.shown(try row[$0] as Value) }.joined(separator: " ")
            }
        }
    }

    func number(_ sql: SQL) async throws -> Int { try await read { try $0.count(sql) } }

    private static func shown(_ value: Value) -> String {
        switch value {
        case .null: "-"
        case .integer(let number): "\(number)"
        case .real(let number): "\(number)"
        case .text(let text): text
        case .blob(let bytes): "\(bytes)"
        }
    }
}
