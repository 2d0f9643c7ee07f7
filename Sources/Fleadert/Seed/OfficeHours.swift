import Foundation

/// Working time as one line of minutes, nine hours a working day, so that «two days later» never falls on a Sunday
/// or at night. A moment is an index on that line.
struct OfficeHours: Sendable {
    static let day = 540

    /// The newest moment that is already past.
    let last: Int
    private let mornings: [Date]

    /// The days are those of the calendar.
    init(now: Date, time: OfficeTime, daysBack: Int, daysAhead: Int) {
        mornings = (-daysBack...daysAhead).compactMap { number in
            let parts = time.parts(now.addingTimeInterval(Double(number) * 86_400))
            return Self.isWorking(parts) ? time.date(parts.day, hour: 9, minute: 0) : nil
        }
        let today = mornings.lastIndex { $0 < now } ?? 0
        let minute = Int(now.timeIntervalSince(mornings[today]) / 60) - 1
        last = today * Self.day + max(0, min(minute, Self.day - 1))
    }

    func date(_ moment: Int) -> Date {
        mornings[moment / Self.day].addingTimeInterval(Double(moment % Self.day) * 60)
    }

    /// The end of the working day that is so many working days after the moment's.
    func evening(_ moment: Int, plus days: Int = 0) -> Date {
        mornings[moment / Self.day + days].addingTimeInterval(9 * 3600)
    }

    private static func isWorking(_ parts: OfficeTime.Parts) -> Bool {
        let isWeekend = parts.weekday == 0 || parts.weekday == 6
        return !isWeekend && !holidays.contains(parts.day.month * 100 + parts.day.day)
    }

    private static let holidays: Set<Int> = [
        101, 102, 103, 104, 105, 106, 107, 108, 223, 308, 501, 509, 612, 1104,
    ]
}
