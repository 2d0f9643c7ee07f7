import Foundation
import Storage
import Testing

@testable import Fleadert

struct HostileTextTests {
    private static let texts = [
        "<script>alert('1')</script>", "\" onmouseover=\"alert(1)", "</textarea></title><x-mark a='&lt;'>",
        "&lt;x-mark&gt; &amp;amp; &#60;", "'; DROP TABLE users; --", "{{7*7}} ${7*7} \\u003cx-mark\\u003e %3Cx-mark%3E",
        "עברית عربى \u{202E}txet\u{202C}", "👩‍👩‍👧 🇷🇺 Z\u{351}\u{36B}a\u{343}l\u{32A}go", "\u{0}nul\u{0}<x-mark>\u{1B}[31m",
        "-->]]><x-mark", "javascript:alert(1)",
    ]

    @Test(arguments: texts)
    func `whatever is typed is stored and shown as text, on every page that shows it`(_ text: String) async throws {
        try await Office.open { office in
            let play = try await HostilePlay(text, in: office)
            for person in [office.boss, play.author] {
                let browser = try await office.browser(person)
                for address in play.addresses + (person.isBoss ? play.addressesOfBosses : []) {
                    let reply = try await browser.get(address)
                    #expect(reply.status == 200, "\(address)")
                    expectHarmless(reply, address)
                }
                #expect(try await browser.get("/assignments/\(play.assignment)").body.contains(escaped(text)))
                #expect(try await browser.get("/projects").body.contains(escaped(text)))
                #expect(try await browser.get("/users/\(play.author.id)").body.contains(escaped(text)))
            }
        }
    }

    @Test(arguments: texts)
    func `a refused form shows it as text too`(_ text: String) async throws {
        try await Office.open { office in
            let (boss, stranger) = (try await office.browser(office.boss), try await office.browser())
            let long = text + String(repeating: "x", count: 4001)
            for (browser, address) in [
                (boss, "/projects"), (boss, "/assignments"), (boss, "/users/\(office.boss.id)/edit"),
                (stranger, "/register"), (stranger, "/login"),
            ] {
                let fields = [
                    "name", "description", "position", "phone", "email", "username", "next", "deadline_date",
                    "deadline_time", "priority", "project", "executors", "responsible", "is_admin", "version", "find",
                ]
                let reply = try await browser.post(address, fields.map { ($0, long) })
                #expect(reply.status == 422, "\(address)")
                expectHarmless(reply, address)
            }
        }
    }

    @Test func `4,000 characters of anything fit, and one more is refused`() async throws {
        try await Office.open { office in
            let boss = try await office.browser(office.boss)
            let full = String(repeating: "😀<ё>", count: 1000)
            for (text, status) in [(full, 303), (full + "x", 422)] {
                let fields = [
                    ("project", "\(office.project)"), ("name", String(repeating: "Щ", count: 200)),
                    ("description", text), ("deadline_date", "2027-01-11"), ("deadline_time", "18:00"),
                    ("executors", "\(office.worker.id)"),
                ]
                let reply = try await boss.post("/assignments", fields)
                #expect(reply.status == status)
                guard let card = reply.location else { continue }
                #expect(try await boss.get(card).body.contains(String(repeating: "😀&lt;ё&gt;", count: 1000)))
            }
        }
    }

    /// Nothing that was typed has become markup.
    private func expectHarmless(_ reply: Reply, _ address: String) {
        for mark in ["<x-mark", "<script>", "alert('1')</script", "\" onmouseover=\"", "\u{0}", "\u{1B}", "\u{202E}"] {
            #expect(!reply.body.contains(mark), "\(address): \(mark)")
        }
        if reply.body.hasPrefix("<!doctype") {
            #expect(reply.body.matches(of: #/<title>|<\/title>/#).count == 2, "\(address)")
        }
        let (opened, closed) = (
            reply.body.matches(of: #/<textarea/#).count, reply.body.matches(of: #/<\/textarea>/#).count
        )
        #expect(opened == closed, "\(address)")
    }

    /// By hand, not by the escaping that is tried.
    private func escaped(_ text: String) -> String {
        let seen = text.unicodeScalars.filter { $0.value >= 0x20 && !(0x202A...0x202E).contains($0.value) }
        return [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;")]
            .reduce(String(String.UnicodeScalarView(seen))) { $0.replacing($1.0, with: $1.1) }
    }
}
