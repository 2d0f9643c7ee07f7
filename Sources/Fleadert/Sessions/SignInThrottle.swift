import Foundation
import Storage

/// Slows guessing down: after a few failures within a quarter of an hour each next try must wait longer.
/// Unknown names are counted as known ones are. Subjects are hashed: people type passwords into the name's field.
struct SignInThrottle: Sendable {
    private static let window: TimeInterval = 15 * 60
    private static let longestWait = 300
    private static let freeTries = (name: 5, address: 30)

    let name: String
    let address: String

    init(username: String, address: String) {
        name = Session.hash("name:\(Folding.fold(username))")
        self.address = Session.hash("address:\(address)")
    }

    /// A try counts against its name before the password is looked at: a burst is slowed like a row of guesses.
    func countTry(at now: Date, in tx: Transaction) throws {
        try refuseIfTooSoon(at: now, in: tx)
        try count(name, at: now, in: tx)
    }

    /// And a wrong one against the address too.
    func countFailure(at now: Date, in tx: Transaction) throws { try count(address, at: now, in: tx) }

    private func count(_ subject: String, at now: Date, in tx: Transaction) throws {
        try tx.run("INSERT INTO sign_in_failures (subject, failed_at) VALUES (\(subject), \(now))")
    }

    private func refuseIfTooSoon(at now: Date, in tx: Transaction) throws {
        let wait = max(
            try secondsToWait(name, free: Self.freeTries.name, at: now, in: tx),
            try secondsToWait(address, free: Self.freeTries.address, at: now, in: tx))
        if wait > 0 { throw TooManyTries(seconds: wait) }
    }

    /// A success clears the name; an address keeps its failures, or one own account would buy free guesses.
    func countSuccess(at now: Date, in tx: Transaction) throws {
        let old = now.addingTimeInterval(-Self.window)
        try tx.run(
            "DELETE FROM sign_in_failures WHERE subject = \(name) OR (subject = \(address) AND failed_at < \(old))")
    }

    static func sweep(at now: Date, in tx: Transaction) throws {
        try tx.run("DELETE FROM sign_in_failures WHERE failed_at < \(now.addingTimeInterval(-window))")
    }

    private func secondsToWait(_ subject: String, free: Int, at now: Date, in tx: Transaction) throws -> Int {
        let row = try tx.row(
            """
            SELECT COUNT(*) AS failures, MAX(failed_at) AS latest FROM sign_in_failures
            WHERE subject = \(subject) AND failed_at > \(now.addingTimeInterval(-Self.window))
            """)
        guard let row, case let failures:Int = try row["failures"], failures >= free,
            let latest: Date = try row["latest"]
        else { return 0 }
        let wait = min(Self.longestWait, 5 << min(failures - free, 6))
        return max(0, wait - Int(now.timeIntervalSince(latest)))
    }
}

/// Guessing too fast: 429.
struct TooManyTries: Error, Sendable {
    let seconds: Int
}
