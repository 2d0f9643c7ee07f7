import Foundation
import Storage

/// The engines that keep the contract: each test runs on each of them.
enum TestEngine {
    case sqlite
    case mariaDB

    /// MariaDB only where `bin/with-mariadb` has started a server for the tests.
    static let all: [TestEngine] = {
        if TestServer.address != nil { return [.sqlite, .mariaDB] }
        print("SQLite only: bin/with-mariadb runs the tests of Storage on MariaDB too")
        return [.sqlite]
    }()

    /// The words of CAST.
    var text: SQL { self == .sqlite ? "TEXT" : "CHAR" }
    var binary: SQL { self == .sqlite ? "BLOB" : "BINARY" }
}

/// The server that `bin/with-mariadb` has started.
enum TestServer {
    /// Ends with a slash; the name of a database is to follow.
    static let address = ProcessInfo.processInfo.environment["FLEADERT_TEST_MARIADB"]

    static func address(of name: String, _ options: String = "") throws -> DatabaseAddress {
        try DatabaseAddress("\(address ?? "")\(name)\(options)")
    }

    static func createDatabase() async throws -> String {
        let name = "fleadert_test_\(UUID().uuidString.prefix(13).replacing("-", with: "").lowercased())"
        try await run("CREATE DATABASE \(name) CHARACTER SET utf8mb4")
        return name
    }

    static func drop(_ name: String) {
        Task { try await run("DROP DATABASE \(name)") }
    }

    static func run(_ statement: String) async throws {
        let database = try administration.get()
        try await database.write { try $0.run(SQL(trusted: statement)) }
    }

    /// Everybody may connect to this database.
    private static let administration = Result { try Database(address(of: "information_schema", "?pool=2")) }
}
