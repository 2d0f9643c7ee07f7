import Synchronization

/// The door to one database: every access is a transaction, and there is no other way in.
///
/// Make one for the whole program; it keeps several connections for reading and one for writing.
public final class Database: Sendable {
    /// Where the database is.
    public let address: DatabaseAddress

    /// The words in which the engine differs from others.
    public var dialect: Dialect { engine.dialect }

    private let engine: any Engine
    private let counter = StatementCounter()

    /// Opens the database, and creates the file of an SQLite one with its folder.
    ///
    /// With `readOnly` nothing is created or written, the database must exist, and `write` throws
    /// `StorageFailure.unsupported`. `readers` is how many transactions may read at once.
    /// Throws `StorageFailure.unavailable` when it cannot be opened.
    public init(_ address: DatabaseAddress, readers: Int = 4, readOnly: Bool = false) throws {
        self.address = address
        switch address.place {
        case .sqlite(let path):
            engine = try SQLiteEngine(path: path, readers: readers, readOnly: readOnly)
        case .mysql:
            throw StorageFailure.unsupported("this build knows no MariaDB or MySQL; use sqlite:///file.db")
        }
    }

    /// Runs `body` in a transaction that cannot write and that sees one moment of the database.
    ///
    /// `body` is synchronous and keeps a connection: do no slow work in it. What it throws comes out as it is.
    public func read<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        try await engine.read { [dialect, counter] connection in
            try Transaction(connection, dialect, counter).perform(body)
        }
    }

    /// Runs `body` in a transaction that is committed, safely on disk, when this returns.
    ///
    /// When `body` throws, all is undone and the error comes out as it is. One writes at a time: be short.
    /// Throws `StorageFailure.locked` when another program writes for longer than 5 seconds.
    @discardableResult
    public func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        try await engine.write { [dialect, counter] connection in
            try Transaction(connection, dialect, counter).perform(body)
        }
    }

    /// Waits for running transactions and closes all connections; later ones throw `StorageFailure.connectionLost`.
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
