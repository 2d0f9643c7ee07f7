import Foundation
import Storage
import Testing

@testable import Fleadert

/// All that the rules speak of, at one moment: what a random walk looks at after every step.
struct OfficeState: Equatable, Sendable {
    struct Matter: Equatable, Sendable {
        let status: Assignment.Status
        let originalDueAt: Date
        let isClosed: Bool
        let version: Int
        let responsible: Int
        let executors: Int
        let openExecutors: Int
        let waiting: Int
        let accepted: Int
        let events: Int
    }

    let matters: [Int: Matter]
    /// What history tells of each assignment's state.
    let told: [Int: Assignment.Status]
    let reports: Int
    let events: Int

    init(_ tx: Transaction) throws {
        let rows = try tx.rows(
            """
            SELECT a.id, a.status, a.original_due_at, a.version, a.closed_at IS NOT NULL AND a.closer_id IS NOT NULL AS done,
                a.closed_at IS NULL AND a.closer_id IS NULL AS open,
                (SELECT COUNT(*) FROM executors e WHERE e.assignment_id = a.id AND e.is_responsible = 1) AS responsible,
                (SELECT COUNT(*) FROM executors e WHERE e.assignment_id = a.id) AS executors,
                (SELECT COUNT(*) FROM executors e WHERE e.assignment_id = a.id AND e.is_open = 1) AS open_executors,
                (SELECT COUNT(*) FROM reports r WHERE r.assignment_id = a.id AND r.kind = 'execution'
                    AND r.state = 'submitted') AS waiting,
                (SELECT COUNT(*) FROM reports r WHERE r.assignment_id = a.id AND r.kind = 'execution'
                    AND r.state = 'accepted') AS accepted,
                (SELECT COUNT(*) FROM events e WHERE e.assignment_id = a.id) AS events
            FROM assignments a
            """)
        var matters: [Int: Matter] = [:]
        for row in rows {
            let (done, open): (Bool, Bool) = (try row["done"], try row["open"])
            #expect(done != open)
            matters[try row["id"]] = Matter(
                status: try row["status"], originalDueAt: try row["original_due_at"], isClosed: done,
                version: try row["version"], responsible: try row["responsible"], executors: try row["executors"],
                openExecutors: try row["open_executors"], waiting: try row["waiting"], accepted: try row["accepted"],
                events: try row["events"])
        }
        self.matters = matters
        told = try Self.told(tx)
        reports = try tx.count("SELECT COUNT(*) FROM reports")
        events = try tx.count("SELECT COUNT(*) FROM events")
    }

    /// The rules of an office, whatever has happened.
    func check() {
        for (id, matter) in matters {
            #expect(matter.waiting == (matter.status == .underReview ? 1 : 0))
            #expect(matter.accepted == (matter.status == .executed ? 1 : 0))
            #expect(matter.isClosed == !matter.status.isOpen)
            #expect(matter.responsible == 1)
            #expect(matter.openExecutors == (matter.status.isOpen ? matter.executors : 0))
            #expect(told[id] == matter.status)
        }
    }

    /// The state that follows from the events alone, one after another.
    private static func told(_ tx: Transaction) throws -> [Int: Assignment.Status] {
        var told: [Int: Assignment.Status] = [:]
        let events = try tx.rows(
            """
            SELECT e.assignment_id, e.kind, r.kind AS report FROM events e LEFT JOIN reports r ON r.id = e.report_id
            WHERE e.assignment_id IS NOT NULL ORDER BY e.id
            """)
        for event in events {
            let (id, kind, report): (Int, Event.Kind, String?) = (
                try event["assignment_id"], try event["kind"], try event["report"]
            )
            switch kind {
            case .issued, .returned, .reopened: told[id] = .inProgress
            case .recalled: told[id] = report == "execution" ? .inProgress : told[id]
            case .reported: told[id] = .underReview
            case .accepted: told[id] = .executed
            case .withdrawn: told[id] = .withdrawn
            default: break
            }
        }
        return told
    }
}
