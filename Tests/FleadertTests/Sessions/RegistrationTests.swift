import Testing

@testable import Fleadert

struct RegistrationTests {
    @Test func `a newcomer registers, is signed in at once, and is a worker`() async throws {
        try await Office.open { office in
            let browser = try await office.browser()
            #expect(try await browser.get("/register").status == 200)
            let reply = try await browser.register()
            #expect(reply.status == 303)
            #expect(reply.location == "/")
            #expect(try await browser.get("/").body.contains("Добро пожаловать!"))
            #expect(try await browser.get("/register").location == "/")
            let user = try #require(try await office.named("иванов"))
            #expect(user.fullName == "Иванов Пётр Ильич")
            #expect(user.role == .worker && !user.isAdmin)
            #expect(try await office.events(about: user) == [.registered])
            #expect(try await office.signIn("иванов", "a long secret").status == 303)
        }
    }

    @Test func `the password is stored nowhere`() async throws {
        try await Office.open { office in
            _ = try await office.register()
            #expect(try office.isStored("a long secret") == false)
        }
    }

    @Test func `closed is closed, by the form and past it`() async throws {
        try await Office.open(registration: RegistrationRules(access: .closed, keyWord: "key word")) { office in
            let browser = try await office.browser()
            #expect(try await browser.get("/").body.contains("/register") == false)
            #expect(try await browser.get("/register").body.contains("Регистрация закрыта"))
            let reply = try await browser.register(["is_admin": "key word"])
            #expect(reply.status == 422)
            #expect(reply.body.contains("Учётную запись заведёт администратор"))
            #expect(try await office.named("иванов") == nil)
            #expect(reply.cookie(CookieName.session) == nil)
        }
    }

    @Test func `two registrations of one name at once make one account`() async throws {
        try await Office.open { office in
            let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 0..<6 {
                    group.addTask {
                        try await office.register([
                            "username": number.isMultiple(of: 2) ? "Фёдор" : "ФЕДОР", "email": "f\(number)@example.ru",
                        ]).status
                    }
                }
                return try await group.reduce(into: [Int]()) { $0.append($1) }.sorted()
            }
            #expect(statuses == [303, 422, 422, 422, 422, 422])
        }
    }
}
