import Testing

@testable import Fleadert

struct PersonNameTests {
    @Test(arguments: [
        ("Лаврентьев Никандр Жоресович", "Лаврентьев Н. Ж."), ("Лаврентьев Никандр", "Лаврентьев Н."),
        ("Лаврентьев", "Лаврентьев"), ("lavrentev", "lavrentev"), ("", ""), (" ", " "),
        ("Отдел кадров и делопроизводства", "Отдел кадров и делопроизводства"), ("  Орлова   Марина  ", "Орлова М."),
        ("Ибн Сина Абу Али", "Ибн Сина Абу Али"), ("Ёлкин Ёж Йодович", "Ёлкин Ё. Й."),
        ("Петров-Водкин Кузьма", "Петров-Водкин К."),
        ("🐎 Конь", "🐎 К."), ("Т E\u{301}с", "Т E\u{301}."),
    ])
    func `a list shows a surname with initials`(_ name: String, _ short: String) {
        #expect(PersonName.short(name) == short)
    }

    @Test(arguments: [
        ("Лаврентьев Никандр Жоресович", "ЛН"), ("лаврентьев никандр", "ЛН"), ("orlova", "O"), ("", ""), ("  ", ""),
        ("👩‍👩‍👧 семья", "👩‍👩‍👧С"), ("<b> &", "<&"),
    ])
    func `a circle shows two letters`(_ name: String, _ initials: String) {
        #expect(PersonName.initials(name) == initials)
    }

    @Test(arguments: [
        ("Орлова Марина Сергеевна", "Марина Сергеевна"), ("Орлова Марина", "Орлова Марина"), ("orlova", "orlova"),
        ("", ""),
    ])
    func `a person is greeted by first name and patronymic`(_ name: String, _ greeting: String) {
        #expect(PersonName.greeting(name) == greeting)
    }
}
