extension HTML {
    /// A person's plain text, escaped, with `<br>` for each end of line (`\n`, `\r\n` or `\r`), so that an empty line
    /// still parts two paragraphs. For the text of an element; in an attribute or a `<textarea>` write `\(text)`.
    public static func lines(_ text: String) -> HTML {
        var text = text
        var html: [UInt8] = []
        text.withUTF8 { html.append(breakingLines: $0) }
        return HTML(storage: html)
    }
}

extension [UInt8] {
    fileprivate mutating func append(breakingLines text: UnsafeBufferPointer<UInt8>) {
        reserveCapacity(text.count + text.count / 8)
        var start = 0
        var index = 0
        while index < text.count {
            let byte = text[index]
            index += 1
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                append(escaping: text.extracting(start..<index - 1))
                append(contentsOf: "<br>".utf8)
                if byte == UInt8(ascii: "\r"), index < text.count, text[index] == UInt8(ascii: "\n") { index += 1 }
                start = index
            }
        }
        append(escaping: text.extracting(start...))
    }
}
