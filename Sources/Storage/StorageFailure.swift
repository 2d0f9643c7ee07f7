/// Why the database did not do what it was asked. No case ever holds a bound value or a password.
public enum StorageFailure: Error, Equatable {
    /// A row with the same unique key is there already; `key` names its columns or its index: `users.login`.
    case duplicate(key: String)
    /// A foreign key points at nothing, or a row that others point at was to be deleted.
    case missingReference
    /// A CHECK or NOT NULL refused the row, or a value was too long; the text names which.
    case checkFailed(String)
    /// Others kept writing for longer than about 5 seconds; trying again later may help.
    case locked
    /// The connection broke or was closed; what the transaction did is undone.
    case connectionLost(String)
    /// The connection broke while the transaction was being committed: it is stored whole, or not at all. Somebody must
    /// look; it must not be done again blindly.
    case commitUnknown
    /// A row has no such column, or its value does not suit the type that was asked for.
    case wrongColumn(name: String, expected: String, found: String)
    /// The database was migrated by a newer program; `found` are the migrations that this one does not know.
    case newerSchema(found: [String])
    /// A migration did not run. On SQLite nothing of it is left; MariaDB keeps the statements before the one that failed,
    /// and goes on with that one next time.
    case migrationFailed(id: String, message: String)
    /// The engine, or the way in which the database is open, cannot do this.
    case unsupported(String)
    /// The database cannot be opened, its server does not answer, or all connections to it stayed busy.
    case unavailable(String)
    /// The address of the database cannot be understood.
    case wrongAddress(String)
    /// Anything else, with the engine's own number and words.
    case other(code: Int, message: String)
}

extension StorageFailure: CustomStringConvertible {
    /// One line for a log.
    public var description: String {
        switch self {
        case .duplicate(let key): "there is a row with the same \(key) already"
        case .missingReference: "a row refers to another that does not exist, or is referred to by one that does"
        case .checkFailed(let message): "the database refused the row: \(message)"
        case .locked: "the database is locked by another writer"
        case .connectionLost(let message): "the connection to the database is lost: \(message)"
        case .commitUnknown: "the connection was lost during the commit, which may have been done or not"
        case .wrongColumn(let name, let expected, let found): "column \(name): expected \(expected), found \(found)"
        case .newerSchema(let found):
            "the database is newer than this program, which does not know \(found.joined(separator: ", "))"
        case .migrationFailed(let id, let message): "migration \(id) failed: \(message)"
        case .unsupported(let message): "not supported: \(message)"
        case .unavailable(let message): "the database cannot be opened: \(message)"
        case .wrongAddress(let message): "the address of the database is wrong: \(message)"
        case .other(let code, let message): "database error \(code): \(message)"
        }
    }
}
