import Foundation
import Storage
import Testing

@testable import Fleadert

/// How SQLite means to answer, without statistics, as it is in an office that never ran ANALYZE.
struct QueryPlanTests {
    @Test func `the list walks an index in its own order, filtered or not`() async throws {
        try await Office.open { office in
            var filters = [AssignmentFilter()]
            for status in Assignment.Status.allCases {
                filters.append(AssignmentFilter(status: status))
                filters.append(AssignmentFilter(status: status, project: 1))
            }
            filters += [AssignmentFilter(project: 1), AssignmentFilter(overdue: true)]
            filters += [AssignmentFilter(project: 1, overdue: true), AssignmentFilter(text: "акт")]
            try await Self.plan(office, filters) { plan in
                #expect(!plan.contains("TEMP B-TREE"))
            }
        }
    }

    @Test func `one's own are found from the person's side`() async throws {
        try await Office.open { office in
            let mine = [
                AssignmentFilter(mine: true), AssignmentFilter(executor: 3), AssignmentFilter(executor: 3, mine: true),
            ]
            try await Self.plan(office, mine) { plan in
                #expect(plan.contains("USING COVERING INDEX executors_by_user (user_id=?"))
                #expect(plan.contains("SEARCH a USING INTEGER PRIMARY KEY (rowid=?)"))
            }
        }
    }

    @Test func `a section of a project's page comes sorted from its index`() async throws {
        try await Office.open { office in
            try await office.stock(2000)
            for status in Assignment.Status.allCases {
                let sql = AssignmentLine.found(ofProject: 1, status, limit: 15)
                let plan = try await Self.plan(office, sql)
                #expect(plan.contains("USING COVERING INDEX assignments_by_project_status (project_id=? AND status=?)"))
                #expect(!plan.contains("TEMP B-TREE"))
            }
        }
    }

    @Test func `the counters of every page walk no table`() async throws {
        try await Office.open { office in
            try await office.stock(2000)
            for person in [office.boss, office.worker] {
                let plan = try await Self.plan(office, MenuCounts.query(for: person, at: office.clock.now))
                #expect(plan.contains("executors_by_user (user_id=? AND is_open=?)"))
                #expect(!plan.contains("TEMP B-TREE"))
                for table in ["a", "e", "r", "c"] { #expect(!plan.contains("SCAN \(table)\n")) }
            }
        }
    }

    private static func plan(
        _ office: Office, _ filters: [AssignmentFilter], _ check: (String) -> Void
    ) async throws {
        try await office.stock(2000)
        for filter in filters {
            for person in [office.boss, office.worker] {
                let sql = AssignmentLine.found(filter, for: person, page: PageNumber("5"), at: office.clock.now)
                let plan = try await plan(office, sql)
                for table in ["a", "e", "f"] { #expect(!plan.contains("SCAN \(table)\n"), "\(filter)") }
                check(plan)
            }
        }
    }

    private static func plan(_ office: Office, _ sql: SQL) async throws -> String {
        let lines = try await office.app.database.read { tx in
            try tx.rows("EXPLAIN QUERY PLAN \(sql)") { row in try row["detail"] as String }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension AssignmentFilter {
    fileprivate init(
        status: Assignment.Status? = nil, project: Int? = nil, executor: Int? = nil, overdue: Bool = false,
        mine: Bool = false, text: String = ""
    ) {
        self.init()
        (self.status, self.project, self.executor) = (status, project, executor)
        (self.overdue, self.mine, self.text) = (overdue, mine, text)
    }
}
