/// What can be done inside `Database.read` and `Database.write`; it is all or nothing.
///
/// It must not leave its block: used afterwards, every method throws `StorageFailure.connectionLost`.
public final class Transaction {
    /// The words in which the engine differs from others.
    public let dialect: Dialect

    private let counter: StatementCounter
    private var open: (any Connection)?
    private var depth = 0

    init(_ connection: any Connection, _ dialect: Dialect, _ counter: StatementCounter) {
        self.open = connection
        self.dialect = dialect
        self.counter = counter
    }

    func perform<T>(_ body: (Transaction) throws -> T) throws -> T {
        defer { open = nil }
        return try body(self)
    }

    /// All rows of the answer. To make nouns of them, `rows(_:_:)` is faster.
    public func rows(_ sql: SQL) throws -> [Row] {
        try rows(sql) { $0 }
    }

    /// What `map` makes of each row of the answer, in order. `map` may run other statements.
    public func rows<T>(_ sql: SQL, _ map: (Row) throws -> T) throws -> [T] {
        var found: [T] = []
        try connection().query(sql) { row in
            found.append(try map(row))
            return true
        }
        return found
    }

    /// The first row of the answer, if there is one.
    public func row(_ sql: SQL) throws -> Row? {
        var first: Row?
        try connection().query(sql) { row in
            first = row
            return false
        }
        return first
    }

    /// Runs a statement that gives no rows, and returns how many rows it matched.
    ///
    /// An UPDATE counts the rows that suit its WHERE, even if nothing changed in them; CREATE and such give 0.
    /// Throws `duplicate`, `missingReference`, `checkFailed`; in `read`, `unsupported`.
    @discardableResult
    public func run(_ sql: SQL) throws -> Int {
        try connection().run(sql)
    }

    /// The key that the last INSERT of this transaction was given by the database. If it inserted several rows, it is
    /// the key of any of them.
    ///
    /// Throws `StorageFailure.other` when there was none, or when an "insert or update" did not insert.
    public func insertedID() throws -> Int {
        let id = try current().insertedID
        if let id { return Int(id) }
        throw StorageFailure.other(code: 0, message: "no row was inserted in this transaction")
    }

    /// Runs `body`, and undoes only what it did when it throws; the error comes out as it is.
    @discardableResult
    public func savepoint<T>(_ body: () throws -> T) throws -> T {
        let connection = try current()
        depth += 1
        defer { depth -= 1 }
        let name = "savepoint_\(depth)"
        _ = try connection.run(SQL(trusted: "SAVEPOINT \(name)"))
        do {
            let result = try body()
            _ = try connection.run(SQL(trusted: "RELEASE SAVEPOINT \(name)"))
            return result
        } catch {
            _ = try? connection.run(SQL(trusted: "ROLLBACK TO SAVEPOINT \(name)"))
            _ = try? connection.run(SQL(trusted: "RELEASE SAVEPOINT \(name)"))
            throw error
        }
    }

    private func connection() throws -> any Connection {
        counter.increment()
        return try current()
    }

    private func current() throws -> any Connection {
        guard let open else { throw StorageFailure.connectionLost("the transaction has ended") }
        return open
    }
}

// Said aloud, so that the compiler's message is clear.
@available(*, unavailable)
extension Transaction: Sendable {}
