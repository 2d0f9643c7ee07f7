import Storage
import Testing

@testable import Fleadert

struct PersonPageTests {
    @Test func `everybody who is signed in sees everybody's page`() async throws {
        try await Office.open { office in
            _ = try await office.issue("Справка о численности")
            let browser = try await office.browser(office.bystander)
            let body = try await browser.get("/users/\(office.worker.id)").body
            #expect(body.contains("Лаврентьев Никандр Жоресович"))
            #expect(body.contains("lavrentev@example.ru"))
            #expect(body.contains("Справка о численности"))
            #expect(!body.contains("/users/\(office.worker.id)/edit"))
        }
    }

    @Test func `the way to the form is shown to the person and to an administrator only`() async throws {
        try await Office.open { office in
            let page = "/users/\(office.worker.id)"
            for (viewer, isShown) in [(office.worker, true), (office.boss, true), (office.secondBoss, false)] {
                let body = try await office.browser(viewer).get(page).body
                #expect(body.contains("\(page)/edit") == isShown)
            }
        }
    }

    @Test func `a dismissed person's page stays and says so`() async throws {
        try await Office.open { office in
            try await Accounts(database: office.app.database).dismiss("lavrentev")
            let reply = try await office.browser(office.boss).get("/users/\(office.worker.id)")
            #expect(reply.status == 200)
            #expect(reply.body.contains("не работает"))
        }
    }

    @Test(arguments: ["0", "-1", "999", "x", "1.5", "99999999999999999999", "%00", "%D1%8F", "1%20"])
    func `what names nobody is not found`(_ id: String) async throws {
        try await Office.open { office in
            let browser = try await office.browser(office.boss)
            #expect(try await browser.get("/users/\(id)").status == 404)
            #expect(try await browser.get("/users/\(id)/edit").status == 404)
            #expect(try await browser.post("/users/\(id)/edit", [("email", "a@b.ru")]).status == 404)
            #expect(try await browser.post("/users/\(id)/password").status == 404)
        }
    }
}
