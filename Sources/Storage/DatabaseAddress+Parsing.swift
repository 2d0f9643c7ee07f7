import Foundation

extension DatabaseAddress {
    /// Reads an address; throws `StorageFailure.wrongAddress`, whose text repeats no part of what was given.
    public init(_ text: String) throws {
        guard let scheme = text.range(of: "://") else {
            throw Self.wrong("it must begin with sqlite:/// or mysql://")
        }
        let rest = text[scheme.upperBound...]
        switch text[..<scheme.lowerBound].lowercased() {
        case "sqlite": place = .sqlite(path: try Self.path(rest))
        case "mysql", "mariadb": place = .mysql(try Self.server(rest))
        default: throw Self.wrong("it must begin with sqlite:/// or mysql://")
        }
    }

    private static func path(_ rest: Substring) throws -> String {
        guard rest.hasPrefix("/") else {
            throw wrong("sqlite: needs three slashes before a relative path and four before an absolute one")
        }
        let path = String(rest.dropFirst())
        if path.isEmpty || path.hasSuffix("/") { throw wrong("sqlite: needs the name of a file") }
        if path.hasPrefix(":") || path.hasPrefix("file:") || path.contains("?") || path.contains("\0") {
            throw wrong("sqlite: takes the plain path of a file, without options")
        }
        return path
    }

    private static func server(_ rest: Substring) throws -> Server {
        let (place, query) = cut(rest, at: rest.firstIndex(of: "?"))
        let (authority, path) = cut(place, at: place.firstIndex(of: "/"))
        let split = authority.lastIndex(of: "@")
        let account = split.map { authority[..<$0] }
        let (user, password) = account.map { cut($0, at: $0.firstIndex(of: ":")) } ?? (nil, nil)
        let options = try options(query ?? "")
        return Server(
            user: try user.map(decoded),
            password: try password.map(decoded),
            hosts: try hosts(split.map { authority[authority.index(after: $0)...] } ?? authority, options),
            name: try name(path ?? ""),
            options: options)
    }

    private static func options(_ query: Substring) throws -> [String: String] {
        var options: [String: String] = [:]
        for option in query.split(separator: "&") {
            let (key, value) = cut(option, at: option.firstIndex(of: "="))
            options[try decoded(key)] = try decoded(value ?? "")
        }
        return options
    }

    private static func hosts(_ list: Substring, _ options: [String: String]) throws -> [Host] {
        guard !list.isEmpty || options["socket"] == nil else { return [] }
        return try list.split(separator: ",", omittingEmptySubsequences: false).map(host)
    }

    private static func host(_ text: Substring) throws -> Host {
        let afterName = text.hasPrefix("[") ? text.firstIndex(of: "]") ?? text.startIndex : text.startIndex
        let (name, port) = cut(text, at: text[afterName...].firstIndex(of: ":"))
        let number = port.map { Int($0) ?? 0 } ?? 3306
        if !(1...65535).contains(number) {
            throw wrong("a port is a number from 1 to 65535; special letters of a password must be percent-encoded")
        }
        let bare = try decoded(name.trimmingPrefix("[").prefix { $0 != "]" })
        if bare.isEmpty { throw wrong("mysql: needs the name of a host, or ?socket=/path") }
        return Host(name: bare, port: number)
    }

    private static func name(_ path: Substring) throws -> String {
        let name = try decoded(path)
        if name.isEmpty { throw wrong("mysql: needs the name of a database after the host") }
        if name.contains("/") || name.contains("@") {
            throw wrong("the name of a database has no / or @; special letters of a password must be percent-encoded")
        }
        return name
    }

    private static func decoded(_ text: Substring) throws -> String {
        guard let decoded = text.removingPercentEncoding else {
            throw wrong("a % must be followed by two hexadecimal digits")
        }
        return decoded
    }

    /// What stands before the letter at `index` and what stands after it, if there is such a letter.
    private static func cut(_ text: Substring, at index: Substring.Index?) -> (Substring, Substring?) {
        guard let index else { return (text, nil) }
        return (text[..<index], text[text.index(after: index)...])
    }

    private static func wrong(_ message: String) -> StorageFailure {
        .wrongAddress(message)
    }
}
