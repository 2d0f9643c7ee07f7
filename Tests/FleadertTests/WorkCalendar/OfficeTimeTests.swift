import Foundation
import Testing

@testable import Fleadert

struct OfficeTimeTests {
    private static let zones = [
        "Europe/Moscow", "Europe/Kaliningrad", "Asia/Kamchatka", "Asia/Yekaterinburg", "Europe/Berlin",
        "America/New_York", "America/St_Johns", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia", "GMT",
    ]

    @Test(arguments: zones)
    func `a moment has the parts that Foundation's calendar gives it`(_ name: String) throws {
        let time = OfficeTime(zone: try #require(TimeZone(identifier: name)))
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = time.zone
        var random = SystemRandomNumberGenerator()
        for _ in 0..<2000 {
            // 1905 … 2190
            let date = Date(timeIntervalSince1970: .random(in: -2_050_000_000...6_940_000_000, using: &random))
            let parts = time.parts(date)
            let civil = calendar.dateComponents([.year, .month, .day, .hour, .minute, .weekday], from: date)
            #expect(Day(year: civil.year ?? 0, month: civil.month ?? 0, day: civil.day ?? 0) == parts.day, "\(date)")
            #expect([parts.hour, parts.minute] == [civil.hour, civil.minute], "\(date)")
            #expect(parts.weekday + 1 == civil.weekday, "\(date)")
        }
    }

    @Test(arguments: zones)
    func `what is typed is the moment that is shown`(_ name: String) throws {
        let time = OfficeTime(zone: try #require(TimeZone(identifier: name)))
        for _ in 0..<300 {
            let parts = time.parts(Date(timeIntervalSince1970: .random(in: 0...4_000_000_000)))
            let date = try #require(time.date(day: parts.day.rawValue, clock: parts.clock))
            #expect(time.parts(date) == parts)
        }
    }

    @Test func `days are counted by midnights`() throws {
        let time = OfficeTime(zone: try #require(TimeZone(identifier: "Europe/Moscow")))
        func date(_ day: String, _ clock: String) throws -> Date { try #require(time.date(day: day, clock: clock)) }
        let evening = try date("2026-11-24", "23:59")
        #expect(time.days(from: evening, to: try date("2026-11-24", "00:00")) == 0)
        #expect(time.days(from: evening, to: try date("2026-11-25", "00:00")) == 1)
        #expect(time.days(from: evening, to: try date("2026-11-23", "23:59")) == -1)
        #expect(time.days(from: evening, to: try date("2027-11-24", "12:00")) == 365)
        #expect(time.days(from: try date("1969-12-31", "12:00"), to: try date("1970-01-01", "00:00")) == 1)
    }

    @Test func `tomorrow is the next day, however long today is`() throws {
        let time = OfficeTime(zone: try #require(TimeZone(identifier: "Europe/Berlin")))
        for (today, tomorrow) in [
            ("2026-10-25", "2026-10-26"), ("2026-03-28", "2026-03-29"), ("2026-12-31", "2027-01-01"),
        ] {
            for clock in ["00:00", "00:30", "12:00", "23:59"] {
                let now = try #require(time.date(day: today, clock: clock))
                #expect(time.tomorrow(of: now).rawValue == tomorrow)
                #expect(AssignmentForm(project: "", at: now, in: time).deadlineDate == tomorrow)
            }
        }
    }

    @Test(arguments: [
        "", ":", "9", "24:00", "12:60", "-1:00", "12:-1", "x:y", "12", "12.30", "::", "99999999999999999999:00",
        ":09:00",
        "09::00", "9:00 pm",
    ])
    func `what is no clock time is no moment`(_ clock: String) {
        #expect(OfficeTime(zone: .gmt).date(day: "2026-11-24", clock: clock) == nil)
        #expect(OfficeTime(zone: .gmt).date(day: "31.02.2026", clock: "09:00") == nil)
    }

    @Test(arguments: [
        ("09:05", "09:05"), ("9:5", "09:05"), ("00:00", "00:00"), ("23:59", "23:59"), ("09:05:33", "09:05"),
    ])
    func `a clock time is read with and without its noughts`(_ clock: String, _ shown: String) throws {
        let time = OfficeTime(zone: .gmt)
        #expect(time.parts(try #require(time.date(day: "24.11.2026", clock: clock))).clock == shown)
    }

    @Test func `a time that the clocks leap over is no moment, and one that comes twice is`() throws {
        let time = OfficeTime(zone: try #require(TimeZone(identifier: "Europe/Berlin")))
        #expect(time.date(day: "2026-03-29", clock: "02:30") == nil)
        #expect(time.date(day: "2026-03-29", clock: "03:30") != nil)
        #expect(time.parts(try #require(time.date(day: "2026-10-25", clock: "02:30"))).clock == "02:30")
    }
}
