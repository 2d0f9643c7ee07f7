import Crypto
import Foundation

/// Tokens that prove that a form came from a page of ours for this very person. A fresh nonce each page keeps a
/// compressed page from telling the token (BREACH).
struct ForgeryTokens: Sendable {
    private let key: SymmetricKey

    init(secret: String) { key = SymmetricKey(data: SHA256.hash(data: Data("forms:\(secret)".utf8))) }

    /// - Parameter owner: the hash of the session's token, or a visitor's cookie before sign-in.
    func make(for owner: String) -> String {
        let nonce = UInt64.random(in: .min ... .max)
        let salt = String(nonce, radix: 16)
        return "\(salt).\(mac(salt, owner))"
    }

    func isRight(_ token: String, for owner: String) -> Bool {
        let halves = token.split(separator: ".", maxSplits: 1).map(String.init)
        guard halves.count == 2, let code = Data(hex: halves[1]) else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(
            code, authenticating: Data("\(halves[0]):\(owner)".utf8), using: key)
    }

    /// Signs a short text that a cookie carries, so that nobody else can put words into our mouth.
    func signature(of text: String) -> String { mac("text", text) }

    func isSigned(_ text: String, by signature: String) -> Bool {
        guard let code = Data(hex: signature) else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: Data("text:\(text)".utf8), using: key)
    }

    private func mac(_ salt: String, _ owner: String) -> String {
        Data(HMAC<SHA256>.authenticationCode(for: Data("\(salt):\(owner)".utf8), using: key)).hex
    }
}
