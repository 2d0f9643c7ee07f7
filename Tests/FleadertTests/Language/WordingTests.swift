import Foundation
import Testing

@testable import Fleadert

struct WordingTests {
    /// Tuesday, 24 November 2026, 12:00 in Moscow.
    private let noon = Words("Europe/Moscow", "2026-11-24", "12:00")

    @Test(arguments: [
        ("2026-11-24", "11:40", "сегодня в 11:40"), ("2026-11-24", "00:00", "сегодня в 00:00"),
        ("2026-11-24", "23:59", "сегодня в 23:59"), ("2026-11-23", "23:59", "вчера в 23:59"),
        ("2026-11-23", "00:00", "вчера в 00:00"), ("2026-11-22", "23:59", "22 ноября в 23:59"),
        ("2026-11-25", "00:00", "завтра в 00:00"), ("2026-11-26", "09:05", "26 ноября в 09:05"),
        ("2025-11-24", "12:00", "24 ноября 2025 в 12:00"), ("2027-01-01", "00:00", "1 января 2027 в 00:00"),
        ("2026-01-01", "00:00", "1 января в 00:00"), ("2025-12-31", "23:59", "31 декабря 2025 в 23:59"),
    ])
    func `a moment is told by its day`(_ day: String, _ clock: String, _ words: String) {
        #expect(noon.words.moment(noon.date(day, clock)) == words)
    }

    @Test func `a term names the weekday, and a full one everything`() {
        #expect(noon.words.term(noon.date("2026-11-24", "18:00")) == "сегодня, 18:00")
        #expect(noon.words.term(noon.date("2026-11-25", "00:01")) == "завтра, 00:01")
        #expect(noon.words.term(noon.date("2026-11-26", "18:00")) == "26 ноября, чт, 18:00")
        #expect(noon.words.term(noon.date("2026-11-23", "18:00")) == "23 ноября, пн, 18:00")
        #expect(noon.words.term(noon.date("2027-02-28", "09:00")) == "28 февраля 2027, вс, 09:00")
        #expect(noon.words.fullTerm(noon.date("2026-11-24", "18:00")) == "вторник, 24 ноября 2026, 18:00")
        #expect(noon.words.today == "вторник, 24 ноября")
        #expect(noon.words.day(noon.date("2026-02-01", "00:00")) == "1 февраля")
        #expect(noon.words.day(noon.date("2025-02-01", "00:00")) == "1 февраля 2025")
    }

    @Test(arguments: [
        (0, "осталась 1 минута"), (59, "осталась 1 минута"), (60, "осталась 1 минута"), (120, "осталось 2 минуты"),
        (21 * 60, "осталась 21 минута"), (59 * 60 + 59, "осталось 59 минут"), (3600, "остался 1 час"),
        (3 * 3600, "осталось 3 часа"), (21 * 3600, "остался 21 час"), (86_399, "осталось 23 часа"),
        (86_400, "остался 1 день"), (2 * 86_400, "осталось 2 дня"), (5 * 86_400, "осталось 5 дней"),
        (11 * 86_400, "осталось 11 дней"), (21 * 86_400, "остался 21 день"), (365 * 86_400, "осталось 365 дней"),
    ])
    func `what is left is told in days, hours or minutes`(_ seconds: Int, _ words: String) {
        #expect(noon.words.timeLeft(until: noon.words.now.addingTimeInterval(TimeInterval(seconds))) == words)
    }

    @Test(arguments: [
        (1, "просрочено на 1 минуту"), (119, "просрочено на 1 минуту"), (3600, "просрочено на 1 час"),
        (2 * 3600, "просрочено на 2 часа"), (86_400, "просрочено на 1 день"), (2 * 86_400, "просрочено на 2 дня"),
        (21 * 86_400, "просрочено на 21 день"), (25 * 86_400, "просрочено на 25 дней"),
    ])
    func `and what is late by how much`(_ seconds: Int, _ words: String) {
        #expect(noon.words.timeLeft(until: noon.words.now.addingTimeInterval(-TimeInterval(seconds))) == words)
    }

    @Test func `midnight parts today from tomorrow`() {
        let late = Words("Europe/Moscow", "2026-12-31", "23:59")
        #expect(late.words.moment(late.words.now.addingTimeInterval(60)) == "завтра в 00:00")
        #expect(late.words.day(late.words.now.addingTimeInterval(60)) == "1 января 2027")
        #expect(late.words.isSoon(late.words.now.addingTimeInterval(86_400)))
        #expect(!late.words.isSoon(late.words.now.addingTimeInterval(86_400 + 120)))
        #expect(!late.words.isSoon(late.words.now.addingTimeInterval(-1)))
    }

    @Test func `an office lives by its own zone`() {
        let moment = Words("UTC", "2026-11-24", "20:30").words.now
        for (zone, words) in [
            ("Europe/Kaliningrad", "сегодня в 22:30"), ("Europe/Moscow", "сегодня в 23:30"),
            ("Asia/Kamchatka", "сегодня в 08:30"),
        ] {
            let local = Wording(now: moment, time: Words.time(zone))
            #expect(local.moment(moment) == words)
        }
        let kamchatka = Words("Asia/Kamchatka", "2026-11-25", "01:00")
        #expect(kamchatka.words.moment(kamchatka.words.now.addingTimeInterval(-2 * 3600)) == "вчера в 23:00")
    }

    @Test func `a day of 23 or of 25 hours is one day`() {
        let spring = Words("Europe/Berlin", "2026-03-29", "00:30")
        #expect(spring.words.term(spring.date("2026-03-29", "23:30")) == "сегодня, 23:30")
        #expect(spring.words.term(spring.date("2026-03-30", "00:10")) == "завтра, 00:10")
        let autumn = Words("Europe/Berlin", "2026-10-25", "00:30")
        #expect(autumn.words.term(autumn.words.now.addingTimeInterval(24 * 3600)) == "сегодня, 23:30")
        #expect(autumn.words.term(autumn.words.now.addingTimeInterval(25 * 3600)) == "завтра, 00:30")
    }
}

/// The words at a moment of a zone.
private struct Words {
    let words: Wording

    init(_ zone: String, _ day: String, _ clock: String) {
        let time = Self.time(zone)
        words = Wording(now: time.date(day: day, clock: clock) ?? .distantPast, time: time)
    }

    static func time(_ zone: String) -> OfficeTime { OfficeTime(zone: TimeZone(identifier: zone) ?? .gmt) }

    func date(_ day: String, _ clock: String) -> Date { words.time.date(day: day, clock: clock) ?? .distantPast }
}
