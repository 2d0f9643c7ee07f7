import Foundation

/// It travels in a signed cookie and is shown once.
extension Flash {
    func cookieValue(_ tokens: ForgeryTokens) -> String {
        let text = Data("\(kind.rawValue):\(text)".utf8).base64EncodedString()
            .replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
            .replacingOccurrences(of: "=", with: "")
        return "\(text).\(tokens.signature(of: text))"
    }

    init?(cookieValue: String, _ tokens: ForgeryTokens) {
        let halves = cookieValue.split(separator: ".").map(String.init)
        guard halves.count == 2, tokens.isSigned(halves[0], by: halves[1]) else { return nil }
        let base64 = halves[0].replacingOccurrences(of: "-", with: "+").replacingOccurrences(of: "_", with: "/")
        let padding = String(repeating: "=", count: (4 - base64.count % 4) % 4)
        let parts = Data(base64Encoded: base64 + padding).map { String(decoding: $0, as: UTF8.self) }?
            .split(separator: ":", maxSplits: 1)
        guard let parts, parts.count == 2, let kind = Kind(rawValue: String(parts[0])) else { return nil }
        self.init(kind: kind, text: String(parts[1]))
    }
}
