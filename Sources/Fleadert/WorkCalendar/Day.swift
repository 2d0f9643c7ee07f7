import Foundation

/// A date without a time, such as a document's. Stored as 'YYYY-MM-DD'.
struct Day: Sendable, Hashable, RawRepresentable {
    let year: Int
    let month: Int
    let day: Int

    init?(year: Int, month: Int, day: Int) {
        guard (1900...2200).contains(year), (1...12).contains(month),
            (1...Day.length(ofMonth: month, year: year)).contains(day)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// For arithmetic that cannot go wrong; what people type goes through the failing one.
    init(civilYear year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `2026-11-24`, and `24.11.2026` as people write it.
    init?(rawValue: String) {
        let isStored = rawValue.contains("-")
        let parts = rawValue.split(separator: isStored ? "-" : ".", omittingEmptySubsequences: false)
            .map { Int($0) ?? 0 }
        guard parts.count == 3 else { return nil }
        if isStored {
            self.init(year: parts[0], month: parts[1], day: parts[2])
        } else {
            self.init(year: parts[2], month: parts[1], day: parts[0])
        }
    }

    var rawValue: String { "\(year)-\(Day.two(month))-\(Day.two(day))" }

    /// As documents have it: 24.11.2026.
    var inPrint: String { "\(Day.two(day)).\(Day.two(month)).\(year)" }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
