extension MariaDBConnection {
    /// A duplicate is told by its columns, `users.login`, as SQLite does; the server tells the name of the index only.
    func translated(_ failure: MariaDBFailure, _ sql: SQL?) -> StorageFailure {
        guard case .duplicate(let index) = failure.storageFailure, let table = sql?.changedTable else {
            return failure.storageFailure
        }
        let name = index.split(separator: ".").last.map(String.init) ?? index  // MySQL 8: "users.login"
        let columns = (try? columns(of: name, table)) ?? []
        return .duplicate(key: (columns.isEmpty ? [name] : columns).map { "\(table).\($0)" }.joined(separator: ", "))
    }

    private func columns(of index: String, _ table: String) throws -> [String] {
        let query: SQL = """
            SELECT column_name FROM information_schema.statistics
            WHERE table_schema = DATABASE() AND table_name = \(table) AND index_name = \(index) ORDER BY seq_in_index
            """
        return try session.statements.run(query) { statement in
            var columns: [String] = []
            while let row = try statement.row() { columns.append(try row[0]) }
            return columns
        }
    }
}

extension SQL {
    /// The table of an INSERT or UPDATE.
    fileprivate var changedTable: String? {
        let words = text.split(maxSplits: 4) { $0.isWhitespace || $0 == "(" }
        let mark = words.firstIndex { $0 == "INTO" || $0 == "UPDATE" }
        guard let mark, mark + 1 < words.count else { return nil }
        return words[mark + 1].filter { $0 != "`" && $0 != "\"" }
    }
}
