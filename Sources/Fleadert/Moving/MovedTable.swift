import Storage

/// A table as it moves house: what is in it and in which order it is walked. Generated columns are left to the engine.
struct MovedTable: Sendable {
    let name: String
    let key: [String]
    let columns: [String]

    private init(_ name: String, key: [String] = ["id"], _ columns: String) {
        self.name = name
        self.key = key
        self.columns = columns.split(separator: " ").map(String.init)
    }

    /// In the order of their keys: whatever a row points at has moved before it.
    static let all = [
        MovedTable(
            "users",
            """
            id username username_folded email email_folded full_name sort_name position phone password_hash role \
            is_admin created_at last_seen_at dismissed_at
            """),
        MovedTable("sessions", key: ["token_hash"], "token_hash user_id is_remembered created_at expires_at"),
        MovedTable("sign_in_failures", "id subject failed_at"),
        MovedTable("projects", "id name sort_name description author_id created_at closed_at"),
        MovedTable(
            "assignments",
            """
            id project_id issuer_id name description search_text priority status issued_at due_at original_due_at \
            edited_at closed_at closer_id version
            """),
        MovedTable(
            "executors", key: ["assignment_id", "user_id"], "assignment_id user_id is_responsible is_open"),
        MovedTable(
            "reports",
            """
            id assignment_id author_id kind state comment outgoing_number outgoing_date submitted_at decided_at \
            decider_id decision_comment
            """),
        MovedTable("events", "id at kind actor_id assignment_id project_id user_id report_id detail"),
        MovedTable("submissions", key: ["token"], "token made_id submitted_at"),
    ]
}

extension MovedTable {
    func count(in tx: Transaction) throws -> Int { try tx.count("SELECT COUNT(*) FROM \(SQL(trusted: name))") }

    /// The rows that follow a key, in the order of the key.
    func rows(after last: [Value]?, limit: Int, in tx: Transaction) throws -> [[Value]] {
        let condition: SQL = last.map { "WHERE \(following($0))" } ?? ""
        let rows = try tx.rows(
            """
            SELECT \(names(columns)) FROM \(SQL(trusted: name)) \(condition) ORDER BY \(names(key)) LIMIT \(limit)
            """)
        return try rows.map { row in try columns.indices.map { try row[$0] } }
    }

    func insert(_ rows: [[Value]], in tx: Transaction) throws {
        for row in rows {
            try tx.run("INSERT INTO \(SQL(trusted: name)) (\(names(columns))) VALUES (\(row))")
        }
    }

    func key(of row: [Value]) -> [Value] { key.compactMap { columns.firstIndex(of: $0) }.map { row[$0] } }

    /// `a > x OR (a = x AND b > y)`: row comparison in the words of both engines, walked by the primary key.
    private func following(_ last: [Value]) -> SQL {
        let steps: [SQL] = key.indices.map { index in
            let equal: [SQL] = key[..<index].indices.map { "\(SQL(trusted: key[$0])) = \(last[$0])" }
            let greater: SQL = "\(SQL(trusted: key[index])) > \(last[index])"
            return "(\((equal + [greater]).joined(separator: " AND ")))"
        }
        return steps.joined(separator: " OR ")
    }

    private func names(_ columns: [String]) -> SQL { SQL(trusted: columns.joined(separator: ", ")) }
}
