import CMariaDB

/// One connection to one server, used by one thread at a time.
final class MariaDBSession {
    let host: MariaDBHost
    let statements: MariaDBStatements
    /// When it was last known to work, in the milliseconds of `MariaDBDeadline`.
    private(set) var lastHeard = MariaDBDeadline.now()
    /// Whether an UPDATE fails when its row has changed since this transaction began to read.
    var hasSnapshotIsolation = false
    private let handle: UnsafeMutablePointer<MYSQL>

    /// A connection as `MariaDBSession+Opening` made it.
    init(_ handle: UnsafeMutablePointer<MYSQL>, to host: MariaDBHost) {
        self.handle = handle
        self.host = host
        statements = MariaDBStatements(handle)
    }

    /// The statements are taken from the server with the connection; closing them first would be a word for each.
    deinit {
        mysql_close(handle)
        statements.forget()
    }

    /// Runs a text without values, in the text protocol: it needs no preparing. Returns how many rows it matched.
    @discardableResult
    func execute(_ text: String) throws(MariaDBFailure) -> Int {
        try send(text)
        if let result = mysql_use_result(handle) {
            while mysql_fetch_row(result) != nil {}
            mysql_free_result(result)
        }
        try throwFailure()
        lastHeard = MariaDBDeadline.now()
        return mysql_field_count(handle) > 0 ? 0 : Int(truncatingIfNeeded: mysql_affected_rows(handle))
    }

    /// The first two columns of a few rows, by the first: for SHOW VARIABLES and the like.
    func table(_ text: String) throws(MariaDBFailure) -> [String: String] {
        try send(text)
        var table: [String: String] = [:]
        if let result = mysql_store_result(handle) {
            while let row = mysql_fetch_row(result) {
                if let name = row[0], let value = row[1] { table[String(cString: name)] = String(cString: value) }
            }
            mysql_free_result(result)
        }
        try throwFailure()
        return table
    }

    private func send(_ text: String) throws(MariaDBFailure) {
        var text = text
        let code = text.withUTF8 { utf8 in
            utf8.withMemoryRebound(to: CChar.self) {
                mysql_real_query(handle, $0.baseAddress, UInt($0.count))
            }
        }
        if code != 0 { try throwFailure() }
    }

    private func throwFailure() throws(MariaDBFailure) {
        let code = mysql_errno(handle)
        if code != 0 {
            throw MariaDBFailure(code: Int32(bitPattern: code), message: String(cString: mysql_error(handle)))
        }
    }

    /// The key that the last statement was given or gave itself; 0 if none.
    var insertedID: UInt64 { mysql_insert_id(handle) }

    /// Whether a transaction is open: a statement such as CREATE TABLE ends it.
    var isInTransaction: Bool { handle.pointee.server_status & UInt32(SERVER_STATUS_IN_TRANS) != 0 }

    /// Looks, without a word to the server, whether it has hung up.
    var isQuiet: Bool { !MariaDBDeadline.hasUnaskedWord(mysql_get_socket(handle)) }

    /// Asks the server for a sign of life if there was none for half a minute.
    var isAlive: Bool {
        guard isQuiet else { return false }
        if MariaDBDeadline.now() - lastHeard < 30_000 { return true }
        lastHeard = MariaDBDeadline.now()
        return mysql_ping(handle) == 0
    }
}
