import Foundation

/// Dates and clock times of the office's time zone. All that is stored is UTC.
struct OfficeTime: Sendable {
    struct Parts: Sendable, Equatable {
        let day: Day
        let hour: Int
        let minute: Int
        /// 0 is Sunday.
        let weekday: Int
        /// Days since 1 January 1970 in this zone.
        let dayNumber: Int

        /// 09:05.
        var clock: String { "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)" }
    }

    let zone: TimeZone

    /// Civil date from a day number: Howard Hinnant's `civil_from_days`; Calendar does the same ten times slower.
    func parts(_ date: Date) -> Parts {
        let seconds = Int(date.timeIntervalSince1970.rounded(.down)) + zone.secondsFromGMT(for: date)
        let dayNumber = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        let inDay = seconds - dayNumber * 86_400
        return Parts(
            day: day(dayNumber), hour: inDay / 3600, minute: inDay % 3600 / 60,
            weekday: ((dayNumber + 4) % 7 + 7) % 7, dayNumber: dayNumber)
    }

    func days(from start: Date, to end: Date) -> Int { days(from: start, to: parts(end)) }

    func days(from start: Date, to end: Parts) -> Int { end.dayNumber - parts(start).dayNumber }

    /// A day may have 23 or 25 hours.
    func tomorrow(of date: Date) -> Day { day(parts(date).dayNumber + 1) }

    /// The moment of a clock time; nil where the zone has no such time (a spring change of clocks).
    func date(_ day: Day, hour: Int, minute: Int) -> Date? {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let wanted = DateComponents(year: day.year, month: day.month, day: day.day, hour: hour, minute: minute)
        return calendar.date(from: wanted).flatMap { date in
            let found = parts(date)
            return (found.hour, found.minute) == (hour, minute) ? date : nil
        }
    }

    /// Reads `2026-11-24` and `09:00`.
    func date(day: String, clock: String) -> Date? {
        let clockParts = clock.split(separator: ":", omittingEmptySubsequences: false).prefix(2).map { Int($0) ?? -1 }
        guard let day = Day(rawValue: day), clockParts.count == 2, (0...23).contains(clockParts[0]),
            (0...59).contains(clockParts[1])
        else { return nil }
        return date(day, hour: clockParts[0], minute: clockParts[1])
    }

    private func day(_ dayNumber: Int) -> Day {
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let ofEra = shifted - era * 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthIndex = (5 * ofYear + 2) / 153
        let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
        return Day(
            civilYear: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: ofYear - (153 * monthIndex + 2) / 5 + 1)
    }
}
