/// One small step of the schema, written once in the words of MariaDB; `Dialect` adapts it for SQLite.
///
/// Migrations are only ever appended: never change, reorder or remove one that was released.
public struct Migration: Sendable, Hashable {
    /// The name under which it is remembered, at most 100 letters: `0001_users`.
    public let id: String

    /// What it runs, in order; each is one statement. MariaDB commits after each, so keep to one change.
    public let statements: [String]

    /// A step of this name.
    public init(_ id: String, _ statements: String...) {
        self.id = id
        self.statements = statements
    }
}

extension Database {
    /// Runs the migrations that are missing, in order, and tells `applied` the name of each after it is committed.
    ///
    /// Programs that do it at once wait for one another. Throws `newerSchema` when the database knows migrations that
    /// the list does not, and `migrationFailed` when one cannot run: those before it stay, it can be tried again.
    public func migrate(_ migrations: [Migration], applied: @Sendable (String) -> Void = { _ in }) async throws {
        try await Migrator(database: self, migrations: migrations).run(applied: applied)
    }

    /// The names of the migrations that the database has had, sorted; none before the first `migrate`.
    public func appliedMigrations() async throws -> [String] {
        try await read { try Migrator.applied($0) }
    }
}
