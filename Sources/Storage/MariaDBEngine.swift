import Dispatch

/// MariaDB and MySQL through libmariadb: a pool of threads, each with a connection of its own.
final class MariaDBEngine: Engine {
    let dialect = Dialect.mariaDB
    private let settings: MariaDBSettings
    private let pool: Workers<MariaDBSeat>

    /// Connects to nobody yet: a server that is down now may be up for the first page.
    init(_ server: DatabaseAddress.Server, readOnly: Bool) throws {
        let settings = try MariaDBSettings(server, readOnly: readOnly)
        let hosts = MariaDBHosts(settings.hosts)
        self.settings = settings
        pool = Workers("Storage.mariadb", limit: settings.pool) { MariaDBSeat(settings, hosts) }
    }

    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await perform(.reading, body)
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try refuseIfReadOnly()
        return try await perform(.writing, body)
    }

    private func perform<T: Sendable>(
        _ access: MariaDBConnection.Access, _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        try await pool.run(patience: .milliseconds(min(5000, settings.patience))) { [settings] seat in
            var tries = MariaDBTries(settings)
            while true {
                do {
                    return try seat.attempt(access, tries, body)
                } catch let hindrance as MariaDBHindrance {
                    if !tries.mayRepeat(after: hindrance) { throw hindrance.failure }
                }
            }
        }
    }

    /// The lock belongs to its connection, so it is let go of even if the program is killed.
    func writeAlone<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try refuseIfReadOnly()
        return try await pool.run { seat in
            do {
                return try seat.alone(body)
            } catch let hindrance as MariaDBHindrance {
                throw hindrance.failure
            }
        }
    }

    private func refuseIfReadOnly() throws {
        if settings.readOnly { throw StorageFailure.unsupported("the database is open for reading only") }
    }

    func close() throws {
        pool.close()
    }
}
