import Foundation
import Testing

@testable import Fleadert

struct DayTests {
    @Test(arguments: [
        ("2026-11-24", "2026-11-24"), ("24.11.2026", "2026-11-24"), ("1.2.2026", "2026-02-01"),
        ("2024-02-29", "2024-02-29"),
        ("2000-02-29", "2000-02-29"), ("29.02.2024", "2024-02-29"), ("1900-01-01", "1900-01-01"),
        ("2200-12-31", "2200-12-31"),
    ])
    func `a day is read as a form and as a person writes it`(_ text: String, _ stored: String) {
        #expect(Day(rawValue: text)?.rawValue == stored)
        #expect(Day(rawValue: stored)?.inPrint.split(separator: ".").reversed().joined(separator: "-") == stored)
    }

    @Test(arguments: [
        "31.02.2026", "29.02.2026", "2026-02-29", "1900-02-29", "2100-02-29", "30.02.2024", "31.04.2026", "2026-13-01",
        "2026-00-10", "2026-01-00", "2026-01-32", "0000-00-00", "1899-12-31", "2201-01-01", "", "завтра", "2026-11",
        "2026-11-24-1", "24.11.26", "24/11/2026", "20261124", "2026--11-24", "-2026-11-24", "2026-11-24-", "2026.11-24",
        "2026-11.24", "24.11-2026", "2026-11-24 ", "2026- 11-24", "2026-11-24T00:00", "٢٠٢٦-١١-٢٤",
        "99999999999999999999-01-01", "..", "--", "24..2026",
    ])
    func `what is no day is none`(_ text: String) {
        #expect(Day(rawValue: text) == nil)
    }

    @Test func `every day of four centuries is a day, and the next one is another`() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        for year in 1900...2200 {
            for month in 1...12 {
                let start = try #require(calendar.date(from: DateComponents(year: year, month: month, day: 1)))
                let length = try #require(calendar.range(of: .day, in: .month, for: start)).count
                let days = (0...32).compactMap { Day(year: year, month: month, day: $0) }
                #expect(days.count == length)
                #expect(days.allSatisfy { Day(rawValue: $0.rawValue) == $0 && Day(rawValue: $0.inPrint) == $0 })
            }
        }
    }

    @Test func `days sort as they are stored`() {
        let days = ["2025-12-31", "2026-01-01", "2026-02-01", "2026-10-02"].compactMap { Day(rawValue: $0) }
        #expect(days.map(\.rawValue) == days.map(\.rawValue).sorted())
        #expect(days[1].inPrint == "01.01.2026")
    }
}
