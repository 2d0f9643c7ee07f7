/// What a database can hold in one column of one row, whichever engine keeps it.
///
/// Text that is not valid UTF-8 is read as `.blob`, so that nothing is repaired or cut off silently.
public enum Value: Sendable, Hashable {
    /// SQL `NULL`.
    case null
    /// A whole number of 64 bits.
    case integer(Int64)
    /// A floating point number; storing NaN or an infinity throws `StorageFailure.unsupported`.
    case real(Double)
    /// Valid UTF-8 text of any length; a NUL inside is kept.
    case text(String)
    /// Bytes as they are.
    case blob([UInt8])
}

extension Value {
    /// The SQL word for the kind of the value, for messages: never the value itself.
    var kind: String {
        switch self {
        case .null: "NULL"
        case .integer: "INTEGER"
        case .real: "REAL"
        case .text: "TEXT"
        case .blob: "BLOB"
        }
    }
}
