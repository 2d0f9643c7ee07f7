import Foundation
import Storage

extension Project {
    private static let columns: SQL =
        "p.id, p.name, p.description, p.author_id, p.created_at, p.closed_at, u.full_name, u.username"

    private init(_ row: Row) throws {
        self.init(
            id: try row["id"], name: try row["name"], description: try row["description"],
            authorID: try row["author_id"], authorName: try row.name(),
            createdAt: try row["created_at"], closedAt: try row["closed_at"])
    }

    /// Everybody who is signed in may see every project.
    static func find(_ id: Int, visibleTo _: User, in tx: Transaction) throws -> Project {
        let row = try tx.row(
            "SELECT \(columns) FROM projects p LEFT JOIN users u ON u.id = p.author_id WHERE p.id = \(id)")
        guard let row else { throw NotFound() }
        return try Project(row)
    }

    /// For a boss: to edit, close and reopen.
    static func find(_ id: Int, editableBy user: User, in tx: Transaction) throws -> Project {
        guard user.isBoss else { throw NotFound() }
        return try find(id, visibleTo: user, in: tx)
    }

    /// Open ones first, by name.
    static func page(_ page: PageNumber, in tx: Transaction) throws -> Paged<Project> {
        let projects = try tx.rows(
            """
            SELECT \(columns) FROM projects p LEFT JOIN users u ON u.id = p.author_id
            ORDER BY CASE WHEN p.closed_at IS NULL THEN 0 ELSE 1 END, p.sort_name, p.id
            LIMIT \(page.limit + 1) OFFSET \(page.offset)
            """, Project.init)
        return Paged(projects, page: page)
    }

    /// What a form offers: those that take assignments, and the one that is chosen already.
    static func choices(including chosen: Int?, in tx: Transaction) throws -> [Choice] {
        try choices("WHERE closed_at IS NULL OR id = \(chosen)", including: chosen, in: tx)
    }

    /// What the list's filter offers: all of them.
    static func filterChoices(including chosen: Int?, in tx: Transaction) throws -> [Choice] {
        try choices("", including: chosen, in: tx)
    }

    /// Up to 500, and the chosen one is always among them.
    private static func choices(_ condition: SQL, including chosen: Int?, in tx: Transaction) throws -> [Choice] {
        let first: SQL = chosen == nil ? "" : "CASE WHEN id = \(chosen) THEN 0 ELSE 1 END,"
        return try tx.rows("SELECT id, name FROM projects \(condition) ORDER BY \(first) sort_name, id LIMIT 500") {
            Choice(value: String(try $0["id"] as Int), title: try $0["name"])
        }
    }
}
