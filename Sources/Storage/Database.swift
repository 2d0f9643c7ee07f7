import Synchronization

/// The door to one database: every access is a transaction, and there is no other way in.
///
/// Make one for the whole program; it keeps several connections.
public final class Database: Sendable {
    /// Where the database is.
    public let address: DatabaseAddress

    /// The words in which the engine differs from others.
    public var dialect: Dialect { engine.dialect }

    private let engine: any Engine
    private let counter = StatementCounter()

    /// Opens the database, and creates the file of an SQLite one with its folder. A server is first spoken to by the
    /// first transaction.
    ///
    /// With `readOnly` nothing is created or written, the database must exist, and `write` throws
    /// `StorageFailure.unsupported`. `readers` is how many transactions may read an SQLite database at once; the
    /// address of a server says `?pool=`. Throws `StorageFailure.unavailable` when it cannot be opened, and
    /// `wrongAddress` for an option that is not understood.
    public init(_ address: DatabaseAddress, readers: Int = 4, readOnly: Bool = false) throws {
        self.address = address
        switch address.place {
        case .sqlite(let path):
            engine = try SQLiteEngine(path: path, readers: readers, readOnly: readOnly)
        case .mysql(let server):
            engine = try MariaDBEngine(server, readOnly: readOnly)
        }
    }

    /// Runs `body` in a transaction that cannot write and that sees one moment of the database.
    ///
    /// `body` is synchronous and keeps a connection: do no slow work in it. What it throws comes out as it is.
    /// When a server is lost, `body` is run again from its start: it must have no effects but what it returns.
    public func read<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        try await engine.read { [dialect, counter] connection in
            try Transaction(connection, dialect, counter).perform(body)
        }
    }

    /// Runs `body` in a transaction that is committed, safely on disk, when this returns.
    ///
    /// When `body` throws, all is undone and the error comes out as it is. Be short: on SQLite one writes at a time.
    ///
    /// On a server several write at once. When they come into each other's way, or a connection is lost, `body` is run
    /// again from its start, some times within some seconds: it must have no effects but SQL and what it returns. So
    /// a row that it read has not changed when it writes to it. Rows that it only read may have: what must hold
    /// between them is for the schema, or for an UPDATE of a row that all writers share.
    ///
    /// Throws `locked` when others write for longer than about 5 seconds, `connectionLost` and `unavailable` when the
    /// server does not come back as soon, and `commitUnknown` when nobody can tell whether it is stored.
    @discardableResult
    public func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        try await engine.write { [dialect, counter] connection in
            try Transaction(connection, dialect, counter).perform(body)
        }
    }

    /// The same, alone among all programs that call this, and as long as it takes; it is tried once.
    func writeAlone<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        try await engine.writeAlone { [dialect, counter] connection in
            try Transaction(connection, dialect, counter).perform(body)
        }
    }

    /// Waits for running transactions and closes all connections; later ones throw `StorageFailure.connectionLost`.
    /// Never call it inside a transaction.
    public func close() throws {
        try engine.close()
    }

    /// How many statements were run through transactions so far, for tests that count queries.
    public var statementCount: Int { counter.total }
}

/// Counts the statements of all transactions of a database.
final class StatementCounter: Sendable {
    private let count = Atomic(0)

    var total: Int { count.load(ordering: .relaxed) }

    func increment() {
        count.add(1, ordering: .relaxed)
    }
}
