// Works on bytes, not on characters: a quotation mark with a combining accent is one Character for Swift,
// yet it closes an attribute in a browser.

extension [UInt8] {
    mutating func append(escaping text: String) {
        var text = text
        text.withUTF8 { append(escaping: $0) }
    }

    mutating func append(escaping text: Substring) {
        var text = text
        text.withUTF8 { append(escaping: $0) }
    }

    /// Copies whole runs between the bytes that need escaping.
    mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in 0..<text.count where needsEscaping(text[index]) {
            append(contentsOf: text.extracting(start..<index))
            append(contentsOf: replacement(of: text[index]).utf8)
            start = index + 1
        }
        append(contentsOf: text.extracting(start...))
    }
}

/// All bytes in question are below 64, so that one word holds a bit for each.
private func needsEscaping(_ byte: UInt8) -> Bool {
    byte < 64 && escapedBytes &>> UInt64(byte) & 1 == 1
}

private let escapedBytes: UInt64 = 1 << 0 | 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

private func replacement(of byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: "\u{FFFD}"
    }
}
