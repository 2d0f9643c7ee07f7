import Foundation

/// Brings a database to the newest schema, one migration a transaction.
struct Migrator {
    let database: Database
    let migrations: [Migration]

    func run(applied: @Sendable (String) -> Void) async throws {
        precondition(Set(migrations.map(\.id)).count == migrations.count, "two migrations have one name")
        let mayBeMissing = try await database.read { try next(after: Self.recorded($0)) != nil }
        while mayBeMissing, let id = try await applyNext() {
            applied(id)
        }
    }

    /// Reads what is applied again, since another program may have been faster.
    private func applyNext() async throws -> String? {
        try await database.writeAlone { tx in
            try tx.run(tx.dialect.adapted(Self.table))
            let recorded = try Self.recorded(tx)
            let migration = try next(after: recorded)
            if let migration { try apply(migration, from: recorded[migration.id], tx) }
            return migration?.id
        }
    }

    private func next(after recorded: [String: MigrationMark]) throws -> Migration? {
        let unknown = Set(recorded.keys).subtracting(migrations.map(\.id))
        if !unknown.isEmpty { throw StorageFailure.newerSchema(found: unknown.sorted()) }
        let done = Set(recorded.filter(\.value.isDone).keys)
        let missing = migrations.first { !done.contains($0.id) }
        let isGap = !migrations.prefix(done.count).allSatisfy { done.contains($0.id) }
        if let missing, isGap {
            throw StorageFailure.migrationFailed(id: missing.id, message: "later ones were applied without it")
        }
        return missing
    }

    /// MariaDB stores each CREATE and ALTER at once, and with it the mark: an interrupted migration goes on from there.
    private func apply(_ migration: Migration, from mark: MigrationMark?, _ tx: Transaction) throws {
        if mark == nil {
            let begun = MigrationMark.begun(1)
            try tx.run("INSERT INTO schema_migrations (id, applied_at) VALUES (\(migration.id), \(begun))")
        }
        for number in (mark?.number ?? 1)...max(1, migration.statements.count) where !migration.statements.isEmpty {
            try note(.begun(number), of: migration, tx)
            do {
                try tx.run(tx.dialect.adapted(migration.statements[number - 1]))
            } catch let failure as StorageFailure {
                if mark == .begun(number) && failure.saysAlreadyDone { continue }
                try? note(.refused(number), of: migration, tx)
                throw migration.failure(failure, at: number, tx.dialect)
            }
        }
        try note(.done(Date()), of: migration, tx)
    }

    private func note(_ mark: MigrationMark, of migration: Migration, _ tx: Transaction) throws {
        try tx.run("UPDATE schema_migrations SET applied_at = \(mark) WHERE id = \(migration.id)")
    }

    static func applied(_ tx: Transaction) throws -> [String] {
        try recorded(tx).filter(\.value.isDone).keys.sorted()
    }

    private static func recorded(_ tx: Transaction) throws -> [String: MigrationMark] {
        guard try tx.count(tx.dialect.countTables(named: "schema_migrations")) > 0 else { return [:] }
        let marks = try tx.rows("SELECT id, applied_at FROM schema_migrations") { row in
            (try row["id"] as String, try row["applied_at"] as MigrationMark)
        }
        return Dictionary(uniqueKeysWithValues: marks)
    }

    private static let table =
        "CREATE TABLE IF NOT EXISTS schema_migrations (id VARCHAR(100) PRIMARY KEY, applied_at BIGINT NOT NULL)"
}

extension Migration {
    fileprivate func failure(_ failure: StorageFailure, at number: Int, _ dialect: Dialect) -> StorageFailure {
        guard dialect == .mariaDB && statements.count > 1 else {
            return .migrationFailed(id: id, message: failure.description)
        }
        return .migrationFailed(
            id: id,
            message: """
                statement \(number) of \(statements.count): \(failure). Those before it are stored. Put the cause right \
                and start again: it goes on where it stopped.
                """)
    }
}

extension StorageFailure {
    /// What MariaDB says to a CREATE, ALTER or DROP that was done before: a table, a column or an index that is there,
    /// or is not there any more.
    fileprivate var saysAlreadyDone: Bool {
        guard case .other(let code, _) = self else { return false }
        return [1050, 1051, 1060, 1061, 1091, 1826, 3822].contains(code)
    }
}
