import Foundation
import Storage

/// A line of «Подразделение».
struct UserLine: Sendable {
    let user: User
    let position: String
    /// Executed assignments of a worker, accepted reports of a boss.
    let done: Int
    let open: Int
    let lastSeenAt: Date?
}

extension User {
    static let columns: SQL = "u.id, u.username, u.full_name, u.role, u.is_admin, u.dismissed_at"

    init(_ row: Row) throws {
        let dismissedAt: Int? = try row["dismissed_at"]
        self.init(
            id: try row["id"], username: try row["username"], fullName: try row["full_name"], role: try row["role"],
            isAdmin: try row["is_admin"], isDismissed: dismissedAt != nil)
    }

    /// By sign-in name, whatever its case. For sign-in and for an administrator's commands.
    package static func named(_ username: String, in tx: Transaction) throws -> User? {
        try tx.row("SELECT \(columns) FROM users u WHERE u.username_folded = \(Folding.fold(username))")
            .map(User.init)
    }

    package static func all(in tx: Transaction) throws -> [User] {
        try tx.rows("SELECT \(columns) FROM users u ORDER BY u.sort_name, u.id", User.init)
    }

    /// What the list's filter offers: everybody who works here, up to 500, and the one who is chosen already.
    static func filterChoices(including chosen: Int?, in tx: Transaction) throws -> [Choice] {
        let first: SQL = chosen == nil ? "" : "CASE WHEN id = \(chosen) THEN 0 ELSE 1 END,"
        return try tx.rows(
            """
            SELECT id, full_name, username FROM users WHERE dismissed_at IS NULL OR id = \(chosen)
            ORDER BY \(first) sort_name, id LIMIT 500
            """
        ) { Choice(value: String(try $0["id"] as Int), title: PersonName.short(try $0.name() ?? "")) }
    }

    static func isEmptyOffice(in tx: Transaction) throws -> Bool {
        try tx.row("SELECT id FROM users LIMIT 1") == nil
    }

    /// One page of the unit; `search` is a part of a name.
    static func lines(matching search: String, page: PageNumber, in tx: Transaction) throws -> Paged<UserLine> {
        let matching: SQL =
            search.isEmpty ? "" : "AND u.sort_name LIKE \(Folding.pattern(containing: search)) ESCAPE '!'"
        let lines = try tx.rows(
            """
            SELECT \(columns), u.position, u.last_seen_at,
                CASE u.role
                    WHEN 'boss' THEN (SELECT COUNT(*) FROM reports r
                        WHERE r.decider_id = u.id AND r.state = 'accepted')
                    ELSE (SELECT COUNT(*) FROM reports r
                        WHERE r.author_id = u.id AND r.kind = 'execution' AND r.state = 'accepted') END AS done,
                (SELECT COUNT(*) FROM executors e WHERE e.user_id = u.id AND e.is_open = 1) AS open_count
            FROM users u WHERE u.dismissed_at IS NULL \(matching)
            ORDER BY u.sort_name, u.id LIMIT \(page.limit + 1) OFFSET \(page.offset)
            """
        ) { row in
            UserLine(
                user: try User(row), position: try row["position"], done: try row["done"], open: try row["open_count"],
                lastSeenAt: try row["last_seen_at"])
        }
        return Paged(lines, page: page)
    }
}

extension UserProfile {
    /// Everybody who is signed in may see everybody.
    static func find(_ id: Int, visibleTo _: User, in tx: Transaction) throws -> UserProfile {
        guard
            let row = try tx.row(
                """
                SELECT \(User.columns), u.email, u.position, u.phone, u.created_at, u.last_seen_at
                FROM users u WHERE u.id = \(id)
                """)
        else { throw NotFound() }
        return UserProfile(
            user: try User(row), email: try row["email"], position: try row["position"], phone: try row["phone"],
            createdAt: try row["created_at"], lastSeenAt: try row["last_seen_at"])
    }

    /// For the form: one's own, or anybody's for an administrator.
    static func find(_ id: Int, editableBy user: User, in tx: Transaction) throws -> UserProfile {
        guard user.canEditProfile(of: id) else { throw NotFound() }
        return try find(id, visibleTo: user, in: tx)
    }
}
