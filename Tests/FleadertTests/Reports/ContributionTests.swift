import Storage
import Testing

@testable import Fleadert

struct ContributionTests {
    @Test func `a co-executor's report is kept, shown and credited, and the assignment goes on`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            let page = try await office.get("/assignments/\(id)", as: office.coWorker)
            #expect(page.says("Внести свою часть") && page.says("— часть не внесена"))
            let reply = try await Self.contribute(office, id, "Таблица готова.")
            #expect(reply.status == 303)
            let card = try await office.card(id)
            #expect(card.assignment.status == .inProgress && card.waiting == nil)
            #expect(card.reports[0].kind == .contribution && card.reports[0].authorID == office.coWorker.id)
            #expect(card.events.map(\.kind) == [.contributed, .issued])
            let after = try await office.get("/assignments/\(id)", as: office.boss)
            #expect(after.says("✓ часть внесена") && after.says("Таблица готова."))
            #expect(!after.says("id=\"decision\""))
        }
    }

    @Test func `there may be several, also while the whole is under review`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            _ = try await Self.contribute(office, id, "Первая часть.")
            let report = try await office.report(on: id)
            #expect(try await Self.contribute(office, id, "Вторая часть.").status == 303)
            let card = try await office.card(id)
            #expect(card.reports.map(\.kind) == [.contribution, .execution, .contribution])
            #expect(card.assignment.status == .underReview && card.waiting?.id == report)
            try await office.accept(report)
            #expect(try await office.card(id).reports.filter { $0.state == .submitted }.count == 2)
        }
    }

    @Test func `it leaves the desk of its author and no other`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            #expect(try await office.get("/", as: office.coWorker).says("Внести часть"))
            _ = try await Self.contribute(office, id, "Таблица готова.")
            #expect(try await office.get("/", as: office.coWorker).says("Сейчас вам ничего не поручено."))
            #expect(try await office.get("/", as: office.worker).listed == ["Справка о численности"])
            #expect(try await office.get("/", as: office.boss).says("Всё решено."))
        }
    }

    @Test func `it is not decided upon`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            _ = try await Self.contribute(office, id, "Таблица готова.")
            let report = try await office.card(id).reports[0].id
            for verb in ["acceptance", "return"] {
                let reply = try await office.post("/reports/\(report)/\(verb)", [("comment", "Нет.")], as: office.boss)
                #expect(reply.status == 404)
            }
            #expect(try await office.card(id).reports[0].state == .submitted)
        }
    }

    @Test func `its author takes it back while the assignment is open`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            _ = try await Self.contribute(office, id, "Таблица готова.")
            let contribution = try await office.card(id).reports[0].id
            _ = try await office.report(on: id)
            let reply = try await office.post("/reports/\(contribution)/recall", as: office.coWorker)
            #expect(reply.location == "/assignments/\(id)")
            let card = try await office.card(id)
            #expect(card.assignment.status == .underReview && card.reports[1].state == .recalled)
            #expect(card.events[0].kind == .recalled)
            #expect(try await office.get("/assignments/\(id)", as: office.boss).says("— часть не внесена"))
        }
    }

    @Test func `once the assignment is closed it stays as it is`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            _ = try await Self.contribute(office, id, "Таблица готова.")
            let contribution = try await office.card(id).reports[0].id
            try await office.accept(try await office.report(on: id))
            let reply = try await office.post("/reports/\(contribution)/recall", as: office.coWorker)
            #expect(reply.status == 422)
            #expect(reply.says("Задача закрыта: вклад в неё остаётся как есть."))
            #expect(try await office.card(id).reports.map(\.state) == [.accepted, .submitted])
            #expect(try await !office.get("/assignments/\(id)", as: office.coWorker).says("/recall"))
        }
    }

    @Test func `however many there are, the report that waits is not hidden`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            let report = try await office.report(on: id)
            let (author, now) = (office.coWorker.id, office.clock.now)
            try await office.app.database.write { tx in
                for _ in 1...201 {
                    try tx.run(
                        """
                        INSERT INTO reports (assignment_id, author_id, kind, state, comment, outgoing_number,
                            submitted_at) VALUES (\(id), \(author), 'contribution', 'submitted', 'Часть.', '', \(now))
                        """)
                }
            }
            let page = try await office.get("/assignments/\(id)", as: office.boss)
            #expect(page.says("action=\"/reports/\(report)/acceptance\""))
            #expect(try await office.card(id).reports.map(\.kind).last == .execution)
        }
    }

    private static func contribute(_ office: Office, _ id: Int, _ comment: String) async throws -> Reply {
        try await office.post("/assignments/\(id)/reports", [("comment", comment)], as: office.coWorker)
    }
}
