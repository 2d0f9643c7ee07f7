import CMariaDB

extension MariaDBFailure {
    /// What the caller of Storage is told. A duplicate names its index; the connection finds its columns.
    var storageFailure: StorageFailure {
        switch code {
        case ER_DUP_ENTRY, ER_DUP_ENTRY_WITH_KEY_NAME: .duplicate(key: index)
        case ER_NO_REFERENCED_ROW, ER_NO_REFERENCED_ROW_2, ER_ROW_IS_REFERENCED, ER_ROW_IS_REFERENCED_2:
            .missingReference
        case ER_LOCK_DEADLOCK, ER_LOCK_WAIT_TIMEOUT, ER_CHECKREAD: .locked
        case ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION: .unsupported("the transaction is for reading only")
        case _ where isRefusedRow: .checkFailed(shownMessage)
        case _ where remedy == .reconnection: .connectionLost(shownMessage)
        default: .other(code: Int(code), message: shownMessage)
        }
    }

    private var isRefusedRow: Bool {
        switch code {
        case ER_CONSTRAINT_FAILED, 3819: true  // MySQL's ER_CHECK_CONSTRAINT_VIOLATED
        case ER_BAD_NULL_ERROR, ER_NO_DEFAULT_FOR_FIELD, ER_DATA_TOO_LONG, ER_WARN_DATA_OUT_OF_RANGE: true
        case ER_TRUNCATED_WRONG_VALUE, ER_TRUNCATED_WRONG_VALUE_FOR_FIELD, WARN_DATA_TRUNCATED: true
        case ER_DIVISION_BY_ZERO, ER_DATA_OUT_OF_RANGE, ER_TOO_BIG_ROWSIZE, ER_INVALID_CHARACTER_STRING: true
        default: false
        }
    }

    /// The last name of "Duplicate entry 'a value, or '-joined ones' for key 'name'".
    private var index: String {
        String(message.split(separator: "for key '").last?.prefix { $0 != "'" } ?? "")
    }

    /// The message, unless it is one that quotes values: then nothing of what it quotes.
    private var shownMessage: String {
        switch code {
        case ER_PARSE_ERROR, ER_BAD_FIELD_ERROR, ER_NO_SUCH_TABLE, ER_BAD_TABLE_ERROR, ER_TABLE_EXISTS_ERROR: message
        case ER_BAD_NULL_ERROR, ER_NO_DEFAULT_FOR_FIELD, ER_DATA_TOO_LONG, ER_WARN_DATA_OUT_OF_RANGE: message
        case ER_CONSTRAINT_FAILED, 3819, ER_DUP_FIELDNAME, ER_DUP_KEYNAME, ER_TABLEACCESS_DENIED_ERROR: message
        case ER_NON_UNIQ_ERROR, ER_SP_DOES_NOT_EXIST, ER_CANT_DROP_FIELD_OR_KEY, 2000...2999: message
        default: message.replacing(/(?s)'.*'/, with: "…")
        }
    }
}
