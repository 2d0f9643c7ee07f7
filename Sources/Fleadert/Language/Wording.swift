import Foundation

/// Times in the words of an office, as seen at one moment in one time zone.
struct Wording: Sendable {
    let now: Date
    let time: OfficeTime

    init(now: Date, time: OfficeTime) {
        self.now = now
        self.time = time
    }

    /// «сегодня в 11:40», «вчера в 17:05», «19 ноября в 16:02», «19 ноября 2025 в 16:02».
    func moment(_ date: Date) -> String {
        let parts = time.parts(date)
        return "\(dayName(parts)) в \(parts.clock)"
    }

    /// «завтра, 18:00», «24 ноября, вт, 18:00».
    func term(_ date: Date) -> String {
        let parts = time.parts(date)
        return switch time.days(from: now, to: date) {
        case 0: "сегодня, \(parts.clock)"
        case 1: "завтра, \(parts.clock)"
        default: "\(day(parts)), \(Self.shortWeekdays[parts.weekday]), \(parts.clock)"
        }
    }

    /// «вторник, 24 ноября 2026, 18:00».
    func fullTerm(_ date: Date) -> String {
        let parts = time.parts(date)
        return "\(Self.weekdays[parts.weekday]), \(parts.day.day) \(Self.months[parts.day.month]) "
            + "\(parts.day.year), \(parts.clock)"
    }

    /// «24 ноября», with the year where it is another one.
    func day(_ date: Date) -> String { day(time.parts(date)) }

    /// «понедельник, 23 ноября».
    var today: String {
        let parts = time.parts(now)
        return "\(Self.weekdays[parts.weekday]), \(parts.day.day) \(Self.months[parts.day.month])"
    }

    /// «осталось 5 дней», «остался 1 час», «осталась 1 минута», «просрочено на 2 дня».
    func timeLeft(until date: Date) -> String {
        date < now ? "просрочено на \(span(now.timeIntervalSince(date)))" : left(date.timeIntervalSince(now))
    }

    private func left(_ seconds: TimeInterval) -> String {
        let minutes = max(1, Int(seconds / 60))
        if minutes < 60 { return "\(Self.leftOfMinutes.form(minutes)) \(Self.minutes(minutes))" }
        let count = minutes < 24 * 60 ? minutes / 60 : minutes / (24 * 60)
        return "\(Self.left.form(count)) \(span(seconds))"
    }

    /// Whole days, below a day hours, below an hour minutes.
    func span(_ seconds: TimeInterval) -> String {
        let minutes = max(1, Int(seconds / 60))
        if minutes < 60 { return Plural.minutes(minutes) }
        return minutes < 24 * 60 ? Plural.hours(minutes / 60) : Plural.days(minutes / (24 * 60))
    }

    /// A term is soon when it ends today or tomorrow.
    func isSoon(_ date: Date) -> Bool { date >= now && time.days(from: now, to: date) <= 1 }

    private func dayName(_ parts: OfficeTime.Parts) -> String {
        switch time.days(from: now, to: parts) {
        case 0: "сегодня"
        case -1: "вчера"
        case 1: "завтра"
        default: day(parts)
        }
    }

    private func day(_ parts: OfficeTime.Parts) -> String {
        let inYear = "\(parts.day.day) \(Self.months[parts.day.month])"
        return parts.day.year == time.parts(now).day.year ? inYear : "\(inYear) \(parts.day.year)"
    }

    private static let left = Plural("остался", "осталось", "осталось")
    private static let leftOfMinutes = Plural("осталась", "осталось", "осталось")
    private static let minutes = Plural("минута", "минуты", "минут")
    private static let months = [
        "", "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
        "декабря",
    ]
    private static let weekdays = [
        "воскресенье", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота",
    ]
    private static let shortWeekdays = ["вс", "пн", "вт", "ср", "чт", "пт", "сб"]
}
