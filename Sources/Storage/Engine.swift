/// One kind of database behind the door: it opens connections and keeps the bounds of transactions.
protocol Engine: Sendable {
    var dialect: Dialect { get }

    /// Runs `body` in a transaction that sees one moment of the database and cannot write.
    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

    /// Runs `body` in a transaction that commits at its end, or rolls back when it throws.
    func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

    /// Runs `body` as `write` does, alone among all programs that do this, and as long as it takes: for migrations.
    func writeAlone<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

    func close() throws
}

/// One connection for the time of one transaction. What it throws is a `StorageFailure` already.
protocol Connection: AnyObject {
    /// Gives each row to `take`, until it answers `false`. The row may be kept.
    func query(_ sql: SQL, _ take: (Row) throws -> Bool) throws

    /// Runs a statement and returns how many rows it matched.
    func run(_ sql: SQL) throws -> Int

    /// The key that the last INSERT was given, or `nil` if there was none in this transaction.
    var insertedID: Int64? { get }
}
