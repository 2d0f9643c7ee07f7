import Foundation
import Storage

/// A fresh database of one test, removed with it.
final class TestDatabase: Sendable {
    let address: DatabaseAddress
    let database: Database
    private let place: Place

    private enum Place {
        case folder(URL)
        case server(database: String)
    }

    init(_ engine: TestEngine, _ migrations: [Migration] = office) async throws {
        switch engine {
        case .sqlite:
            let folder = FileManager.default.temporaryDirectory.appending(path: "storage-\(UUID().uuidString)")
            place = .folder(folder)
            address = try DatabaseAddress("sqlite:///\(folder.path)/office/test.db")
        case .mariaDB:
            let name = try await TestServer.createDatabase()
            place = .server(database: name)
            address = try TestServer.address(of: name)
        }
        database = try Database(address)
        try await database.migrate(migrations)
    }

    deinit {
        try? database.close()
        switch place {
        case .folder(let folder): try? FileManager.default.removeItem(at: folder)
        case .server(let name): TestServer.drop(name)
        }
    }

    /// The name of the database at the server.
    var serverDatabase: String {
        if case .server(let name) = place { name } else { "" }
    }

    /// Another program at the same database.
    func anotherDatabase(readOnly: Bool = false) throws -> Database {
        try Database(address, readOnly: readOnly)
    }
}

/// A small schema with each kind of rule.
let office = [
    Migration(
        "0001_users",
        """
        CREATE TABLE users (
            id BIGINT AUTO_INCREMENT PRIMARY KEY,
            login VARCHAR(20) NOT NULL UNIQUE,
            role VARCHAR(10) NOT NULL DEFAULT 'worker',
            CHECK (CHAR_LENGTH(login) BETWEEN 1 AND 20)
        )
        """),
    Migration(
        "0002_assignments",
        """
        CREATE TABLE assignments (
            id BIGINT AUTO_INCREMENT PRIMARY KEY,
            title VARCHAR(100) NOT NULL,
            status VARCHAR(20) NOT NULL DEFAULT 'inProgress',
            executor_id BIGINT NULL,
            CONSTRAINT assignments_executor FOREIGN KEY (executor_id) REFERENCES users (id)
        )
        """),
    Migration(
        "0003_samples",
        """
        CREATE TABLE samples (
            id BIGINT AUTO_INCREMENT PRIMARY KEY,
            number BIGINT NULL,
            ratio DOUBLE NULL,
            words TEXT NULL,
            bytes BLOB NULL
        )
        """),
]

enum Role: String {
    case boss
    case worker
}

enum Level: Int {
    case low = 1
    case high = 3
}

/// What `body` throws, or `nil`.
func failure<T>(_ body: () async throws -> T) async -> StorageFailure? {
    do {
        _ = try await body()
        return nil
    } catch {
        return error as? StorageFailure
    }
}
