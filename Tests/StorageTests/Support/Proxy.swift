import Foundation
import Glibc
import Storage
import Synchronization

/// Stands between a test and the server, and breaks the connection as networks and servers do.
final class Proxy: Sendable {
    enum Weather {
        case fair
        /// What is sent does not arrive, and nobody says so.
        case silence
        /// The first COMMIT does not reach the server: both ends are hung up on.
        case cutBeforeCommit
        /// The server commits, and its answer is not passed on.
        case cutAfterCommit
    }

    private struct State {
        var weather = Weather.fair
        var listener: Int32 = -1
        var sockets: [Int32] = []
        var accepted = 0
    }

    let port: Int
    private let target: Int
    private let state = Mutex(State())

    init(to target: Int) throws {
        self.target = target
        let listener = try Self.listen(at: 0)
        port = Self.port(of: listener)
        state.withLock { $0.listener = listener }
        accept(from: listener)
    }

    deinit { cut() }

    /// How many connections there have been.
    var accepted: Int { state.withLock { $0.accepted } }

    func set(_ weather: Weather) {
        state.withLock { $0.weather = weather }
    }

    /// As when the server is killed: all connections break, and new ones are refused.
    func cut() {
        state.withLock { state in
            for socket in state.sockets + [state.listener] { shutdown(socket, Int32(SHUT_RDWR)) }
            state.sockets = []
            state.listener = -1
        }
    }

    func restore() throws {
        let listener = try Self.listen(at: port)
        state.withLock { $0.listener = listener }
        accept(from: listener)
    }

    private func accept(from listener: Int32) {
        Thread.detachNewThread { [weak self] in
            while true {
                let client = Glibc.accept(listener, nil, nil)
                guard client >= 0, let self, let server = Self.connect(to: self.target) else { break }
                self.state.withLock { state in
                    state.sockets += [client, server]
                    state.accepted += 1
                }
                self.pump(from: client, to: server)
                self.pump(from: server, to: client)
            }
            close(listener)
        }
    }

    private func pump(from source: Int32, to sink: Int32) {
        Thread.detachNewThread { [weak self] in
            var bytes = [UInt8](repeating: 0, count: 65_536)
            while true {
                let count = recv(source, &bytes, bytes.count, 0)
                guard count > 0, let self else { break }
                if self.letsThrough(bytes[..<count], source, sink) {
                    send(sink, bytes, count, Int32(MSG_NOSIGNAL))
                }
            }
            // The descriptors are kept open, so that their numbers are not given to others meanwhile.
            shutdown(sink, Int32(SHUT_RDWR))
        }
    }

    private func letsThrough(_ bytes: ArraySlice<UInt8>, _ source: Int32, _ sink: Int32) -> Bool {
        state.withLock { state in
            let isCommit = bytes.dropFirst(5).elementsEqual("COMMIT".utf8)
            switch state.weather {
            case .fair: return true
            case .silence: return false
            case .cutBeforeCommit:
                if isCommit { hangUp(source, sink) }
                return !isCommit
            case .cutAfterCommit:
                if isCommit { shutdown(source, Int32(SHUT_RDWR)) }
                return true
            }
        }
    }

    private func hangUp(_ source: Int32, _ sink: Int32) {
        shutdown(source, Int32(SHUT_RDWR))
        shutdown(sink, Int32(SHUT_RDWR))
    }

    private static func listen(at port: Int) throws -> Int32 {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var yes: Int32 = 1
        setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        guard withLoopback(port, { bind(listener, $0, $1) }) == 0, Glibc.listen(listener, 50) == 0 else {
            throw CocoaError(.fileWriteUnknown)
        }
        return listener
    }

    private static func connect(to port: Int) -> Int32? {
        let server = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        return withLoopback(port) { Glibc.connect(server, $0, $1) } == 0 ? server : nil
    }

    private static func withLoopback<T>(_ port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> T) -> T {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
    }

    private static func port(of listener: Int32) -> Int {
        var address = sockaddr_in()
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        withUnsafeMutablePointer(to: &address) {
            _ = $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(listener, $0, &size) }
        }
        return Int(in_port_t(bigEndian: address.sin_port))
    }
}

extension TestServer {
    /// The port of the server, for a proxy.
    static var port: Int { address.flatMap { Int($0.split(separator: ":").last?.dropLast() ?? "") } ?? 3306 }

    /// The account that the address names, as it stands in it.
    static var account: String {
        address?.split(separator: "@").first?.split(separator: "/").last.map(String.init) ?? ""
    }
}

extension TestDatabase {
    /// The same database by way of a proxy, or of several in order.
    func database(through proxies: Proxy..., options: String) throws -> Database {
        try database(at: proxies.map(\.port), options: options)
    }

    func database(at ports: [Int], options: String) throws -> Database {
        let hosts = ports.map { "127.0.0.1:\($0)" }.joined(separator: ",")
        return try Database(DatabaseAddress("mysql://\(TestServer.account)@\(hosts)/\(serverDatabase)?\(options)"))
    }
}
