import CMariaDB

/// The prepared statements of one connection: those used lately are kept ready.
final class MariaDBStatements {
    private static let limit = 200

    private let handle: UnsafeMutablePointer<MYSQL>
    let parameters = MariaDBParameters()
    private var kept: [String: MariaDBStatement] = [:]
    private var uses = 0

    init(_ handle: UnsafeMutablePointer<MYSQL>) {
        self.handle = handle
    }

    /// Runs a statement and lends it to `body` with the rows of its answer, all of which are here already.
    func run<T>(_ sql: SQL, _ body: (MariaDBStatement) throws -> T) throws -> T {
        let statement = try take(sql)
        defer { giveBack(statement) }
        try statement.execute(sql.values, parameters)
        return try body(statement)
    }

    private func take(_ sql: SQL) throws(MariaDBFailure) -> MariaDBStatement {
        uses += 1
        let statement = if let known = kept[sql.text], !known.isBusy { known } else { try prepare(sql) }
        statement.isBusy = true
        statement.lastUse = uses
        return statement
    }

    private func prepare(_ sql: SQL) throws(MariaDBFailure) -> MariaDBStatement {
        let statement = try MariaDBStatement(sql.text, handle)
        if kept[sql.text] == nil && Self.isWorthKeeping(sql) { keep(statement, sql.text) }
        return statement
    }

    /// Long lists come in every length.
    private static func isWorthKeeping(_ sql: SQL) -> Bool {
        sql.values.count <= 50
    }

    private func keep(_ statement: MariaDBStatement, _ text: String) {
        if kept.count >= Self.limit {
            let oldest = kept.filter { !$0.value.isBusy }.min { $0.value.lastUse < $1.value.lastUse }
            if let oldest { kept[oldest.key] = nil }
        }
        kept[text] = statement
    }

    private func giveBack(_ statement: MariaDBStatement) {
        statement.reset()
        statement.isBusy = false
    }

    /// After the connection is closed.
    func forget() {
        kept.removeAll()
    }
}
