import Testing

@testable import Fleadert

struct UnknownAddressTests {
    @Test(arguments: [
        "/nowhere", "/users/1/nowhere", "/USERS", "/%2e%2e/etc/passwd", "/../../etc/passwd", "/%00", "/%ff%fe",
        "/%zz", "/users%2F1", "/.env", "/assets", "/assets/", "/wp-login.php", "/пользователи", "/users/1/edit/x",
    ])
    func `what is not there has a page that says so`(_ address: String) async throws {
        try await Office.open { office in
            for browser in [try await office.browser(), try await office.browser(office.worker)] {
                let reply = try await browser.get(address)
                #expect(reply.status == 404)
                #expect(reply.body.contains("Такой страницы нет"))
            }
        }
    }

    @Test func `the page knows who is signed in`() async throws {
        try await Office.open { office in
            let (stranger, worker) = (try await office.browser(), try await office.browser(office.worker))
            #expect(try await stranger.get("/nowhere").body.contains("href=\"/login\">Войти"))
            #expect(try await worker.get("/nowhere").body.contains("На рабочий стол"))
        }
    }

    @Test func `an address that only reads takes no form`() async throws {
        try await Office.open { office in
            let browser = try await office.browser(office.boss)
            for address in ["/users", "/nowhere", "/"] {
                #expect(try await browser.post(address).status == 404)
            }
            #expect(try await browser.get("/logout").status == 404)
        }
    }

    @Test(arguments: ["/assignments/", "/projects/", "/users/"])
    func `a number that is no number names nothing`(_ section: String) async throws {
        try await Office.open { office in
            let browser = try await office.browser(office.boss)
            for number in ["0", "-1", "1.5", "1e3", "0x1", "x", "9223372036854775808", "%20", "1%00", "١"] {
                #expect(try await browser.get(section + number).status == 404, "\(number)")
            }
        }
    }
}
