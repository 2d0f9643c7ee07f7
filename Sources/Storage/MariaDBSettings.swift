/// What the address of a server asks for. It is read strictly: a misspelt option must not switch TLS off in silence.
struct MariaDBSettings: Sendable {
    enum TLS: String {
        case off
        /// If the server offers it, and nothing is checked: against listeners only.
        case preferred
        /// The certificate must be vouched for by `ca` or by the system's authorities, and bear the host's name.
        case required
    }

    let hosts: [MariaDBHost]
    let user: String?
    let password: String?
    let database: String
    let tls: TLS
    /// The file with the certificates of those who may vouch for the server.
    let ca: String?
    /// How many connections there are at most.
    let pool: Int
    /// How long a statement may take, in milliseconds.
    let patience: Int
    let readOnly: Bool

    init(_ server: DatabaseAddress.Server, readOnly: Bool) throws(StorageFailure) {
        let options = server.options
        if !Set(options.keys).isSubset(of: ["ca", "charset", "pool", "socket", "timeout", "tls"]) {
            throw .wrongAddress("the options of mysql: are socket, tls, ca, pool and timeout")
        }
        hosts = server.socket.map { [.socket($0)] } ?? server.hosts.map { .network($0.name, port: $0.port) }
        user = server.user
        password = server.password
        database = server.name
        tls = try Self.tls(options)
        ca = options["ca"]
        pool = try Self.number(options, "pool", from: 1...1000) ?? 10
        patience = try (Self.number(options, "timeout", from: 1...3600) ?? 6) * 1000
        self.readOnly = readOnly
        if ca != nil && tls != .required { throw .wrongAddress("ca= goes together with tls=required") }
        if options["charset", default: "utf8mb4"] != "utf8mb4" { throw .wrongAddress("the charset is always utf8mb4") }
    }

    private static func tls(_ options: [String: String]) throws(StorageFailure) -> TLS {
        guard let word = options["tls"] else { return options["ca"] == nil ? .off : .required }
        if let tls = TLS(rawValue: word) { return tls }
        throw .wrongAddress("tls= is off, preferred or required")
    }

    private static func number(
        _ options: [String: String], _ name: String, from range: ClosedRange<Int>
    ) throws(StorageFailure) -> Int? {
        guard let text = options[name] else { return nil }
        if let number = Int(text), range.contains(number) { return number }
        throw .wrongAddress("\(name)= is a number from \(range.lowerBound) to \(range.upperBound)")
    }
}

/// Where one server listens.
enum MariaDBHost: Sendable, Hashable, CustomStringConvertible {
    case network(String, port: Int)
    case socket(String)

    var description: String {
        switch self {
        case .network(let name, let port): "\(name.contains(":") ? "[\(name)]" : name):\(port)"
        case .socket(let path): path
        }
    }
}
