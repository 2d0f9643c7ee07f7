import Foundation
import HTTPTypes
import Storage
import Testing

@testable import Fleadert

struct SignInThrottleTests {
    @Test(arguments: ["lavrentev", "nobody_here"])
    func `after five wrong passwords each next try must wait longer, known name or not`(_ name: String) async throws {
        try await Office.open { office in
            let browser = try await office.browser()
            for _ in 0..<5 { #expect(try await browser.signIn(name, "wrong horse").status == 422) }
            for wait in [5, 10, 20, 40] {
                let early = try await browser.signIn(name, "wrong horse")
                #expect(early.status == 429)
                #expect(early.headers[.retryAfter] == "\(wait)")
                #expect(early.body.contains("Подождите \(Plural.seconds(wait))"))
                office.clock.move(TimeInterval(wait))
                #expect(try await browser.signIn(name, "wrong horse").status == 422)
            }
        }
    }

    @Test func `the right password waits too, then clears the name`() async throws {
        try await Office.open { office in
            let browser = try await office.browser()
            for _ in 0..<5 { _ = try await browser.signIn("Lavrentev", "wrong horse") }
            #expect(try await browser.signIn("lavrentev").status == 429)
            office.clock.move(5)
            #expect(try await browser.signIn("LAVRENTEV").status == 303)
            let again = try await office.browser()
            for _ in 0..<5 { #expect(try await again.signIn("lavrentev", "wrong horse").status == 422) }
        }
    }

    @Test func `a quarter of an hour forgives, and nobody waits longer than five minutes`() async throws {
        try await Office.open { office in
            let browser = try await office.browser()
            for _ in 0..<5 { _ = try await browser.signIn("lavrentev", "wrong horse") }
            for _ in 0..<8 {
                let wait = try await browser.signIn("lavrentev").headers[.retryAfter].flatMap { Double($0) } ?? 0
                #expect(wait <= 300)
                office.clock.move(wait)
                _ = try await browser.signIn("lavrentev", "wrong horse")
            }
            office.clock.move(15 * 60)
            #expect(try await browser.signIn("lavrentev", "wrong horse").status == 422)
            #expect(try await browser.signIn("lavrentev").status == 303)
        }
    }

    @Test func `many names from one address are slowed, and a success there buys no more guesses`() async throws {
        try await Office.open { office in
            let browser = try await office.browser()
            for number in 0..<29 { #expect(try await browser.signIn("name\(number)", "wrong").status == 422) }
            #expect(try await office.signIn("tsvetkov").status == 303)
            #expect(try await browser.signIn("name29", "wrong").status == 422)
            #expect(try await browser.signIn("name30", "wrong").status == 429)
            #expect(try await office.signIn("tsvetkov").status == 429)
            office.clock.move(5)
            #expect(try await office.signIn("tsvetkov").status == 303)
        }
    }

    @Test func `other people at other addresses notice nothing`() async throws {
        try await Office.open { office in
            let (now, guessed) = (office.clock.now, SignInThrottle(username: "orlova", address: "10.0.0.66"))
            let other = SignInThrottle(username: "osipov", address: "10.0.0.7")
            try await office.app.database.write { tx in
                for _ in 0..<100 { try guessed.countFailure(at: now, in: tx) }
                try other.countTry(at: now, in: tx)
                #expect(throws: TooManyTries.self) { try guessed.countTry(at: now, in: tx) }
            }
        }
    }

    @Test func `a burst of guesses is slowed like a row of them`() async throws {
        try await Office.open { office in
            let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 0..<20 {
                    group.addTask { try await office.signIn("lavrentev", "wrong \(number)").status }
                }
                return try await group.reduce(into: [Int]()) { $0.append($1) }
            }
            #expect(statuses.filter { $0 == 422 }.count == 5)
            #expect(statuses.filter { $0 == 429 }.count == 15)
        }
    }

    @Test func `what was typed as a name is stored nowhere, and the rows are swept`() async throws {
        try await Office.open { office in
            _ = try await office.signIn("MyPasswordByMistake", "wrong horse")
            #expect(try office.isStored("MyPasswordByMistake") == false)
            #expect(try office.isStored("mypasswordbymistake") == false)
            #expect(try office.isStored(SignInThrottle(username: "mypasswordbymistake", address: "").name))
            office.clock.move(15 * 60 + 1)
            let now = office.clock.now
            let left = try await office.app.database.write { tx in
                try SignInThrottle.sweep(at: now, in: tx)
                return try tx.count("SELECT COUNT(*) FROM sign_in_failures")
            }
            #expect(left == 0)
        }
    }
}
