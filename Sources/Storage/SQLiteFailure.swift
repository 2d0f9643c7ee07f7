import GRDB
import GRDBSQLite

/// Turns what GRDB throws into a `StorageFailure`, and lets everything else through.
func translatingSQLiteErrors<T>(_ body: () throws -> T) throws -> T {
    do {
        return try body()
    } catch let error as DatabaseError {
        throw StorageFailure(sqlite: error)
    }
}

extension StorageFailure {
    init(sqlite error: DatabaseError) {
        self.init(sqliteCode: error.extendedResultCode.rawValue, message: error.message ?? "")
    }

    /// SQLite's messages name tables and columns, and never a value.
    init(sqliteCode code: Int32, message: String) {
        switch code {
        case 2067, 1555, 2579:  // SQLITE_CONSTRAINT_UNIQUE, _PRIMARYKEY, _ROWID
            self = .duplicate(key: message.split(separator: ": ").last.map(String.init) ?? message)
        case 787:  // SQLITE_CONSTRAINT_FOREIGNKEY
            self = .missingReference
        default:
            self.init(sqlitePrimaryCode: code & 0xff, code: code, message: message)
        }
    }

    private init(sqlitePrimaryCode primary: Int32, code: Int32, message: String) {
        switch primary {
        case SQLITE_CONSTRAINT, SQLITE_TOOBIG: self = .checkFailed(message)
        case SQLITE_BUSY, SQLITE_LOCKED: self = .locked
        case SQLITE_CANTOPEN, SQLITE_NOTADB, SQLITE_PERM: self = .unavailable(message)
        case SQLITE_READONLY: self = .unsupported(message)
        default: self = .other(code: Int(code), message: message)
        }
    }
}
