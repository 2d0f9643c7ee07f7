import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Fleadert

struct FormReadingTests {
    private static let limit = 256 * 1024

    @Test(arguments: [
        "text/plain", "application/json", "multipart/form-data; boundary=x", "", "x-www-form-urlencoded",
        "text/html, application/x-www-form-urlencoded",
    ])
    func `a body that is no form of ours is not understood`(_ type: String) async throws {
        try await Office.open { office in
            let browser = try await office.browser(office.boss)
            let reply = try await browser.post("/projects", body: Array("name=x".utf8), type: type)
            #expect(reply.status == 400)
            #expect(reply.body.contains("Запрос не понят"))
        }
    }

    @Test(arguments: [
        "name=%", "name=%2", "name=%zz", "name=%ff", "%c3%28=x", "name=%u0430", "name=%+1", "a=b&c=%ed%a0%80",
    ])
    func `a broken encoding is not understood, in a form and in an address`(_ text: String) async throws {
        try await Office.open { office in
            let browser = try await office.browser(office.boss)
            #expect(try await browser.post("/projects", body: Array(text.utf8)).status == 400)
            for address in ["/users?", "/assignments?", "/login?", "/assignments/new?"] {
                let reply = try await browser.get(address + text)
                #expect(reply.status == 400 || address == "/login?", "\(address)")
            }
        }
    }

    @Test func `raw bytes that are no UTF-8 are not understood`() async throws {
        try await Office.open { office in
            let browser = try await office.browser(office.boss)
            #expect(try await browser.post("/projects", body: Array("name=".utf8) + [0xC3, 0x28]).status == 400)
        }
    }

    @Test func `a form of 256 KB is read, and one letter more is too much`() async throws {
        try await Office.open { office in
            let browser = try await office.browser(office.boss)
            let largest = Array("name=".utf8) + [UInt8](repeating: 0x61, count: Self.limit - 5)
            #expect(try await browser.post("/projects", body: largest).status == 403)
            let reply = try await browser.post("/projects", body: largest + [0x61])
            #expect(reply.status == 413)
            #expect(reply.body.contains("Слишком много текста"))
        }
    }

    @Test func `the limit holds for a body that does not tell its length`() async throws {
        try await TestDatabase.open { database in
            let settings = try Settings.testing(RegistrationRules(access: .open, keyWord: ""))
            try await Site.open(settings, over: database, at: TestClock(), by: .live) { _, client in
                let head = "POST /login HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                let type = "Content-Type: application/x-www-form-urlencoded\r\n"
                let chunk = "1000\r\n\(String(repeating: "a", count: 4096))\r\n"
                let port = try #require(client.port)
                let chunked = try await Wire.send(
                    [head, type, "Transfer-Encoding: chunked\r\n\r\n"] + Array(repeating: chunk, count: 64)
                        + ["1\r\na\r\n0\r\n\r\n"], to: port)
                #expect(chunked.hasPrefix("HTTP/1.1 413 "))
                let promised = try await Wire.send(
                    [head, type, "Content-Length: 999999999\r\n\r\n", "name="], to: port)
                #expect(promised.hasPrefix("HTTP/1.1 413 "))
                let small = try await Wire.send(
                    [head, type, "Transfer-Encoding: chunked\r\n\r\n3\r\na=b\r\n0\r\n\r\n"], to: port)
                #expect(small.hasPrefix("HTTP/1.1 403 "))
            }
        }
    }

    @Test func `what nobody can see is taken out before it is stored`() async throws {
        try await Office.open { office in
            let browser = try await office.browser(office.boss)
            let name = "\u{0}Сроки\u{8} \u{202E}и\u{2066}\r\nдокументы\u{1B}[31m\u{FEFF}\u{9B}"
            #expect(try await browser.post("/projects", [("name", name)]).status == 303)
            #expect(try await office.projects().last == "Сроки и документы[31m")
            let empty = try await browser.post("/projects", [("name", "\u{0}\u{7F}\u{202E} \n")])
            #expect(empty.status == 422)
            #expect(empty.complaint(about: "name") == "Назовите проект.")
        }
    }
}
