import Foundation

/// Where a database is, in one line of settings.
///
/// `sqlite:///folder/file.db` is a file below the current folder, `sqlite:////folder/file.db` (four slashes) one from
/// the root; `mysql://user:password@host:3306,host2/name?option=value` is a MariaDB or MySQL server, where the user
/// and the password have their special letters percent-encoded. Hosts are tried in their order.
///
/// The options of a server, joined by `&`: `socket=/path` stands for a host; `tls=required` encrypts and checks the
/// server's certificate, by `ca=/file.pem` or else by the system's authorities; `tls=preferred` encrypts if it can,
/// `tls=off` (unless there is a `ca`) does not; `pool=10` is how many connections there are at most; `timeout=6` is
/// how many seconds a statement may take.
public struct DatabaseAddress: Sendable, Equatable {
    let place: Place

    enum Place: Sendable, Equatable {
        case sqlite(path: String)
        case mysql(Server)
    }

    /// A MariaDB or MySQL server, or several that stand in for one another.
    struct Server: Sendable, Equatable {
        let user: String?
        let password: String?
        let hosts: [Host]
        let name: String
        let options: [String: String]

        var socket: String? { options["socket"] }
    }

    struct Host: Sendable, Equatable {
        let name: String
        let port: Int
    }

    /// The engine that the address asks for.
    public var dialect: Dialect {
        switch place {
        case .sqlite: .sqlite
        case .mysql: .mariaDB
        }
    }

    /// The file of an SQLite database, and `nil` for a server; for a back-up or a free-space check.
    public var path: String? {
        switch place {
        case .sqlite(let path): path
        case .mysql: nil
        }
    }
}

extension DatabaseAddress: CustomStringConvertible, CustomReflectable {
    /// The address with `***` in place of the password.
    public var description: String {
        switch place {
        case .sqlite(let path): "sqlite:///\(path)"
        case .mysql(let server): "mysql://\(server.account)\(server.hostList)/\(server.name)\(server.optionList)"
        }
    }

    /// Nothing but the description, so that `dump` does not show the password either.
    public var customMirror: Mirror { Mirror(self, children: ["description": description]) }
}

extension DatabaseAddress.Server {
    fileprivate var account: String {
        guard let user else { return "" }
        return password == nil ? "\(user)@" : "\(user):***@"
    }

    fileprivate var hostList: String {
        hosts.map { "\($0.name.contains(":") ? "[\($0.name)]" : $0.name):\($0.port)" }.joined(separator: ",")
    }

    fileprivate var optionList: String {
        guard !options.isEmpty else { return "" }
        let shown = options.sorted { $0.key < $1.key }.map { key, value in
            key.lowercased().contains("pass") ? "\(key)=***" : "\(key)=\(value)"
        }
        return "?" + shown.joined(separator: "&")
    }
}
