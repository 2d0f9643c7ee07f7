import CMariaDB

/// A session for the time of one transaction.
final class MariaDBConnection: Connection {
    enum Access { case reading, writing }

    let session: MariaDBSession
    let access: Access
    /// How long a statement may take, in milliseconds; `nil` means as long as it takes.
    let patience: Int?

    /// What makes the rest of this transaction useless: the server has undone it. All that follows fails alike, even
    /// if the failure was caught: it would be committed statement by statement.
    var setback: MariaDBFailure?
    /// Whether a part of it is stored already, since a statement such as CREATE TABLE commits by itself.
    private(set) var isPartlyCommitted = false
    private(set) var hasWritten = false
    private(set) var insertedID: Int64?
    private(set) var lastBegan = MariaDBDeadline.now()

    init(_ session: MariaDBSession, _ access: Access, patience: Int?) {
        self.session = session
        self.access = access
        self.patience = patience
    }

    func query(_ sql: SQL, _ take: (Row) throws -> Bool) throws {
        try guarded(sql) {
            try session.statements.run(sql) { statement in
                guard var row = try statement.row() else { return }
                while try take(row), try statement.read(into: &row) {}
            }
        }
    }

    func run(_ sql: SQL) throws -> Int {
        let matched = try guarded(sql) {
            if sql.values.isEmpty { return try session.execute(sql.text) }
            return try session.statements.run(sql) { $0.matched }
        }
        hasWritten = true
        if sql.text.hasPrefix("INSERT") { noteInsertedID(sql, matched) }
        if !session.isInTransaction { try goOn() }
        return matched
    }

    /// An "insert or update" that updated counts two rows, and tells the key of the row that was there.
    private func noteInsertedID(_ sql: SQL, _ matched: Int) {
        let hasUpdated = matched != 1 && sql.text.contains("ON DUPLICATE KEY UPDATE")
        insertedID = session.insertedID == 0 || hasUpdated ? nil : Int64(session.insertedID)
    }

    private func goOn() throws {
        isPartlyCommitted = true
        try begin()
    }

    func guarded<T>(_ sql: SQL? = nil, _ body: () throws -> T) throws -> T {
        if let setback { throw setback.storageFailure }
        lastBegan = MariaDBDeadline.now()
        MariaDBDeadline.ofThread = patience.map { lastBegan + $0 } ?? 0
        do {
            return try body()
        } catch let failure as MariaDBFailure {
            if failure.remedy != .none { setback = failure }
            throw translated(failure, sql)
        }
    }
}
