import CMariaDB

extension MariaDBSession {
    /// Connects and makes the session what Storage promises, whatever the server's own settings are.
    static func open(_ host: MariaDBHost, _ settings: MariaDBSettings) throws(MariaDBFailure) -> MariaDBSession {
        guard let handle = mysql_init(nil) else { throw .lost("out of memory") }
        configure(handle, host, settings)
        if connect(handle, host, settings) == nil {
            let failure = MariaDBFailure(
                code: Int32(bitPattern: mysql_errno(handle)), message: String(cString: mysql_error(handle)))
            mysql_close(handle)
            throw failure
        }
        let session = MariaDBSession(handle, to: host)
        try session.prepare(settings)
        return session
    }

    private static func configure(
        _ handle: UnsafeMutablePointer<MYSQL>, _ host: MariaDBHost, _ settings: MariaDBSettings
    ) {
        mysql_options(handle, MYSQL_SET_CHARSET_NAME, "utf8mb4")
        mysql_options(handle, MARIADB_OPT_IO_WAIT, unsafeBitCast(MariaDBDeadline.wait, to: UnsafeRawPointer.self))
        set(handle, MYSQL_OPT_PROTOCOL, host.isSocket ? MYSQL_PROTOCOL_SOCKET.rawValue : MYSQL_PROTOCOL_TCP.rawValue)
        set(handle, MYSQL_OPT_LOCAL_INFILE, 0)  // or a false server could ask for any file of ours
        mysql_options(handle, MARIADB_OPT_RESTRICTED_AUTH, signingIn(settings.tls))
        if settings.tls == .off || host.isSocket { return }
        setFlag(handle, MYSQL_OPT_SSL_ENFORCE, true)
        // MYSQL_OPT_SSL_ENFORCE of libmariadb 3.3 enforces nothing; this one does.
        setFlag(handle, MYSQL_OPT_SSL_VERIFY_SERVER_CERT, settings.tls == .required)
        if let ca = settings.ca { mysql_options(handle, MYSQL_OPT_SSL_CA, ca) }
    }

    /// The ways in which an account may prove itself. Not among them: to send the password as it is, for which a false
    /// server could ask. That is also what libmariadb 3.3 does with caching_sha2_password if TLS was asked for and the
    /// server has none.
    private static func signingIn(_ tls: MariaDBSettings.TLS) -> String {
        let always = "mysql_native_password,client_ed25519,parsec"
        return tls == .preferred ? always : always + ",caching_sha2_password,sha256_password"
    }

    private static func set(_ handle: UnsafeMutablePointer<MYSQL>, _ option: mysql_option, _ number: UInt32) {
        var number = number
        mysql_options(handle, option, &number)
    }

    private static func setFlag(_ handle: UnsafeMutablePointer<MYSQL>, _ option: mysql_option, _ flag: Bool) {
        var flag: my_bool = flag ? 1 : 0
        mysql_options(handle, option, &flag)
    }

    private static func connect(
        _ handle: UnsafeMutablePointer<MYSQL>, _ host: MariaDBHost, _ settings: MariaDBSettings
    ) -> UnsafeMutablePointer<MYSQL>? {
        let flags = UInt(CLIENT_FOUND_ROWS)
        switch host {
        case .network(let name, let port):
            return mysql_real_connect(
                handle, name, settings.user, settings.password, settings.database, UInt32(port), nil, flags)
        case .socket(let path):
            return mysql_real_connect(
                handle, nil, settings.user, settings.password, settings.database, 0, path, flags)
        }
    }

    private func prepare(_ settings: MariaDBSettings) throws(MariaDBFailure) {
        try execute("SET SESSION \(Self.variables)")
        let traits = try table(
            """
            SHOW VARIABLES WHERE Variable_name IN ('innodb_snapshot_isolation', 'wsrep_on', 'max_allowed_packet')
            """)
        statements.parameters.limit = traits["max_allowed_packet"].flatMap { Int($0) } ?? statements.parameters.limit
        try execute("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        hasSnapshotIsolation = traits["innodb_snapshot_isolation"] != nil
        if hasSnapshotIsolation { try execute("SET SESSION innodb_snapshot_isolation = ON") }
        if traits["wsrep_on"] == "ON" { try prepareGalera() }
        if settings.readOnly { try execute("SET SESSION TRANSACTION READ ONLY") }
    }

    /// Waits until no other program holds the lock of this database, and holds it until the end of the session.
    func lockOutOthers() throws {
        try execute("SET SESSION innodb_lock_wait_timeout = 60, lock_wait_timeout = 600")
        // A lock's name has at most 64 letters.
        let name = "CONCAT('fleadert_migrate:', IF(CHAR_LENGTH(DATABASE()) > 40, SHA1(DATABASE()), DATABASE()))"
        if try table("SELECT 'lock', GET_LOCK(\(name), 600)")["lock"] != "1" { throw StorageFailure.locked }
    }

    /// A transaction sees what was committed before it on any node, or a page after a redirect could miss its row.
    private func prepareGalera() throws(MariaDBFailure) {
        if try table("SHOW STATUS LIKE 'wsrep_ready'")["wsrep_ready"] != "ON" {
            throw MariaDBFailure(code: ER_UNKNOWN_COM_ERROR, message: "this node is not ready")
        }
        try execute("SET SESSION wsrep_sync_wait = 1")
    }

    /// Strict, so that nothing is cut off in silence, and as SQLite where it has its own mind: `||` puts texts
    /// together, "…" is a name, a backslash is a letter. Texts compare by code points, and spaces at the end count.
    /// Somebody else's lock is waited for twice: the block is run again after the first time.
    private static let variables = """
        sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION,ERROR_FOR_DIVISION_BY_ZERO,NO_ZERO_DATE,\
        NO_ZERO_IN_DATE,PIPES_AS_CONCAT,ANSI_QUOTES,NO_BACKSLASH_ESCAPES',
        /*M! collation_connection = utf8mb4_nopad_bin, *//*!80017 collation_connection = utf8mb4_0900_bin, */
        time_zone = '+00:00', autocommit = 1, foreign_key_checks = 1, unique_checks = 1,
        innodb_lock_wait_timeout = 3, lock_wait_timeout = 3
        """
}

extension MariaDBHost {
    fileprivate var isSocket: Bool {
        if case .socket = self { true } else { false }
    }
}
