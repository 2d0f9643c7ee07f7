import Storage
import Testing

@testable import Fleadert

struct FirstRegistrationTests {
    @Test(arguments: RegistrationRules.Access.allCases)
    func `the first account becomes administrator and boss, whoever may register`(
        _ access: RegistrationRules.Access
    ) async throws {
        try await Site.openEmpty(registration: RegistrationRules(access: access, keyWord: "")) { app, client in
            let browser = Browser(app, client)
            let page = try await browser.get("/register").body
            #expect(page.contains("она станет администратором и руководителем"))
            #expect(!page.contains("Ключевое слово"))
            #expect(try await browser.register().status == 303)
            let user = try #require(try await app.database.read { tx in try User.named("иванов", in: tx) })
            #expect(user.isBoss && user.isAdmin)
        }
    }

    @Test func `the second account is a worker's`() async throws {
        try await Site.openEmpty { app, client in
            _ = try await Browser(app, client).register()
            let second = Browser(app, client)
            #expect(try await second.get("/register").body.contains("Ключевое слово"))
            #expect(try await second.register(["username": "petrov", "email": "p@example.ru"]).status == 303)
            let user = try #require(try await app.database.read { tx in try User.named("petrov", in: tx) })
            #expect(!user.isBoss && !user.isAdmin)
        }
    }

    @Test func `of two first ones at once one is the administrator`() async throws {
        try await Site.openEmpty { app, client in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<5 {
                    group.addTask {
                        _ = try await Browser(app, client).register([
                            "username": "first\(number)", "email": "\(number)@example.ru",
                        ])
                    }
                }
                try await group.waitForAll()
            }
            let everybody = try await app.database.read { tx in try User.all(in: tx) }
            #expect(everybody.count == 5)
            #expect(everybody.filter(\.isAdmin).count == 1)
            #expect(everybody.filter(\.isBoss).count == 1)
        }
    }

    @Test func `an empty office has pages for whoever comes`() async throws {
        try await Site.openEmpty { app, client in
            let browser = Browser(app, client)
            #expect(try await browser.get("/").status == 200)
            #expect(try await browser.signIn("nobody").status == 422)
            _ = try await browser.register()
            for address in ["/", "/assignments", "/projects", "/users", "/assignments/new"] {
                #expect(try await browser.get(address).status == 200)
            }
        }
    }
}
