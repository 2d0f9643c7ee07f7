import Foundation
import GRDB
import Synchronization

/// SQLite through GRDB's pool: one connection writes, several read, in WAL mode.
final class SQLiteEngine: Engine {
    let dialect = Dialect.sqlite
    private let pool: DatabasePool
    private let readOnly: Bool
    private let reading: Workers<Void>
    private let writing = Workers("Storage.writing", limit: 1) {}
    private let isClosed = Atomic(false)

    init(path: String, readers: Int, readOnly: Bool) throws {
        self.readOnly = readOnly
        reading = Workers("Storage.reading", limit: max(1, readers)) {}
        pool = try Self.retryingWhileLocked {
            readOnly ? try Self.openReadOnly(path, readers) : try Self.open(path, readers)
        }
    }

    /// The busy timeout does not hold for the change to WAL: two programs that open a new file meet here.
    private static func retryingWhileLocked<T>(_ body: () throws -> T) throws -> T {
        let deadline = ContinuousClock.now + .seconds(5)
        while true {
            do {
                return try translatingSQLiteErrors(body)
            } catch StorageFailure.locked where ContinuousClock.now < deadline {
                Thread.sleep(forTimeInterval: 0.02)
            }
        }
    }

    private static func openReadOnly(_ path: String, _ readers: Int) throws -> DatabasePool {
        guard FileManager.default.fileExists(atPath: path) else {
            throw StorageFailure.unavailable("there is no file \(path)")
        }
        var configuration = configuration(readers)
        configuration.readonly = true
        return try DatabasePool(path: path, configuration: configuration)
    }

    private static func open(_ path: String, _ readers: Int) throws -> DatabasePool {
        try createFolder(of: path)
        let pool = try DatabasePool(path: path, configuration: configuration(readers))
        // GRDB sets NORMAL with WAL, and then a power cut may lose what was acknowledged.
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        return pool
    }

    private static func createFolder(of path: String) throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw StorageFailure.unavailable("the folder \(folder.path) cannot be created")
        }
    }

    private static func configuration(_ readers: Int) -> Configuration {
        var configuration = Configuration()
        configuration.label = "Storage"
        configuration.maximumReaderCount = max(1, readers)
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { connection in
            try connection.execute(sql: "PRAGMA temp_store = MEMORY")
            try connection.execute(sql: "PRAGMA cache_size = -16000")  // 16 MB for each connection
        }
        return configuration
    }

    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await reading.run { [self] _ in
            try whileOpen { try pool.read { try body(SQLiteConnection($0)) } }
        }
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        guard !readOnly else { throw StorageFailure.unsupported("the database is open for reading only") }
        return try await writing.run { [self] _ in
            try whileOpen { try pool.write { try body(SQLiteConnection($0)) } }
        }
    }

    /// A transaction that writes is alone here anyway, and none of its statements is cut off.
    func writeAlone<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await write(body)
    }

    private func whileOpen<T>(_ body: () throws -> T) throws -> T {
        guard !isClosed.load(ordering: .acquiring) else {
            throw StorageFailure.connectionLost("the database is closed")
        }
        return try translatingSQLiteErrors(body)
    }

    func close() throws {
        guard !isClosed.exchange(true, ordering: .acquiringAndReleasing) else { return }
        pool.releaseMemory()  // The readers go first, so that the writer, as the last, empties the -wal into the file.
        try translatingSQLiteErrors { try pool.close() }
    }
}
