/// The place of one connection: one of the pool's threads sits on it, and connects when there is something to do.
final class MariaDBSeat {
    /// How long one server has for a new connection or for a sign of life, in milliseconds.
    private static let patience = 2000

    private let settings: MariaDBSettings
    private let hosts: MariaDBHosts
    private var session: MariaDBSession?

    init(_ settings: MariaDBSettings, _ hosts: MariaDBHosts) {
        self.settings = settings
        self.hosts = hosts
    }

    /// Tries a transaction once. Throws `MariaDBHindrance` when trying again may help; all else as it is.
    func attempt<T>(
        _ access: MariaDBConnection.Access, _ tries: MariaDBTries, _ body: (any Connection) throws -> T
    ) throws -> T {
        let connection = MariaDBConnection(try open(until: tries.deadline), access, patience: tries.patience)
        do {
            try connection.begin()
            let result = try body(connection)
            try connection.commit()
            return result
        } catch {
            if !connection.rollBack() { leave(isHostUnfit: connection.isHostUnfit) }
            throw connection.hindrance(error) ?? error
        }
    }

    /// Runs a transaction once, alone among all programs, and without a deadline.
    func alone<T>(_ body: (any Connection) throws -> T) throws -> T {
        let session = try connect(until: MariaDBDeadline.now() + 3 * Self.patience)
        let connection = MariaDBConnection(session, .writing, patience: nil)
        try connection.lockOutOthers()
        try connection.begin()
        let result = try body(connection)
        try connection.commit()
        return result
    }

    private func open(until deadline: Int) throws -> MariaDBSession {
        MariaDBDeadline.ofThread = min(deadline, MariaDBDeadline.now() + Self.patience)
        if let session, session.isAlive { return session }
        session = nil
        let opened = try connect(until: deadline)
        session = opened
        return opened
    }

    private func connect(until deadline: Int) throws -> MariaDBSession {
        let began = MariaDBDeadline.now()
        var complaints: [String] = []
        for host in hosts.candidates() {
            MariaDBDeadline.ofThread = min(deadline, MariaDBDeadline.now() + Self.patience)
            do {
                let session = try MariaDBSession.open(host, settings)
                hosts.answered(host)
                return session
            } catch {
                let complaint = "\(host): \(error.opening(settings))"
                if error.isRefusal { throw StorageFailure.unavailable(complaint) }
                hosts.failed(host)
                complaints.append(complaint)
            }
        }
        let outage = hosts.nobodyAnswered(complaints)
        throw MariaDBHindrance(
            kind: .outage(since: outage.began), failure: .unavailable(outage.complaint), began: began)
    }

    /// The session is of no use any more; and if its host is unfit, others are tried first for a while.
    private func leave(isHostUnfit: Bool) {
        if isHostUnfit, let session { hosts.failed(session.host) }
        session = nil
    }
}

extension MariaDBFailure {
    /// One line for an administrator; the server's own words never hold the password.
    fileprivate func opening(_ settings: MariaDBSettings) -> String {
        if isUnknownDatabase {
            let name = settings.database
            return "there is no database \(name); make it: CREATE DATABASE \(name) CHARACTER SET utf8mb4"
        }
        if isUnsafeSigningIn { return "this account cannot sign in safely with tls=preferred; use tls=required" }
        return message
    }
}
