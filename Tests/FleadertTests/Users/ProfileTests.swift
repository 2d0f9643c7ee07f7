import Foundation
import Storage
import Testing

@testable import Fleadert

struct ProfileTests {
    private static let changed = [
        ("name", "Лаврентьев-Ёлкин Никандр Жоресович"), ("position", "ведущий специалист"), ("phone", "2-13"),
        ("email", "nikandr@example.ru"),
    ]

    @Test func `a person edits their own profile, and what changed is written down`() async throws {
        try await Office.open { office in
            let browser = try await office.browser(office.worker)
            let page = "/users/\(office.worker.id)"
            let form = try await browser.get("\(page)/edit")
            #expect(form.value(of: "name") == "Лаврентьев Никандр Жоресович")
            let reply = try await browser.post("\(page)/edit", Self.changed)
            #expect(reply.status == 303)
            #expect(reply.location == page)
            let body = try await browser.get(page).body
            for (_, value) in Self.changed { #expect(body.contains(value)) }
            #expect(try await browser.get("/users?q=\("ёлкин".queryEncoded)").body.contains("Лаврентьев-Ёлкин"))
            #expect(try await office.events(about: office.worker) == [.profileEdited])
            #expect(
                try await office.changes(about: office.worker).map(\.field) == ["имя", "должность", "телефон", "почта"])
            #expect(try await office.changes(about: office.worker).first?.before == "Лаврентьев Никандр Жоресович")
        }
    }

    @Test func `nothing changed is nothing written`() async throws {
        try await Office.open { office in
            let browser = try await office.browser(office.worker)
            let same = [("name", office.worker.fullName), ("email", "lavrentev@example.ru")]
            #expect(try await browser.post("/users/\(office.worker.id)/edit", same).status == 303)
            #expect(try await office.events(about: office.worker) == [])
        }
    }

    @Test func `a name of nothing but ends of lines is no name`() async throws {
        try await Office.open { office in
            let browser = try await office.browser(office.worker)
            let fields = [("name", "\u{2028}\u{2029}\n\u{A0}"), ("email", "lavrentev@example.ru")]
            #expect(try await browser.post("/users/\(office.worker.id)/edit", fields).status == 303)
            #expect(try await office.named("lavrentev")?.name == "lavrentev")
        }
    }

    @Test func `an administrator edits anybody's, and whose password it is asks nobody else`() async throws {
        try await Office.open { office in
            let browser = try await office.browser(office.boss)
            let address = "/users/\(office.worker.id)/edit"
            let form = try await browser.get(address).body
            #expect(form.contains("Профиль: Лаврентьев") && !form.contains("Сменить пароль"))
            #expect(try await browser.post(address, Self.changed).status == 303)
            #expect(try await office.changes(about: office.worker).count == 4)
        }
    }

    @Test func `somebody else's form is not found, for a worker and for a boss`() async throws {
        try await Office.open { office in
            for viewer in [office.bystander, office.secondBoss] {
                let browser = try await office.browser(viewer)
                let address = "/users/\(office.worker.id)/edit"
                #expect(try await browser.get(address).status == 404)
                #expect(try await browser.post(address, Self.changed).status == 404)
            }
            #expect(try await office.events(about: office.worker) == [])
        }
    }

    @Test(arguments: [
        ("email", "", "Укажите адрес электронной почты."),
        ("email", "нет", "Адрес почты пишется так: ivanova@example.ru."),
        ("email", "Orlova@EXAMPLE.ru", "Этот адрес уже занят другой учётной записью."),
        ("name", String(repeating: "ы", count: 151), "Слишком длинно: 151 знак, а помещается 150."),
        ("position", String(repeating: "ы", count: 152), "Слишком длинно: 152 знака, а помещается 150."),
        ("phone", String(repeating: "1", count: 31), "Слишком длинно: 31 знак, а помещается 30."),
    ])
    func `what does not fit is told beside its field, and the rest is kept`(
        _ field: String, _ value: String, _ words: String
    ) async throws {
        try await Office.open { office in
            let browser = try await office.browser(office.worker)
            let fields = Self.changed.filter { $0.0 != field } + [(field, value)]
            let reply = try await browser.post("/users/\(office.worker.id)/edit", fields)
            #expect(reply.status == 422)
            #expect(reply.complaint(about: field) == words)
            for (name, typed) in fields { #expect(reply.value(of: name) == typed) }
            #expect(try await office.events(about: office.worker) == [])
        }
    }

    @Test func `a stranger has to sign in first`() async throws {
        try await Office.open { office in
            let browser = try await office.browser()
            #expect(try await browser.get("/users/1/edit").location == "/login?next=/users/1/edit")
            #expect(try await browser.post("/users/1/edit", Self.changed).status == 403)
        }
    }
}

extension Office {
    fileprivate func changes(about user: User) async throws -> [Event.Change] {
        try await app.database.read { tx in
            let details = try tx.rows("SELECT detail FROM events WHERE user_id = \(user.id)") {
                try $0["detail"] as String
            }
            return try details.flatMap { detail in
                try JSONDecoder().decode(Event.Detail.self, from: Data(detail.utf8)).changes ?? []
            }
        }
    }
}
