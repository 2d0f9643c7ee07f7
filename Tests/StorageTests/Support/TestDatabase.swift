import Foundation
import Storage

/// The engines that keep the contract: each test runs on each of them.
enum TestEngine: CaseIterable {
    case sqlite

    static var all: [TestEngine] { allCases }
}

/// A fresh database of one test, removed with it.
final class TestDatabase: Sendable {
    let address: DatabaseAddress
    let database: Database
    private let folder: URL

    init(_ engine: TestEngine, _ migrations: [Migration] = office) async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "storage-\(UUID().uuidString)")
        switch engine {
        case .sqlite: address = try DatabaseAddress("sqlite:///\(folder.path)/office/test.db")
        }
        database = try Database(address)
        try await database.migrate(migrations)
    }

    deinit {
        try? database.close()
        try? FileManager.default.removeItem(at: folder)
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
