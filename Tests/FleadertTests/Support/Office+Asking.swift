import Foundation
import Storage
import Testing

@testable import Fleadert

/// What tests ask and do most often, each in a browser of its own.
extension Office {
    func get(_ address: String, as user: User?) async throws -> Reply {
        try await browser(user).get(address)
    }

    func post(_ address: String, _ fields: [(String, String)] = [], as user: User?) async throws -> Reply {
        try await browser(user).post(address, fields)
    }

    func accept(_ report: Int) async throws {
        _ = try await post("/reports/\(report)/acceptance", [("comment", "Спасибо!")], as: boss)
    }

    func `return`(_ report: Int) async throws {
        _ = try await post("/reports/\(report)/return", [("comment", "Не хватает приложения.")], as: boss)
    }

    func withdraw(_ assignment: Int) async throws {
        _ = try await post("/assignments/\(assignment)/withdrawal", [("reason", "Утратила значение.")], as: boss)
    }

    func reopen(_ assignment: Int) async throws {
        _ = try await post("/assignments/\(assignment)/reopening", [("reason", "Нужно ещё раз.")], as: boss)
    }

    func createProject(_ name: String) async throws -> Int {
        try await post("/projects", [("name", name)], as: boss).madeID
    }

    func dismiss(_ user: User) async throws {
        let now = clock.now
        try await app.database.write { tx in try User.dismiss(user, by: nil, at: now, in: tx) }
    }

    func run(_ sql: SQL) async throws {
        try await app.database.write { tx in _ = try tx.run(sql) }
    }

    func count(_ sql: SQL) async throws -> Int {
        try await app.database.read { tx in try tx.count(sql) }
    }

    /// More workers: «Сотрудник 001» and so on.
    func hire(_ count: Int) async throws {
        let now = clock.now
        try await app.database.write { tx in
            for number in 1...count {
                let name = "Сотрудник \(String(number + 1000).dropFirst())"
                try tx.run(
                    """
                    INSERT INTO users (username, username_folded, email, email_folded, full_name, sort_name, position,
                        phone, password_hash, role, is_admin, created_at)
                    VALUES (\("u\(number)"), \("u\(number)"), \("u\(number)@example.ru"), \("u\(number)@example.ru"),
                        \(name), \(Folding.fold(name)), '', '', '', 'worker', 0, \(now))
                    """)
            }
        }
    }

    func id(of name: String) async throws -> Int {
        try await count("SELECT id FROM users WHERE full_name = \(name)")
    }

    /// What happened to an assignment, the newest first.
    func story(of assignment: Int) async throws -> [Event.Kind] {
        try await card(assignment).events.map(\.kind)
    }
}

extension Reply: CustomTestStringConvertible {
    /// What a failing test shows: the page's words, without its frame.
    var testDescription: String {
        let page = body.components(separatedBy: "<main").last ?? ""
        return "\(status) \(location ?? "") \(page.replacing(/<[^>]*>|\s+/, with: " ").prefix(400))"
    }

    /// The number at the end of where a redirect leads; 0 if it leads nowhere.
    var madeID: Int { location?.split(separator: "/").last.flatMap { Int($0) } ?? 0 }

    func says(_ text: String) -> Bool { body.contains(text) }

    func times(_ text: String) -> Int { body.components(separatedBy: text).count - 1 }

    /// The names of the assignments that the page lists, in order.
    var listed: [String] { body.matches(of: /class="what" href="\/assignments[^"]*">([^<]*)</).map { String($0.1) } }

    /// Whether all of them are on the page, and one after another.
    func says(inOrder texts: [String]) -> Bool {
        let places = texts.compactMap { body.range(of: $0)?.lowerBound }
        return places.count == texts.count && places == places.sorted()
    }

    /// The pieces of the page that begin so, each up to the next of them.
    func pieces(_ start: String) -> [String] { Array(body.components(separatedBy: start).dropFirst()) }
}
