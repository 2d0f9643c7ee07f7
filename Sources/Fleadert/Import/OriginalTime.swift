import Foundation

/// The original's times: UTC without a zone, `2021-05-09 15:08:25.429475`, with or without the fraction.
enum OriginalTime {
    /// Whole seconds, as ours are; a fraction is dropped.
    static func date(_ text: String) -> Date? {
        let halves = text.split(maxSplits: 1, whereSeparator: { $0 == " " || $0 == "T" })
        guard let first = halves.first, first.utf8.count == 10, let day = Day(rawValue: String(first)),
            let seconds = halves.count == 1 ? 0 : seconds(halves[1])
        else { return nil }
        return Date(timeIntervalSince1970: Double(dayNumber(day) * 86_400 + seconds))
    }

    private static func seconds(_ clock: Substring) -> Int? {
        let whole = clock.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let isFraction = whole.count == 1 || (!whole[1].isEmpty && whole[1].utf8.allSatisfy { (48...57).contains($0) })
        let parts = whole[0].split(separator: ":", omittingEmptySubsequences: false)
        guard isFraction, parts.count == 3, parts.allSatisfy({ $0.utf8.count == 2 }), let hour = Int(parts[0]),
            let minute = Int(parts[1]), let second = Int(parts[2]), (0...23).contains(hour),
            (0...59).contains(minute), (0...59).contains(second)
        else { return nil }
        return hour * 3600 + minute * 60 + second
    }

    /// Days since 1 January 1970: Howard Hinnant's `days_from_civil`.
    private static func dayNumber(_ day: Day) -> Int {
        let year = day.month <= 2 ? day.year - 1 : day.year
        let monthFromMarch = day.month > 2 ? day.month - 3 : day.month + 9
        let ofYear = (153 * monthFromMarch + 2) / 5 + day.day - 1
        let ofEra = year % 400 * 365 + year % 400 / 4 - year % 400 / 100 + ofYear
        return year / 400 * 146_097 + ofEra - 719_468
    }
}
