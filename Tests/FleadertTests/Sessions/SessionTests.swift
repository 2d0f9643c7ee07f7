import Foundation
import Storage
import Testing

@testable import Fleadert

struct SessionTests {
    @Test func `a session that is not remembered lasts 12 hours from the last page`() async throws {
        try await Office.open { office in
            let browser = try await office.browser()
            let reply = try await browser.signIn("lavrentev")
            #expect(reply.cookie(CookieName.session)?.contains { $0.hasPrefix("Max-Age") } == false)
            for _ in 0..<5 {
                office.clock.move(11 * 3600)
                #expect(try await browser.isSignedIn())
            }
            office.clock.move(12 * 3600 + 1)
            let late = try await browser.get("/users")
            #expect(late.status == 303)
            #expect(late.location == "/login?next=/users")
        }
    }

    @Test func `a remembered session lasts 30 days, and no use makes it longer`() async throws {
        try await Office.open { office in
            let browser = try await office.browser()
            let reply = try await browser.signIn("lavrentev", remembered: true)
            #expect(reply.cookie(CookieName.session)?.contains("Max-Age=2592000") == true)
            for _ in 0..<29 {
                office.clock.move(86_400)
                #expect(try await browser.isSignedIn())
            }
            office.clock.move(86_400)
            #expect(try await browser.isSignedIn() == false)
        }
    }

    @Test func `a dismissed person is out at once`() async throws {
        try await Office.open { office in
            let browser = try await office.browser(office.worker)
            #expect(try await browser.isSignedIn())
            try await Accounts(database: office.app.database).dismiss("lavrentev")
            #expect(try await browser.isSignedIn() == false)
        }
    }

    @Test func `two browsers of one person have two sessions, and one of them can end`() async throws {
        try await Office.open { office in
            let (home, work) = (try await office.browser(office.worker), try await office.browser(office.worker))
            #expect(try await home.post("/logout").status == 303)
            #expect(try await home.isSignedIn() == false)
            #expect(try await work.isSignedIn())
        }
    }

    @Test func `an ended session's row is swept away`() async throws {
        try await Office.open { office in
            _ = try await office.browser(office.worker)
            office.clock.move(12 * 3600 + 1)
            _ = try await office.browser(office.boss)
            let now = office.clock.now
            let left = try await office.app.database.write { tx in
                try Session.sweep(at: now, in: tx)
                return try tx.rows("SELECT user_id FROM sessions") { try $0["user_id"] as Int }
            }
            #expect(left == [office.boss.id])
        }
    }

    @Test func `being here is written at most once a minute`() async throws {
        try await Office.open { office in
            let browser = try await office.browser(office.worker)
            var seen: [Date?] = []
            for _ in 0..<4 {
                _ = try await browser.get("/users")
                seen.append(
                    try await office.app.database.read { [office] tx in
                        try UserProfile.find(office.worker.id, visibleTo: office.boss, in: tx).lastSeenAt
                    })
                office.clock.move(25)
            }
            #expect(seen[0] == seen[1] && seen[1] == seen[2])
            #expect(seen[3] != seen[2])
        }
    }
}
