import Foundation

/// Brings a database to the newest schema, one migration a transaction.
struct Migrator {
    let database: Database
    let migrations: [Migration]

    func run(applied: @Sendable (String) -> Void) async throws {
        precondition(Set(migrations.map(\.id)).count == migrations.count, "two migrations have one name")
        let mayBeMissing = try await database.read { try next(after: Self.applied($0)) != nil }
        while mayBeMissing, let id = try await applyNext() {
            applied(id)
        }
    }

    /// Reads what is applied again, since another program may have been faster: the transaction is the lock.
    private func applyNext() async throws -> String? {
        try await database.write { tx in
            try tx.run(tx.dialect.adapted(Self.table))
            let migration = try next(after: Self.applied(tx))
            if let migration { try apply(migration, tx) }
            return migration?.id
        }
    }

    private func next(after applied: [String]) throws -> Migration? {
        let done = Set(applied)
        let unknown = done.subtracting(migrations.map(\.id))
        if !unknown.isEmpty { throw StorageFailure.newerSchema(found: unknown.sorted()) }
        let missing = migrations.first { !done.contains($0.id) }
        let isGap = !migrations.prefix(done.count).allSatisfy { done.contains($0.id) }
        if let missing, isGap {
            throw StorageFailure.migrationFailed(id: missing.id, message: "later ones were applied without it")
        }
        return missing
    }

    private func apply(_ migration: Migration, _ tx: Transaction) throws {
        do {
            for statement in migration.statements {
                try tx.run(tx.dialect.adapted(statement))
            }
        } catch let failure as StorageFailure {
            throw StorageFailure.migrationFailed(id: migration.id, message: failure.description)
        }
        try tx.run("INSERT INTO schema_migrations (id, applied_at) VALUES (\(migration.id), \(Date()))")
    }

    static func applied(_ tx: Transaction) throws -> [String] {
        guard try tx.count(tx.dialect.countTables(named: "schema_migrations")) > 0 else { return [] }
        return try tx.rows("SELECT id FROM schema_migrations ORDER BY id") { try $0["id"] }
    }

    private static let table =
        "CREATE TABLE IF NOT EXISTS schema_migrations (id VARCHAR(100) PRIMARY KEY, applied_at BIGINT NOT NULL)"
}
