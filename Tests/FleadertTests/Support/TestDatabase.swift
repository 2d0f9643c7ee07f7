import Foundation
import Storage

@testable import Fleadert

/// A fresh database with today's schema, gone after the test.
enum TestDatabase {
    static func open(_ work: (Database) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("fleadert-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let database = try Database(DatabaseAddress("sqlite:///\(folder.path)/office.db"))
        try await database.migrate(Schema.migrations)
        try await work(database)
        try database.close()
    }
}
