import Crypto
import Foundation
import Storage

/// Who is signed in by which token. The token itself stands in the person's cookie only.
struct Session: Sendable {
    let tokenHash: String
    let user: User
    let isRemembered: Bool
    let expiresAt: Date
    let lastSeenAt: Date?

    static let rememberedFor: TimeInterval = 30 * 86_400
    static let idleFor: TimeInterval = 12 * 3600

    /// 256 bits for a cookie.
    static func newToken() -> String {
        SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }.hex
    }

    static func hash(_ token: String) -> String { Data(SHA256.hash(data: Data(token.utf8))).hex }

    static func start(for userID: Int, remembered: Bool, at now: Date, in tx: Transaction) throws -> String {
        let token = newToken()
        let expiresAt = now.addingTimeInterval(remembered ? rememberedFor : idleFor)
        try tx.run(
            """
            INSERT INTO sessions (token_hash, user_id, is_remembered, created_at, expires_at)
            VALUES (\(hash(token)), \(userID), \(remembered), \(now), \(expiresAt))
            """)
        return token
    }

    /// Nil if the session has ended or its person was dismissed.
    static func find(_ token: String, at now: Date, in tx: Transaction) throws -> Session? {
        let tokenHash = hash(token)
        return try tx.row(
            """
            SELECT \(User.columns), u.last_seen_at, s.is_remembered, s.expires_at
            FROM sessions s JOIN users u ON u.id = s.user_id
            WHERE s.token_hash = \(tokenHash) AND s.expires_at > \(now) AND u.dismissed_at IS NULL
            """
        ).map { row in
            Session(
                tokenHash: tokenHash, user: try User(row), isRemembered: try row["is_remembered"],
                expiresAt: try row["expires_at"], lastSeenAt: try row["last_seen_at"])
        }
    }

    /// Whether a minute has passed since the person was last seen, or since this session was last prolonged.
    func wantsTouch(at now: Date) -> Bool {
        let isUnseen = lastSeenAt.map { now.timeIntervalSince($0) >= 60 } ?? true
        return isUnseen || (!isRemembered && expiresAt.timeIntervalSince(now) <= Self.idleFor - 60)
    }

    /// The person is here: an unremembered session lasts 12 hours from now on.
    func touch(at now: Date, in tx: Transaction) throws {
        try User.markSeen(user.id, at: now, in: tx)
        if !isRemembered {
            try tx.run(
                """
                UPDATE sessions SET expires_at = \(now.addingTimeInterval(Self.idleFor))
                WHERE token_hash = \(tokenHash)
                """)
        }
    }

    static func end(_ token: String, in tx: Transaction) throws {
        try tx.run("DELETE FROM sessions WHERE token_hash = \(hash(token))")
    }

    static func sweep(at now: Date, in tx: Transaction) throws {
        try tx.run("DELETE FROM sessions WHERE expires_at <= \(now)")
    }
}
