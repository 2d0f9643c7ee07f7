import Foundation
import Storage

/// A form that makes something is done once, however often it is sent: each page carries a token of its own.
enum Submission {
    /// - Returns: the id that the first sending made.
    static func once(
        _ token: String, at now: Date, in tx: Transaction, _ make: () throws -> Int
    ) throws -> Int {
        guard (16...64).contains(token.utf8.count) else { return try make() }
        if let made: Int = try tx.value("SELECT made_id FROM submissions WHERE token = \(token)") { return made }
        let id = try make()
        try tx.run("INSERT INTO submissions (token, made_id, submitted_at) VALUES (\(token), \(id), \(now))")
        return id
    }

    /// A page left open for longer than a week is as good as a new one.
    static func sweep(at now: Date, in tx: Transaction) throws {
        try tx.run("DELETE FROM submissions WHERE submitted_at < \(now.addingTimeInterval(-7 * 86_400))")
    }
}
