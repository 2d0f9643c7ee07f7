import Foundation
import Storage
import Testing

@testable import Fleadert

struct OldPasswordTests {
    /// The password 123, as the original stored it.
    private static let original =
        "pbkdf2:sha256:150000$Xj2kQ9sL$b593e59724681a2637afd0671e1ccdd4ceebcd992fe37c0f28afded156757e2d"

    @Test func `a hash of the original's opens the door once, and is replaced by scrypt`() async throws {
        try await Office.open { office in
            let user = try await office.add("test_worker", hash: Self.original)
            #expect(try await office.signIn("test_worker", "124").status == 422)
            #expect(try await office.stored(user) == Self.original)
            let browser = try await office.browser()
            #expect(try await browser.signIn("test_worker", "123").status == 303)
            let replaced = try await office.stored(user)
            #expect(replaced.hasPrefix("scrypt$4$8$1$"))
            #expect(try await browser.isSignedIn())
            #expect(try await office.signIn("test_worker", "123").status == 303)
            #expect(try await office.stored(user) == replaced)
            #expect(try await office.events(about: user) == [])
        }
    }

    @Test func `a hash of another cost is replaced at the next sign-in, and no session ends by it`() async throws {
        try await Office.open { office in
            let cheap = try PasswordHash(
                Office.password, cost: PasswordHash.Cost(log2N: 2, blockSize: 8, parallelism: 1))
            let user = try await office.add("old_hand", hash: cheap.stored)
            let elsewhere = try await office.browser(user)
            #expect(try await office.signIn("old_hand").status == 303)
            #expect(try await office.stored(user).hasPrefix("scrypt$4$8$1$"))
            #expect(try await elsewhere.isSignedIn())
        }
    }

    @Test func `a password changed meanwhile is not overwritten by the replacement`() async throws {
        try await Office.open { office in
            let user = try await office.add("test_worker", hash: Self.original)
            let (late, new) = (PasswordHash(stored: Self.original), try PasswordHash("new horse", cost: .testing))
            let replacement = try PasswordHash("123", cost: .testing)
            try await office.app.database.write { tx in
                try User.changePassword(of: user.id, to: new, by: nil, at: Date(), in: tx)
                try User.rehash(user.id, from: late, to: replacement, in: tx)
            }
            #expect(try await office.stored(user) == new.stored)
        }
    }

    @Test(arguments: ["", "scrypt$", "pbkdf2:sha256:150000$$", "plain text"])
    func `a broken hash in the database is a wrong password`(_ stored: String) async throws {
        try await Office.open { office in
            _ = try await office.add("broken", hash: stored)
            #expect(try await office.signIn("broken", "").status == 422)
            #expect(try await office.signIn("broken").status == 422)
        }
    }
}

extension Office {
    fileprivate func stored(_ user: User) async throws -> String {
        try await app.database.read { tx in try User.passwordHash(of: user.id, in: tx).stored }
    }
}
