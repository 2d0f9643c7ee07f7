import HTTPTypes
import Storage
import Testing

@testable import Fleadert

struct FailurePageTests {
    @Test func `the number on the page is the number of the answer`() async throws {
        try await Office.open { office in
            let boss = try await office.browser(office.boss)
            var numbers: [String] = []
            for reply in [
                try await boss.get("/nowhere"), try await boss.get("/users?q=%"),
                try await boss.post("/projects", token: "x"),
            ] {
                let number = try #require(reply.headers[.xRequestNumber])
                #expect(reply.body.contains("Номер запроса: \(number)<"))
                numbers.append(number)
            }
            #expect(Set(numbers).count == 3)
        }
    }

    @Test func `our own failure shows its number and nothing of its inside`() async throws {
        try await Office.open { office in
            let boss = try await office.browser(office.boss)
            try await office.app.database.write { tx in try tx.run("DROP TABLE events") }
            let reply = try await boss.post("/projects", [("name", "Тайный проект"), ("description", "x")])
            #expect(reply.status == 500)
            #expect(reply.body.contains("Что-то сломалось"))
            #expect(reply.body.contains("Номер запроса: \(reply.headers[.xRequestNumber] ?? "-")"))
            for inside in ["events", "SQL", "no such table", "StorageFailure", "error", "Тайный", ".swift"] {
                #expect(!reply.body.contains(inside), "\(inside)")
            }
            #expect(try await office.projects() == ["Кадровые вопросы"])
        }
    }

    @Test func `so does one that comes before anybody is known`() async throws {
        try await Office.open { office in
            let boss = try await office.browser(office.boss)
            try await office.app.database.write { tx in try tx.run("DROP TABLE sessions") }
            let reply = try await boss.get("/users")
            #expect(reply.status == 500)
            #expect(!reply.body.contains("sessions"))
            #expect(try await office.browser().get("/login").status == 200)
        }
    }

    @Test func `a database that does not answer is told as that`() async throws {
        try await Office.open { office in
            let boss = try await office.browser(office.boss)
            try office.app.database.close()
            let reply = try await boss.get("/")
            #expect(reply.status == 503)
            #expect(reply.headers[.retryAfter] == "5")
            #expect(reply.body.contains("Сейчас не получается"))
        }
    }

    @Test func `only a boss's page says that it is a boss's`() async throws {
        try await Office.open { office in
            let worker = try await office.browser(office.worker)
            let reply = try await worker.get("/projects/new")
            #expect(reply.status == 403)
            #expect(reply.body.contains("Это может только руководитель"))
        }
    }
}
