import Testing

@testable import Fleadert

struct RegistrationRefusalTests {
    @Test(arguments: [
        ("username", "", "Придумайте имя для входа."),
        ("username", "   ", "Придумайте имя для входа."),
        ("username", "иван петров", "В имени для входа — только буквы, цифры и знаки «.», «_», «-»."),
        ("username", "<script>", "В имени для входа — только буквы, цифры и знаки «.», «_», «-»."),
        ("username", "a'b", "В имени для входа — только буквы, цифры и знаки «.», «_», «-»."),
        ("username", "🐎", "В имени для входа — только буквы, цифры и знаки «.», «_», «-»."),
        ("username", "a\u{200B}b", "В имени для входа — только буквы, цифры и знаки «.», «_», «-»."),
        ("username", "a/b", "В имени для входа — только буквы, цифры и знаки «.», «_», «-»."),
        ("username", String(repeating: "я", count: 61), "Слишком длинно: 61 знак, а помещается 60."),
        ("email", "", "Укажите адрес электронной почты."),
        ("email", "ivanov", "Адрес почты пишется так: ivanova@example.ru."),
        ("email", "a@b", "Адрес почты пишется так: ivanova@example.ru."),
        ("email", "@example.ru", "Адрес почты пишется так: ivanova@example.ru."),
        ("email", "a@@example.ru", "Адрес почты пишется так: ivanova@example.ru."),
        ("email", "a b@example.ru", "Адрес почты пишется так: ivanova@example.ru."),
        ("email", "a@.ru", "Адрес почты пишется так: ivanova@example.ru."),
        ("email", String(repeating: "a", count: 250) + "@b.ru", "Слишком длинно: 255 знаков, а помещается 254."),
        ("name", String(repeating: "ё", count: 151), "Слишком длинно: 151 знак, а помещается 150."),
        ("password2", "another secret", "Пароли не совпадают."),
    ])
    func `each wrong field has its words beside it, and what was typed is kept`(
        _ field: String, _ value: String, _ words: String
    ) async throws {
        try await Office.open { office in
            let reply = try await office.register([field: value])
            #expect(reply.status == 422)
            #expect(reply.complaint(about: field) == words)
            #expect(reply.value(of: "name")?.isEmpty == false)
            #expect(reply.value(of: "password") == "" && reply.value(of: "password2") == "")
            #expect(reply.cookie(CookieName.session) == nil)
            #expect(try await office.named("иванов") == nil)
        }
    }

    @Test(arguments: ["", "1234567", "пароль7", String(repeating: "x", count: 1001)])
    func `a short or an endless password is refused`(_ password: String) async throws {
        try await Office.open { office in
            let reply = try await office.register(["password": password, "password2": password])
            #expect(reply.status == 422)
            #expect(reply.complaint(about: "password") != nil)
            #expect(reply.value(of: "username") == "Иванов")
            #expect(reply.value(of: "email") == "ivanov@example.ru")
        }
    }

    @Test(arguments: ["ORLOVA", "Orlova", " orlova "])
    func `a name that is taken is taken in any case`(_ name: String) async throws {
        try await Office.open { office in
            let reply = try await office.register(["username": name])
            #expect(reply.complaint(about: "username") == "Это имя для входа уже занято. Придумайте другое.")
            #expect(reply.value(of: "email") == "ivanov@example.ru")
        }
    }

    @Test(arguments: [("Иван", "ИВАН"), ("Фёдор", "федор"), ("Семен", "Семён")])
    func `and ё is е`(_ first: String, _ second: String) async throws {
        try await Office.open { office in
            #expect(try await office.register(["username": first]).status == 303)
            let reply = try await office.register(["username": second, "email": "other@example.ru"])
            #expect(reply.complaint(about: "username") == "Это имя для входа уже занято. Придумайте другое.")
        }
    }

    @Test func `an address that is taken is taken in any case`() async throws {
        try await Office.open { office in
            let reply = try await office.register(["email": "ORLOVA@Example.RU"])
            #expect(reply.complaint(about: "email") == "Этот адрес уже занят другой учётной записью.")
        }
    }

    @Test(arguments: ["username", "name"])
    func `letters that grow when folded find room`(_ field: String) async throws {
        try await Office.open { office in
            let longest = String(repeating: "İ", count: field == "name" ? 150 : 60)
            let reply = try await office.register([field: longest])
            #expect(reply.status == 303)
            #expect(try await office.named(field == "name" ? "иванов" : longest) != nil)
        }
    }

    @Test func `everything wrong is told at once`() async throws {
        try await Office.open { office in
            let reply = try await office.browser().post("/register")
            #expect(reply.status == 422)
            #expect(["username", "email", "password"].allSatisfy { reply.complaint(about: $0) != nil })
        }
    }
}
