import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Fleadert

struct PageTests {
    @Test func `a page is packed for who can read it, and says so`() async throws {
        try await Office.open { office in
            let browser = try await office.browser()
            let plain = try await browser.get("/login")
            let packed = try await browser.get("/login", headers: [.acceptEncoding: "gzip, deflate, br"])
            #expect(plain.headers[.contentEncoding] == nil)
            #expect(packed.headers[.contentEncoding] == "gzip")
            #expect(packed.headers[.vary] == "Accept-Encoding")
            let opened = gunzip(packed.bytes).map { String(decoding: $0, as: UTF8.self) }
            #expect(opened?.replacing(#/value="[^"]*"/#, with: "") == plain.body.replacing(#/value="[^"]*"/#, with: ""))
        }
    }

    @Test func `what is packed comes out as it was, whatever its size`() {
        for count in [0, 1, 1024, 70_000, 1 << 20] {
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255) }
            for level: Int32 in [1, 9] { #expect(Gzip.compress(bytes, level: level).flatMap(gunzip) == bytes) }
        }
    }

    @Test func `a head has everything of its page but the body`() async throws {
        try await Office.open { office in
            let browser = try await office.browser(office.boss)
            for address in ["/", "/users", "/nowhere", "/health", office.app.assets.addresses.style] {
                let (get, head) = (try await browser.get(address), try await browser.head(address))
                #expect(head.status == get.status, "\(address)")
                #expect(head.bytes.isEmpty, "\(address)")
                #expect(head.headers[.contentType] == get.headers[.contentType], "\(address)")
            }
            let stranger = try await office.browser()
            #expect(try await stranger.head("/users").status == 303)
            #expect(try await stranger.head("/login").status == 200)
        }
    }

    @Test(arguments: ["/nowhere", "/login", "/users", "/health", "/assets/x/y.css"])
    func `nothing follows a head on the wire, or the next answer would be lost`(_ address: String) async throws {
        try await TestDatabase.open { database in
            let settings = try Settings.testing(RegistrationRules(access: .open, keyWord: ""))
            try await Site.open(settings, over: database, at: TestClock(), by: .live) { _, client in
                let port = try #require(client.port)
                let head = "HEAD \(address) HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                let answer = try await Wire.send([head], to: port)
                #expect(answer.hasPrefix("HTTP/1.1 "))
                #expect(answer.hasSuffix("\r\n\r\n") && answer.matches(of: #/\r\n\r\n/#).count == 1)
            }
        }
    }

    @Test func `a page is Russian, named, and for every screen`() async throws {
        try await Office.open { office in
            let body = try await office.browser(office.boss).get("/users").body
            #expect(body.hasPrefix("<!doctype html>\n<html lang=\"ru\">"))
            #expect(body.contains("<title>Подразделение — fleadert</title>"))
            #expect(body.contains("<meta charset=\"utf-8\">"))
            #expect(body.contains("width=device-width"))
        }
    }
}
