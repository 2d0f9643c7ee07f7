import Foundation
import Testing

@testable import Fleadert

struct FlashTests {
    @Test func `the word of the last act is shown once`() async throws {
        try await Office.open { office in
            let browser = try await office.browser(office.boss)
            let reply = try await browser.post("/projects", [("name", "Проект")])
            #expect(reply.cookie(CookieName.flash)?.contains("HttpOnly") == true)
            let address = try #require(reply.location)
            #expect(try await browser.get(address).body.contains("role=\"status\""))
            #expect(try await browser.get(address).body.contains("role=\"status\"") == false)
        }
    }

    @Test func `it is text and never a piece of page`() async throws {
        try await Office.open { office in
            let browser = try await office.browser(office.boss)
            let flash = Flash.refused("<script>alert(\"ё\")</script>: & all: «сё»")
            browser.setCookie(CookieName.flash, flash.cookieValue(office.app.forgery))
            let body = try await browser.get("/").body
            #expect(body.contains("&lt;script&gt;alert(") && body.contains(": &amp; all: «сё»"))
            #expect(!body.contains("<script>"))
        }
    }

    @Test func `nobody else can put words into our mouth`() async throws {
        try await Office.open { office in
            let right = Flash.done("Готово").cookieValue(office.app.forgery)
            let words = Data("done:Позвоните по номеру".utf8).base64EncodedString()
            let signature = right.split(separator: ".").last.map(String.init) ?? ""
            let stranger = ForgeryTokens(secret: "somebody else's key")
            let forged = [
                words, "\(words).", "\(words).\(signature)", ".\(signature)",
                "\(words).\(stranger.signature(of: words))",
                "\(words).\(office.app.forgery.make(for: words).split(separator: ".").last ?? "")",
                Flash.done("Позвоните по номеру").cookieValue(stranger), right + "00", ".", "..", "%", "=.=",
            ]
            for value in forged {
                let browser = try await office.browser()
                browser.setCookie(CookieName.flash, value)
                let reply = try await browser.get("/")
                #expect(reply.status == 200)
                #expect(!reply.body.contains("role=\"status\""), "\(value)")
                #expect(browser.cookies[CookieName.flash] == nil)
            }
        }
    }

    @Test(arguments: ["", ":", "x", "Готово: да", "🐎", String(repeating: "ы", count: 500)])
    func `words come out of a cookie as they went in`(_ text: String) {
        let tokens = ForgeryTokens(secret: "a key")
        for flash in [Flash.done(text), Flash.refused(text)] {
            let read = Flash(cookieValue: flash.cookieValue(tokens), tokens)
            #expect(read == (text.isEmpty ? nil : flash))
        }
    }
}
