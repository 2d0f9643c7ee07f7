import Crypto
import CryptoExtras
import Foundation

/// A password's hash with everything that verifying it needs: `scrypt$15$8$3$salt$key`, salt and key in base64.
/// The original's `pbkdf2:sha256:150000$salt$hex` is verified too, and never made.
package struct PasswordHash: Sendable, Equatable {
    package let stored: String

    package init(stored: String) { self.stored = stored }

    /// `log2N` 15, block size 8, parallelism 3 is what OWASP gives for 32 MB; tests take less.
    package struct Cost: Sendable, Equatable {
        let log2N: Int
        let blockSize: Int
        let parallelism: Int

        package static let standard = Cost(log2N: 15, blockSize: 8, parallelism: 3)
        package static let testing = Cost(log2N: 4, blockSize: 8, parallelism: 1)
    }

    package init(_ password: String, cost: Cost) throws {
        let salt = Data(SymmetricKey(size: .bits128).withUnsafeBytes { Data($0) })
        let key = try Self.scrypt(password, salt: salt, cost: cost)
        stored = [
            "scrypt", "\(cost.log2N)", "\(cost.blockSize)", "\(cost.parallelism)",
            salt.base64EncodedString(), key.base64EncodedString(),
        ].joined(separator: "$")
    }

    /// A hash that no password has, made without the work: checking against it costs what checking always costs.
    static func unmatched(_ cost: Cost) -> PasswordHash {
        func random(_ size: SymmetricKeySize) -> String {
            SymmetricKey(size: size).withUnsafeBytes { Data($0) }.base64EncodedString()
        }
        return PasswordHash(
            stored: "scrypt$\(cost.log2N)$\(cost.blockSize)$\(cost.parallelism)$\(random(.bits128))$\(random(.bits256))"
        )
    }

    package func matches(_ password: String) -> Bool {
        stored.hasPrefix("scrypt$") ? matchesScrypt(password) : matchesWerkzeug(password)
    }

    /// Whether a hash made today would be another: then it is replaced at the next sign-in.
    func isOutdated(_ cost: Cost) -> Bool {
        !stored.hasPrefix("scrypt$\(cost.log2N)$\(cost.blockSize)$\(cost.parallelism)$")
    }

    private func matchesScrypt(_ password: String) -> Bool {
        let parts = stored.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 6, let log2N = Int(parts[1]), let blockSize = Int(parts[2]), let lanes = Int(parts[3]),
            (1...20).contains(log2N), (1...32).contains(blockSize), (1...16).contains(lanes),
            Self.memory(log2N, blockSize) <= 256 << 20,
            let salt = Data(base64Encoded: parts[4]), let expected = Data(base64Encoded: parts[5]),
            let key = try? Self.scrypt(
                password, salt: salt, cost: Cost(log2N: log2N, blockSize: blockSize, parallelism: lanes))
        else { return false }
        return equal(key, expected)
    }

    private static func scrypt(_ password: String, salt: Data, cost: Cost) throws -> Data {
        let key = try KDF.Scrypt.deriveKey(
            from: Data(password.utf8), salt: salt, outputByteCount: 32, rounds: 1 << cost.log2N,
            blockSize: cost.blockSize, parallelism: cost.parallelism)
        return key.withUnsafeBytes { Data($0) }
    }

    /// In bytes. We count it ourselves: swift-crypto 4.5 takes a limit and does not pass it on.
    private static func memory(_ log2N: Int, _ blockSize: Int) -> Int { 128 * blockSize << log2N }

    private func matchesWerkzeug(_ password: String) -> Bool {
        let parts = stored.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
        let method = parts[0].split(separator: ":")
        guard parts.count == 3, method.count == 3, method[0] == "pbkdf2", method[1] == "sha256",
            let rounds = Int(method[2]), (1...2_000_000).contains(rounds), let expected = Data(hex: parts[2]),
            let key = try? KDF.Insecure.PBKDF2.deriveKey(
                from: Data(password.utf8), salt: Data(parts[1].utf8), using: .sha256, outputByteCount: 32,
                unsafeUncheckedRounds: rounds)
        else { return false }
        return equal(key.withUnsafeBytes { Data($0) }, expected)
    }

    /// In constant time: two MACs under a fresh key are compared instead of the bytes themselves.
    private func equal(_ left: Data, _ right: Data) -> Bool {
        let key = SymmetricKey(size: .bits256)
        return HMAC<SHA256>.isValidAuthenticationCode(
            HMAC<SHA256>.authenticationCode(for: left, using: key), authenticating: right, using: key)
    }
}

extension Data {
    init?(hex: String) {
        let digits = hex.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
        guard digits.count == hex.utf8.count, digits.count.isMultiple(of: 2) else { return nil }
        self.init(stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) })
    }

    var hex: String { map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined() }
}
