import Foundation
import Testing

@testable import Fleadert

/// The term is three days from issue.
struct LatenessTests {
    @Test func `a slow boss spoils nothing: what counts is when it was reported`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            office.clock.move(3 * 86_400 - 1)
            let report = try await office.report(on: id)
            office.clock.move(30 * 86_400)
            try await office.accept(report)
            #expect(try await !office.card(id).wasLate)
            let card = try await office.get("/assignments/\(id)", as: office.worker)
            #expect(card.says("</span> в срок") && !card.says("с нарушением срока"))
            #expect(try await !office.get("/assignments", as: office.worker).says("с нарушением срока"))
            #expect(try await office.get("/projects/\(office.project)", as: office.worker).says("</span> выполнена<"))
        }
    }

    @Test func `reported to the second it is in time, and a second later late`() async throws {
        try await Office.open { office in
            for (delay, isLate) in [(0.0, false), (1, true)] {
                let id = try await office.issue()
                office.clock.move(3 * 86_400 + delay)
                try await office.accept(try await office.report(on: id))
                #expect(try await office.card(id).wasLate == isLate)
                let card = try await office.get("/assignments/\(id)", as: office.worker)
                #expect(card.says("с нарушением срока") == isLate)
            }
            #expect(try await office.get("/assignments", as: office.boss).times("с нарушением срока") == 1)
        }
    }

    @Test func `after a rework the accepted report counts, not the first one`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            let first = try await office.report(on: id)
            office.clock.move(4 * 86_400)
            try await office.return(first)
            #expect(try await office.card(id).assignment.isOverdue(at: office.clock.now))
            try await office.accept(try await office.report(on: id))
            #expect(try await office.card(id).wasLate)
        }
    }

    @Test func `a contribution after the term makes nothing late`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            let report = try await office.report(on: id)
            office.clock.move(4 * 86_400)
            _ = try await office.report(on: id, by: office.coWorker)
            try await office.accept(report)
            #expect(try await !office.card(id).wasLate)
            #expect(try await !office.get("/assignments", as: office.boss).says("с нарушением срока"))
        }
    }

    @Test func `what was withdrawn is neither late nor in time`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            office.clock.move(4 * 86_400)
            #expect(try await office.get("/assignments/\(id)", as: office.worker).says("просрочено на 1 день"))
            try await office.withdraw(id)
            let card = try await office.get("/assignments/\(id)", as: office.worker)
            #expect(!card.says("просрочено на") && !card.says("в срок") && !card.says("с нарушением срока"))
        }
    }
}
