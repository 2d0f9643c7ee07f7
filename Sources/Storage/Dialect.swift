import Foundation

/// The few words that the engines say differently. All else is one text for both.
public enum Dialect: Sendable, Hashable {
    /// SQLite.
    case sqlite
    /// MariaDB and MySQL.
    case mariaDB

    /// What follows `INSERT INTO … VALUES (…)` so that a row of the same `key` is updated instead.
    ///
    /// `update` names the columns that take their values from the row to insert; with none of them the old row stays
    /// as it is. `key` must be a primary or a unique key, the only one of the table that the row may run into. How many
    /// rows `run` then tells is each engine's own affair.
    public func onConflict(key: StaticString..., update columns: [StaticString]) -> SQL {
        let keys = key.map(\.description)
        let names = columns.map(\.description)
        switch self {
        case .sqlite:
            let changes = names.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
            let action = names.isEmpty ? "NOTHING" : "UPDATE SET \(changes)"
            return SQL(trusted: " ON CONFLICT (\(keys.joined(separator: ", "))) DO \(action)")
        case .mariaDB:
            let changes = names.map { "\($0) = VALUES(\($0))" }
            let nothing = keys.prefix(1).map { "\($0) = \($0)" }
            return SQL(
                trusted: " ON DUPLICATE KEY UPDATE \((names.isEmpty ? nothing : changes).joined(separator: ", "))")
        }
    }

    /// A statement of a migration, written for MariaDB, in the words of this engine.
    func adapted(_ statement: String) -> SQL {
        switch self {
        case .sqlite:
            SQL(
                trusted:
                    statement
                    .replacing("BIGINT AUTO_INCREMENT PRIMARY KEY", with: "INTEGER PRIMARY KEY AUTOINCREMENT")
                    .replacing("CHAR_LENGTH(", with: "length("))
        case .mariaDB:
            SQL(trusted: statement.hasPrefix("CREATE TABLE") ? statement + Self.tableOptions : statement)
        }
    }

    /// Asks how many tables of this name there are: 0 or 1.
    func countTables(named name: String) -> SQL {
        switch self {
        case .sqlite: "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = \(name)"
        case .mariaDB:
            "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = \(name)"
        }
    }

    /// Compared by code points, as SQLite does, and with the spaces at the end. MariaDB and MySQL have two names for
    /// it, and each reads one of the comments.
    private static let tableOptions =
        " ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=/*M! utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */"
}
