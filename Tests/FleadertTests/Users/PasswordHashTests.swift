import Foundation
import Testing

@testable import Fleadert

struct PasswordHashTests {
    @Test(arguments: ["correct horse", "", "пароль ё", "🐎", "\u{0}", String(repeating: "x", count: 1000)])
    func `a hash matches its own password and no other`(_ password: String) throws {
        let hash = try PasswordHash(password, cost: .testing)
        #expect(hash.matches(password))
        #expect(!hash.matches(password + " "))
        #expect(!hash.matches(String(password.dropLast()) + "_"))
        #expect(!hash.matches("other horse"))
    }

    @Test func `two hashes of one password are different, and none holds it`() throws {
        let hashes = try (0..<10).map { _ in try PasswordHash("correct horse", cost: .testing).stored }
        #expect(Set(hashes).count == 10)
        #expect(hashes.allSatisfy { !$0.contains("horse") && $0.count <= 255 })
    }

    @Test func `it is the scrypt and the PBKDF2 that everybody else has`() {
        let scrypt = "scrypt$4$8$1$MDEyMzQ1Njc4OWFiY2RlZg==$OAkZqUBelG6VIYdTJfYSENL5OmZRxMa3GwXn5oFliTg="
        #expect(PasswordHash(stored: scrypt).matches("correct horse"))
        #expect(!PasswordHash(stored: scrypt).matches("Correct horse"))
        let werkzeug = "pbkdf2:sha256:1000$Xj2kQ9sL$3b7da152b4f6d77ae5c0f3ec840193f7c266841497c9e7d7c59d83ff29363b97"
        #expect(PasswordHash(stored: werkzeug).matches("123"))
        #expect(!PasswordHash(stored: werkzeug).matches("1234"))
    }

    @Test func `a hash carries its cost and is outdated when that changes`() throws {
        #expect(PasswordHash.Cost.standard == PasswordHash.Cost(log2N: 15, blockSize: 8, parallelism: 3))
        let hash = try PasswordHash("correct horse", cost: .testing)
        #expect(!hash.isOutdated(.testing))
        #expect(hash.isOutdated(.standard))
        #expect(PasswordHash(stored: "pbkdf2:sha256:150000$a$00").isOutdated(.testing))
    }

    @Test(arguments: [
        "", "$", "$$", "$$$$$", "scrypt", "scrypt$", "scrypt$$$$$", "scrypt$4$8$1$$", "scrypt$4$8$1$AAAA$",
        "scrypt$4$8$1$AAAA$AAAA", "scrypt$4$8$1$%%%$%%%", "scrypt$0$8$1$AAAA$AAAA", "scrypt$-1$8$1$AAAA$AAAA",
        "scrypt$64$8$1$AAAA$AAAA", "scrypt$20$32$16$AAAA$AAAA", "scrypt$20$1$1$AAAA$AAAA",
        "scrypt$4$0$1$AAAA$AAAA", "scrypt$4$8$0$AAAA$AAAA", "scrypt$99999999999999999999$8$1$AAAA$AAAA",
        "scrypt$4$8$1$AAAA$AAAA$AAAA", "scrypt:32768:8:1$salt$00", "pbkdf2", "pbkdf2:sha256", "pbkdf2:sha256:1$$",
        "pbkdf2:sha256:0$salt$00", "pbkdf2:sha256:-5$salt$00", "pbkdf2:sha256:99999999999$salt$00",
        "pbkdf2:sha256:1$salt$zz", "pbkdf2:sha256:1$salt$0", "pbkdf2:sha1:1$salt$00", "pbkdf2:sha256:x$salt$00",
        "sha256$salt$00", "plain", "пароль", "\u{0}", "correct horse",
    ])
    func `a malformed hash matches nothing and harms nobody`(_ stored: String) {
        let hash = PasswordHash(stored: stored)
        #expect(!hash.matches(""))
        #expect(!hash.matches("correct horse"))
        #expect(!hash.matches(stored))
        #expect(hash.isOutdated(.standard))
    }

    @Test func `bytes go to hexadecimal and back`() {
        let bytes = Data(UInt8.min ... .max)
        #expect(bytes.hex.count == 512)
        #expect(Data(hex: bytes.hex) == bytes)
        #expect(Data(hex: bytes.hex.uppercased()) == bytes)
        #expect(["a", "0g", "яя", "0x", " 0", "+1"].allSatisfy { Data(hex: $0) == nil })
    }
}
