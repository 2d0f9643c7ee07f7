import Foundation
import Storage
import Testing

@testable import Fleadert

struct UserListTests {
    @Test func `the unit is listed by name, and the dismissed are not`() async throws {
        try await Office.open { office in
            try await Accounts(database: office.app.database).dismiss("tsvetkov")
            let body = try await office.browser(office.worker).get("/users").body
            let surnames = ["Лаврентьев", "Орлова", "Осипов", "Сазонова"]
            let places = surnames.map { body.range(of: ">\($0) ")?.lowerBound }
            #expect(!places.contains(nil))
            #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
            #expect(!body.contains("Цветков"))
            #expect(body.contains("руководитель, администратор"))
        }
    }

    @Test(arguments: [
        ("семён", true), ("СЕМЕН", true), ("ёнова  ольга", true), ("Семёнова Ольга Львовна", true), ("нова", true),
        ("семенова львовна", false), ("%", false), ("_", false), ("!", false), ("семё_ова", false), ("'", false),
    ])
    func `a part of a name is found whatever its case, and ё is е`(_ search: String, _ isFound: Bool) async throws {
        try await Office.open { office in
            _ = try await office.add("semenova", fullName: "Семёнова Ольга Львовна")
            let browser = try await office.browser(office.boss)
            let reply = try await browser.get("/users?q=\(search.queryEncoded)")
            #expect(reply.status == 200)
            #expect(reply.body.contains("Семёнова Ольга Львовна") == isFound)
            #expect(reply.body.contains("Никого не нашлось") == !isFound)
        }
    }

    @Test func `what stands for itself in a name is found as itself`() async throws {
        try await Office.open { office in
            _ = try await office.add("odd", fullName: "100%_сотрудник!")
            let browser = try await office.browser(office.boss)
            for search in ["%", "_", "!", "0%_с", "к!"] {
                let body = try await browser.get("/users?q=\(search.queryEncoded)").body
                #expect(body.contains("100%_сотрудник!"))
                #expect(!body.contains("Лаврентьев"))
            }
        }
    }

    @Test func `a long list comes in pages of fifty, and the address keeps the search`() async throws {
        try await Office.open { office in
            for number in 100..<160 { _ = try await office.add("p\(number)", fullName: "Рабочий № \(number)") }
            let browser = try await office.browser(office.boss)
            let search = "рабочий".queryEncoded
            let first = try await browser.get("/users?q=\(search)").body
            #expect(first.contains("№ 100<") && first.contains("№ 149<") && !first.contains("№ 150<"))
            #expect(first.contains("rel=\"next\" href=\"/users?q=\(search)&amp;page=2\""))
            #expect(!first.contains("rel=\"prev\""))
            let second = try await browser.get("/users?q=\(search)&page=2").body
            #expect(!second.contains("№ 149<") && second.contains("№ 150<") && second.contains("№ 159<"))
            #expect(second.contains("rel=\"prev\"") && !second.contains("rel=\"next\""))
        }
    }

    @Test(arguments: ["page=0", "page=-1", "page=x", "page=99999999999999999999", "page=1000000", "page=2&q=%25"])
    func `a page that is not there is no failure`(_ query: String) async throws {
        try await Office.open { office in
            let reply = try await office.browser(office.boss).get("/users?\(query)")
            #expect(reply.status == 200)
        }
    }

    @Test func `an endless search is no failure either`() async throws {
        try await Office.open { office in
            let browser = try await office.browser(office.boss)
            let endless = String(repeating: "a", count: 60_000)
            for address in ["/users?q=", "/assignments?q=", "/assignments/candidates?find="] {
                #expect(try await browser.get(address + endless).status == 200)
            }
        }
    }
}
