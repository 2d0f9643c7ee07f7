import Testing

@testable import Fleadert

struct PluralTests {
    @Test(arguments: [
        (0, "0 задач"), (1, "1 задача"), (2, "2 задачи"), (4, "4 задачи"), (5, "5 задач"), (10, "10 задач"),
        (11, "11 задач"), (12, "12 задач"), (14, "14 задач"), (15, "15 задач"), (20, "20 задач"), (21, "21 задача"),
        (22, "22 задачи"), (25, "25 задач"), (100, "100 задач"), (101, "101 задача"), (111, "111 задач"),
        (112, "112 задач"), (121, "121 задача"), (1001, "1001 задача"), (1_000_011, "1000011 задач"), (-1, "-1 задача"),
    ])
    func `a number has its noun in the right form`(_ count: Int, _ words: String) {
        #expect(Plural.assignments(count) == words)
    }

    @Test func `every noun has three forms`() {
        let nouns: [Plural] = [.assignments, .days, .hours, .minutes, .seconds, .reports, .people, .characters]
        for noun in nouns { #expect(![noun.one, noun.few, noun.many].contains("")) }
        #expect([1, 3, 8].map(Plural.days.form) == ["день", "дня", "дней"])
        #expect([1, 3, 8].map(Plural.people.form) == ["сотрудник", "сотрудника", "сотрудников"])
    }
}
