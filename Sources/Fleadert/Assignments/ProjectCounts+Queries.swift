import Foundation
import Storage

extension ProjectCounts {
    static func of(_ projectIDs: [Int], in tx: Transaction) throws -> [Int: ProjectCounts] {
        var counts: [Int: ProjectCounts] = [:]
        let rows = try tx.rows(
            """
            SELECT project_id, status, COUNT(*) AS total FROM assignments
            WHERE project_id IN (\(projectIDs)) GROUP BY project_id, status
            """)
        for row in rows { try counts[row["project_id"], default: .init()].add(row["status"], row["total"]) }
        return counts
    }

    private mutating func add(_ status: Assignment.Status, _ total: Int) {
        switch status {
        case .inProgress: inProgress = total
        case .underReview: underReview = total
        case .executed: executed = total
        case .withdrawn: withdrawn = total
        }
    }
}
