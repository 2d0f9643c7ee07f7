import Crypto
import Foundation
import Storage

/// Moves an office from one database to another, of whichever engine: every table in batches, then both sides are
/// counted and hashed.
package struct Moving: Sendable {
    private static let batch = 1000

    private let source: Database
    private let target: Database

    package init(from source: Database, to target: Database) {
        self.source = source
        self.target = target
    }

    /// What a table held on each side.
    package struct Check: Sendable {
        package let table: String
        package let rows: Int
        package let isSame: Bool
    }

    /// - Returns: a check for each table, all of them the same.
    /// - Throws: `Refusal` if the target holds anything, or if a side differs from the other afterwards.
    package func run(progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void) async throws -> [Check] {
        try await refuseUnlessEmpty()
        let counts = try await source.read { tx in try MovedTable.all.map { try $0.count(in: tx) } }
        let total = counts.reduce(0, +) * 2
        var done = 0
        for table in MovedTable.all {
            try await move(table) {
                done += $0; progress(done, total)
            }
        }
        var checks: [Check] = []
        for table in MovedTable.all {
            checks.append(
                try await check(table) {
                    done += $0; progress(done, total)
                })
        }
        let different = checks.filter { !$0.isSame }.map(\.table)
        if !different.isEmpty {
            throw Refusal(
                "После переноса различаются таблицы: \(different.joined(separator: ", ")). Начните снова в пустую базу."
            )
        }
        return checks
    }

    private func refuseUnlessEmpty() async throws {
        let held = try await target.read { tx in try MovedTable.all.filter { try $0.count(in: tx) > 0 }.map(\.name) }
        if !held.isEmpty {
            throw Refusal("База, в которую переносят, не пуста: \(held.joined(separator: ", ")). Укажите новую.")
        }
    }

    private func move(_ table: MovedTable, _ moved: (Int) -> Void) async throws {
        var last: [Value]?
        while true {
            let key = last
            let rows = try await source.read { tx in try table.rows(after: key, limit: Self.batch, in: tx) }
            guard let end = rows.last else { return }
            try await target.write { tx in try table.insert(rows, in: tx) }
            last = table.key(of: end)
            moved(rows.count)
        }
    }

    private func check(_ table: MovedTable, _ checked: (Int) -> Void) async throws -> Check {
        let before = try await digest(table, in: source) { _ in }
        let after = try await digest(table, in: target, checked)
        return Check(table: table.name, rows: after.rows, isSame: before == after)
    }

    private struct Digest: Equatable, Sendable {
        var rows = 0
        var hash = ""
    }

    private func digest(_ table: MovedTable, in database: Database, _ read: (Int) -> Void) async throws -> Digest {
        var (last, hash, count): ([Value]?, SHA256, Int) = (nil, SHA256(), 0)
        while true {
            let key = last
            let rows = try await database.read { tx in try table.rows(after: key, limit: Self.batch, in: tx) }
            guard let end = rows.last else { return Digest(rows: count, hash: Data(hash.finalize()).hex) }
            for row in rows { hash.update(data: Data(row.map(Self.canonical).joined(separator: "\u{1F}").utf8)) }
            last = table.key(of: end)
            count += rows.count
            read(rows.count)
        }
    }

    private static func canonical(_ value: Value) -> String {
        switch value {
        case .null: "N"
        case .integer(let number): "I\(number)"
        case .real(let number): "R\(number)"
        case .text(let text): "T\(text.utf8.count):\(text)"
        case .blob(let bytes): "B\(Data(bytes).hex)"
        }
    }
}
