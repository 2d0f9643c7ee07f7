import Foundation
import Storage

extension AssignmentLine {
    /// One page, open ones first and by term. The inner query walks an index and finds the page's ids; only these
    /// rows are then joined.
    static func page(
        _ filter: AssignmentFilter, for user: User, page: PageNumber, at now: Date, in tx: Transaction
    ) throws -> Paged<AssignmentLine> {
        let found = found(filter, for: user, page: page, at: now)
        return Paged(try lines(found, orderedBy: filter.order, in: tx), page: page)
    }

    static func found(_ filter: AssignmentFilter, for user: User, page: PageNumber, at now: Date) -> SQL {
        """
        SELECT a.id FROM \(filter.source(for: user, at: now))
        ORDER BY \(filter.order) LIMIT \(page.limit + 1) OFFSET \(page.offset)
        """
    }

    /// How many there are, told exactly up to 1,000: the index is not walked further.
    static func count(_ filter: AssignmentFilter, for user: User, at now: Date, in tx: Transaction) throws -> Int {
        try tx.count("SELECT COUNT(*) FROM (SELECT 1 FROM \(filter.source(for: user, at: now)) LIMIT 1001) found")
    }

    /// One section of a project's page, the nearest term first; executed ones by the newest.
    static func section(
        ofProject id: Int, _ status: Assignment.Status, limit: Int, in tx: Transaction
    ) throws -> [AssignmentLine] {
        try lines(found(ofProject: id, status, limit: limit), orderedBy: sectionOrder(status), in: tx)
    }

    static func found(ofProject id: Int, _ status: Assignment.Status, limit: Int) -> SQL {
        """
        SELECT a.id FROM assignments a WHERE a.project_id = \(id) AND a.status = \(status)
        ORDER BY \(sectionOrder(status)) LIMIT \(limit)
        """
    }

    private static func sectionOrder(_ status: Assignment.Status) -> SQL {
        status.isOpen ? "a.due_at, a.id" : "a.due_at DESC, a.id DESC"
    }

    /// - Parameter found: a query of one column, the ids; any other columns are left aside.
    static func lines(_ found: SQL, orderedBy order: SQL, in tx: Transaction) throws -> [AssignmentLine] {
        var lines = try tx.rows(
            """
            SELECT a.id, a.project_id, p.name AS project_name, a.name, i.full_name AS issuer_full_name,
                i.username AS issuer_username, a.priority, a.status, a.issued_at, a.due_at, a.closed_at,
                r.state AS report_state, r.submitted_at
            FROM (\(found)) found JOIN assignments a ON a.id = found.id JOIN projects p ON p.id = a.project_id
            LEFT JOIN users i ON i.id = a.issuer_id
            LEFT JOIN reports r ON r.id =
                (SELECT MAX(n.id) FROM reports n WHERE n.assignment_id = a.id AND n.kind = 'execution')
            ORDER BY \(order)
            """, AssignmentLine.init)
        if lines.isEmpty { return [] }
        let executors = try Executor.of(lines.map(\.id), in: tx)
        for index in lines.indices { lines[index].executors = executors[lines[index].id] ?? [] }
        return lines
    }

    private init(_ row: Row) throws {
        let state: String? = try row["report_state"]
        let submittedAt: Date? = try row["submitted_at"]
        self.init(
            id: try row["id"], projectID: try row["project_id"], projectName: try row["project_name"],
            name: try row["name"], issuerName: try row.name("issuer"), priority: try row["priority"],
            status: try row["status"], issuedAt: try row["issued_at"], dueAt: try row["due_at"],
            closedAt: try row["closed_at"],
            lastReport: state.flatMap { state in submittedAt.map { LastReport(state: state, submittedAt: $0) } })
    }
}

extension AssignmentFilter {
    /// Those of one status are all open or all closed, and an index holds them by term.
    fileprivate var order: SQL { status == nil ? "a.is_closed, a.due_at, a.id" : "a.due_at, a.id" }

    /// What follows FROM. A person's assignments are found from the person's side.
    fileprivate func source(for user: User, at now: Date) -> SQL {
        var from: SQL = "assignments a"
        for (index, id) in [mine ? user.id : nil, executor].compactMap({ $0 }).enumerated() {
            let alias: SQL = index == 0 ? "e" : "f"
            from += " JOIN executors \(alias) ON \(alias).assignment_id = a.id AND \(alias).user_id = \(id)"
        }
        var conditions: [SQL] = []
        if let status { conditions.append("a.status = \(status)") }
        if let project { conditions.append("a.project_id = \(project)") }
        if overdue { conditions.append("a.is_closed = 0 AND a.due_at < \(now)") }
        if !text.isEmpty { conditions.append("a.search_text LIKE \(Folding.pattern(containing: text)) ESCAPE '!'") }
        return conditions.isEmpty ? from : from + " WHERE " + conditions.joined(separator: " AND ")
    }
}
