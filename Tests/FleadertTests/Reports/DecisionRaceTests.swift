import Storage
import Testing

@testable import Fleadert

struct DecisionRaceTests {
    @Test func `of two decisions at once exactly one happens and the other is told`() async throws {
        try await Office.open { office in
            let (first, second) = (try await office.browser(office.boss), try await office.browser(office.secondBoss))
            for round in 1...60 {
                let id = try await office.issue("Гонка \(round)")
                let report = try await office.report(on: id)
                async let accepted = first.post("/reports/\(report)/acceptance", [("comment", "Принято мной.")])
                async let returned = second.post("/reports/\(report)/return", [("comment", "Возвращено мной.")])
                let (acceptance, rejection) = (try await accepted, try await returned)
                #expect([acceptance.status, rejection.status].sorted() == [303, 422])
                let wasAccepted = acceptance.status == 303
                let loser = wasAccepted ? rejection : acceptance
                let told = wasAccepted ? "уже приняли (Орлова М. С.)" : "уже вернули на доработку (Осипов П. А.)"
                #expect(loser.says(told))
                let card = try await office.card(id)
                #expect(card.assignment.status == (wasAccepted ? .executed : .inProgress))
                #expect(card.reports.map(\.state) == [wasAccepted ? .accepted : .returned])
                #expect((card.assignment.closedAt != nil) == wasAccepted)
                #expect(card.events.map(\.kind) == [wasAccepted ? .accepted : .returned, .reported, .issued])
            }
        }
    }

    @Test func `of ten clicks on one button one counts`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            let report = try await office.report(on: id)
            let browser = try await office.browser(office.boss)
            let statuses = try await withThrowingTaskGroup { group in
                for _ in 1...10 {
                    group.addTask { try await browser.post("/reports/\(report)/acceptance").status }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(statuses.sorted() == [303] + Array(repeating: 422, count: 9))
            #expect(try await office.story(of: id) == [.accepted, .reported, .issued])
        }
    }

    @Test func `a recall and a decision at once: one happens`() async throws {
        try await Office.open { office in
            let (boss, worker) = (try await office.browser(office.boss), try await office.browser(office.worker))
            for _ in 1...30 {
                let id = try await office.issue()
                let report = try await office.report(on: id)
                async let decision = boss.post("/reports/\(report)/acceptance")
                async let recall = worker.post("/reports/\(report)/recall")
                let statuses = [try await decision.status, try await recall.status]
                #expect(statuses.sorted() == [303, 422])
                let status = try await office.card(id).assignment.status
                #expect(status == (statuses[0] == 303 ? .executed : .inProgress))
            }
        }
    }

    @Test func `two reports at once: one waits`() async throws {
        try await Office.open { office in
            let browsers = [try await office.browser(office.worker), try await office.browser(office.worker)]
            for _ in 1...30 {
                let address = "/assignments/\(try await office.issue())/reports"
                async let first = browsers[0].post(address, [("comment", "Из первой вкладки")])
                async let second = browsers[1].post(address, [("comment", "Из второй вкладки")])
                #expect([try await first.status, try await second.status].sorted() == [303, 422])
            }
            #expect(try await office.count("SELECT COUNT(*) FROM reports") == 30)
        }
    }
}
