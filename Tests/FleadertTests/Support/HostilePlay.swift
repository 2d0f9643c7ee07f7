import Foundation
import Storage
import Testing

@testable import Fleadert

/// One text typed into every field of the site, by a newcomer and by the boss.
struct HostilePlay: Sendable {
    let author: User
    let project: Int
    let assignment: Int
    private let query: String

    init(_ text: String, in office: Office) async throws {
        query = text.queryEncoded
        let (boss, worker) = (try await office.browser(office.boss), Browser(office))
        #expect(try await worker.register(["name": text]).status == 303)
        author = try #require(try await office.named("иванов"))
        let profile = [("name", text), ("position", text), ("phone", text.start(30)), ("email", "ivanov@example.ru")]
        try await worker.act("/users/\(author.id)/edit", profile)
        try await boss.act("/projects", [("name", text), ("description", text)])
        project = try await office.last("projects")
        let order = Self.order(project: project, to: [author, office.coWorker])
        try await boss.act("/assignments", order(text))
        assignment = try await office.last("assignments")
        for decision in ["return", "acceptance"] {
            try await worker.act("/assignments/\(assignment)/reports", Self.report(text))
            try await boss.act("/reports/\(office.last("reports"))/\(decision)", [("comment", text)])
        }
        try await boss.act("/assignments/\(assignment)/reopening", [("reason", text)])
        try await boss.act("/assignments/\(assignment)/edit", order("Иначе: \(text)"))
        try await boss.act("/assignments", order(text))
        try await worker.act("/assignments/\(assignment + 1)/reports", Self.report(text))
        try await boss.act("/assignments", order(text))
        try await boss.act("/assignments/\(assignment + 2)/withdrawal", [("reason", text)])
    }

    var addresses: [String] {
        [
            "/", "/users", "/users?q=\(query)", "/users/\(author.id)", "/users/\(author.id)/edit", "/projects",
            "/projects/\(project)", "/assignments", "/assignments?q=\(query)", "/assignments/\(assignment)",
            "/assignments/\(assignment + 1)", "/assignments/\(assignment + 2)",
            "/assignments?status=\(query)&project=\(query)&executor=\(query)&page=\(query)",
        ]
    }

    var addressesOfBosses: [String] {
        [
            "/projects/\(project)/edit", "/assignments/\(assignment)/edit", "/assignments/new?project=\(query)",
            "/assignments/candidates?find=\(query)&executors=\(query)", "/assignments/new?executors=\(author.id)",
        ]
    }

    private static func order(project: Int, to executors: [User]) -> (String) -> [(String, String)] {
        { text in
            [
                ("name", text), ("description", text), ("project", "\(project)"), ("deadline_date", "2027-01-11"),
                ("deadline_time", "18:00"),
            ] + executors.map { ("executors", "\($0.id)") }
        }
    }

    private static func report(_ text: String) -> [(String, String)] {
        [("comment", text), ("executed_number", text.start(60)), ("executed_date", "2026-11-24")]
    }
}

extension Browser {
    fileprivate func act(
        _ address: String, _ fields: [(String, String)], at place: SourceLocation = #_sourceLocation
    ) async throws {
        let reply = try await post(address, fields)
        #expect(reply.status == 303, "\(address)", sourceLocation: place)
    }
}

extension Office {
    fileprivate func last(_ table: String) async throws -> Int {
        try await app.database.read { tx in try tx.count("SELECT MAX(id) FROM \(SQL(trusted: table))") }
    }
}

extension String {
    fileprivate func start(_ count: Int) -> String { String(String.UnicodeScalarView(unicodeScalars.prefix(count))) }
}
