import Foundation
import Storage
import Testing

@testable import Fleadert

struct JournalTests {
    @Test func `events come newest first, also those of one second`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            let (now, boss) = (office.clock.now, office.boss.id)
            try await office.app.database.write { tx in
                for number in 1...3 {
                    try Journal.record(.edited, .assignment(id), by: boss, at: now, comment: "\(number)", in: tx)
                }
            }
            let events = try await office.card(id).events
            #expect(events.map(\.detail.comment) == ["3", "2", "1", nil])
            #expect(events.map(\.id) == events.map(\.id).sorted(by: >))
        }
    }

    @Test func `it keeps words and changes as they are`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            let words = "Строка\nвторая \"в кавычках\" \\ / 🎄 \u{2028} <b>"
            let change = Event.Change(field: "срок", before: "", after: words)
            let now = office.clock.now
            try await office.app.database.write { tx in
                try Journal.record(
                    .edited, .assignment(id), by: nil, at: now, comment: words, changes: [change], in: tx)
            }
            let event = try await office.card(id).events[0]
            #expect(event.detail == Event.Detail(comment: words, changes: [change]))
            #expect(event.actorID == nil && event.actorName.isEmpty && event.at == now)
        }
    }

    @Test func `the event and the act are one: when the act fails, nothing is told`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            let (now, boss) = (office.clock.now, office.boss)
            await #expect(throws: CancellationError.self) {
                try await office.app.database.write { tx in
                    try Journal.record(.withdrawn, .assignment(id), by: boss.id, at: now, in: tx)
                    throw CancellationError()
                }
            }
            #expect(try await office.story(of: id) == [.issued])
        }
    }

    @Test func `a card with a long life shows the last two hundred`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            let (now, boss) = (office.clock.now, office.boss.id)
            try await office.app.database.write { tx in
                for number in 1...250 {
                    try Journal.record(.edited, .assignment(id), by: boss, at: now, comment: "Слово \(number).", in: tx)
                }
            }
            #expect(try await office.card(id).events.count == 200)
            let page = try await office.get("/assignments/\(id)", as: office.worker)
            #expect(page.says("Слово 250.") && page.says("Слово 51.") && !page.says("Слово 50."))
        }
    }

    @Test func `of one assignment only its own are told`() async throws {
        try await Office.open { office in
            let (first, second) = (try await office.issue(), try await office.issue())
            try await office.withdraw(second)
            #expect(try await office.story(of: first) == [.issued])
            #expect(try await office.story(of: second) == [.withdrawn, .issued])
        }
    }
}
