import CMariaDB

/// What the server or libmariadb answered instead of a result. The message may hold values: it is not to be shown.
struct MariaDBFailure: Error {
    let code: Int32
    let message: String

    /// What may help.
    enum Remedy {
        /// The same again: others were in the way, and all that the transaction did is undone.
        case repetition
        /// The same again on another connection.
        case reconnection
        /// Nothing: it would fail again.
        case none
    }

    var remedy: Remedy {
        switch code {
        case ER_LOCK_DEADLOCK, ER_LOCK_WAIT_TIMEOUT, ER_CHECKREAD, ER_TABLE_DEF_CHANGED, ER_NEED_REPREPARE: .repetition
        case _ where isLoss: .reconnection
        default: .none
        }
    }

    private var isLoss: Bool {
        switch code {
        case CR_MIN_ERROR...CR_MAX_ERROR, CER_MIN_ERROR...CER_MAX_ERROR: true
        case ER_SERVER_SHUTDOWN, ER_CONNECTION_KILLED, ER_NORMAL_SHUTDOWN, ER_NEW_ABORTING_CONNECTION: true
        case 4031: true  // MySQL's ER_CLIENT_INTERACTION_TIMEOUT
        default: isUnready
        }
    }

    /// The server is there and cannot serve now: a Galera node outside its cluster, a replica that takes no writes.
    var isUnready: Bool {
        switch code {
        case ER_UNKNOWN_COM_ERROR, ER_OPTION_PREVENTS_STATEMENT, ER_CON_COUNT_ERROR: true
        default: false
        }
    }

    /// Said when a session begins, it would be said by every other server too.
    var isRefusal: Bool {
        switch code {
        case ER_ACCESS_DENIED_ERROR, ER_DBACCESS_DENIED_ERROR, ER_BAD_DB_ERROR, ER_HOST_NOT_PRIVILEGED: true
        case ER_ACCESS_DENIED_NO_PASSWORD_ERROR, ER_NOT_SUPPORTED_AUTH_MODE, ER_MUST_CHANGE_PASSWORD_LOGIN: true
        case ER_PLUGIN_IS_NOT_LOADED, ER_ACCOUNT_HAS_BEEN_LOCKED, CR_SSL_CONNECTION_ERROR: true
        case CR_AUTH_PLUGIN_CANNOT_LOAD, CR_AUTH_PLUGIN_ERR, CR_PLUGIN_NOT_ALLOWED: true
        default: false
        }
    }

    var isUnknownDatabase: Bool { code == ER_BAD_DB_ERROR }

    /// The account proves itself in a way that is not safe as the address is.
    var isUnsafeSigningIn: Bool { code == CR_PLUGIN_NOT_ALLOWED }

    /// COMMIT was answered with "no", and nothing is stored. Any other failure of a COMMIT leaves that open.
    var isRefusedCommit: Bool {
        code == ER_LOCK_DEADLOCK || code == ER_CHECKREAD || code == ER_UNKNOWN_COM_ERROR
    }

    static func lost(_ message: String) -> MariaDBFailure {
        MariaDBFailure(code: CR_SERVER_LOST, message: message)
    }
}
