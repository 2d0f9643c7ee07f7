extension HTML.StringInterpolation {
    /// `\(title)`: text, escaped.
    public mutating func appendInterpolation(_ text: String) {
        bytes.append(escaping: text)
    }

    /// `\(title.prefix(80))`: text, escaped.
    public mutating func appendInterpolation(_ text: Substring) {
        bytes.append(escaping: text)
    }

    /// `\(note)`: text, escaped, or nothing if there is none.
    public mutating func appendInterpolation(_ text: String?) {
        if let text { bytes.append(escaping: text) }
    }

    /// `\(count)`: a whole number in decimal digits, without grouping.
    @inlinable public mutating func appendInterpolation(_ number: some BinaryInteger) {
        bytes.append(contentsOf: String(number).utf8)
    }

    /// `\(badge)`: a piece of page, as it is.
    public mutating func appendInterpolation(_ html: HTML) {
        bytes.append(contentsOf: html.storage)
    }

    /// `\(badge)`: a piece of page, as it is, or nothing if there is none.
    public mutating func appendInterpolation(_ html: HTML?) {
        if let html { bytes.append(contentsOf: html.storage) }
    }

    /// `\(rows)`: pieces of page one after another. For a long list prefer `\(each: items, row)`: it makes no array.
    public mutating func appendInterpolation(_ pieces: [HTML]) {
        for piece in pieces { bytes.append(contentsOf: piece.storage) }
    }
}
