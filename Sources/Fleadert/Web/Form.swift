import Crypto
import Foundation

/// What a page sent: `application/x-www-form-urlencoded`, a form's body or an address's query.
struct Form: Sendable {
    private var fields: [String: [String]] = [:]

    /// - Returns: nil if the bytes are no UTF-8 when decoded.
    init?(urlEncoded bytes: some Sequence<UInt8>) {
        for pair in Array(bytes).split(separator: UInt8(ascii: "&")) {
            let halves = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(halves[0]), let value = halves.count > 1 ? Self.decoded(halves[1]) : ""
            else { return nil }
            fields[name, default: []].append(value)
        }
    }

    init() {}

    /// A line of text: trimmed, control characters and invisible changes of direction taken out.
    func line(_ name: String) -> String {
        text(name).replacingOccurrences(of: "\n", with: " ").trimmingCharacters(in: .whitespaces)
    }

    /// Text of several lines, in the same way.
    func text(_ name: String) -> String {
        Self.cleaned(raw(name)).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// As it came: for passwords and tokens.
    func raw(_ name: String) -> String { fields[name]?.first ?? "" }

    func all(_ name: String) -> [String] { fields[name] ?? [] }

    func has(_ name: String) -> Bool { fields[name] != nil }

    /// The page's own token and what was typed: who goes back, changes the form and sends it again means another thing.
    /// Empty where the page carried no token.
    var submission: String {
        guard (16...64).contains(raw("submission").utf8.count) else { return "" }
        let typed = fields.filter { !["csrf_token", "action"].contains($0.key) }.sorted { $0.key < $1.key }
        let words = typed.map { "\($0.key)=\($0.value.joined(separator: "\u{1F}"))" }.joined(separator: "\u{1E}")
        return Data(SHA256.hash(data: Data(words.utf8))).hex
    }

    private static func cleaned(_ text: String) -> String {
        let ends = ["\r\n", "\r", "\u{2028}", "\u{2029}"]
        let unified = ends.reduce(text) { $0.replacingOccurrences(of: $1, with: "\n") }
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: unified.unicodeScalars.filter { !isHidden($0) })
        return String(scalars)
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String? {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            switch bytes[index] {
            case UInt8(ascii: "+"):
                out.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard index + 2 < bytes.endIndex, let high = hexDigit(bytes[index + 1]),
                    let low = hexDigit(bytes[index + 2])
                else { return nil }
                out.append(high << 4 | low)
                index += 2
            case let byte:
                out.append(byte)
            }
            index += 1
        }
        return String(validating: out, as: UTF8.self)
    }

    private static func hexDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
