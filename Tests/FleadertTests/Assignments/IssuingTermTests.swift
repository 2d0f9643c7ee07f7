import Storage
import Testing

@testable import Fleadert

/// It is 09:00 of 24.11.2026 in the office.
struct IssuingTermTests {
    @Test(arguments: [
        ("2026-11-24", "09:01"), ("2026-11-24", "23:59"), ("2026-11-25", "00:00"), ("2028-02-29", "9:05"),
        ("30.11.2026", "18:00"),
    ])
    func `a term of today later than now is allowed, and any after it`(_ date: String, _ time: String) async throws {
        try await Office.open { office in
            let reply = try await Self.issue(office, date, time)
            #expect(reply.status == 303)
            #expect(try await office.card(reply.madeID).assignment.dueAt > office.clock.now)
        }
    }

    @Test(arguments: [
        ("2026-11-24", "09:00"), ("2026-11-24", "08:59"), ("2026-11-23", "18:00"), ("1999-12-31", "12:00"),
    ])
    func `a term of now or of the past is refused`(_ date: String, _ time: String) async throws {
        try await Office.open { office in
            let reply = try await Self.issue(office, date, time)
            #expect(reply.status == 422)
            #expect(reply.says("Этот срок уже прошёл. Укажите более поздний."))
            #expect(reply.says("value=\"\(date)\"") && reply.says("value=\"\(time)\""))
        }
    }

    @Test(arguments: [
        ("", "09:00"), ("2026-11-30", ""), ("2026-02-30", "09:00"), ("2026-13-01", "09:00"), ("2027-02-29", "09:00"),
        ("2026-11-30", "24:00"), ("2026-11-30", "10:60"), ("2026-11-30", "9"), ("2026-11-30", "полдень"),
        ("завтра", "09:00"), ("20261130", "09:00"), ("2026-11-30-01", "09:00"), ("0000-01-01", "09:00"),
        ("99999999999999999999-01-01", "09:00"), ("2026-11-30", "99999999999999999999:00"), ("9999-12-31", "09:00"),
    ])
    func `a date or a time that does not exist is refused`(_ date: String, _ time: String) async throws {
        try await Office.open { office in
            let reply = try await Self.issue(office, date, time)
            #expect(reply.status == 422)
            #expect(reply.says("Укажите срок: дату и время."))
            #expect(try await office.count("SELECT COUNT(*) FROM assignments") == 0)
        }
    }

    @Test func `an empty form proposes tomorrow at nine, as the office's clock has it`() async throws {
        try await Office.open { office in
            let browser = try await office.browser(office.boss)
            let morning = try await browser.get("/assignments/new")
            #expect(morning.says("id=\"deadline_date\" value=\"2026-11-25\"") && morning.says("value=\"09:00\""))
            office.clock.move(15.5 * 3600)  // In Moscow it is 00:30 of the next day, in Greenwich still 21:30.
            #expect(try await office.get("/assignments/new", as: office.boss).says("value=\"2026-11-26\""))
        }
    }

    private static func issue(_ office: Office, _ date: String, _ time: String) async throws -> Reply {
        let fields = AssignmentFields(office).with { ($0.date, $0.time) = (date, time) }
        return try await office.post("/assignments", fields.pairs, as: office.boss)
    }
}
