/// Decodes entities as a browser does, also those without a semicolon. A NUL is dropped, so that one that was let
/// through is noticed.
func decoded(_ raw: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var rest = raw[...]
    while let next = rest.first {
        rest = rest.dropFirst()
        if next == "&", let (scalar, length) = entity(rest) {
            result.append(scalar)
            rest = rest.dropFirst(length)
        } else if next != "\0" {
            result.append(next)
        }
    }
    return result
}

private func entity(_ text: ArraySlice<Unicode.Scalar>) -> (Unicode.Scalar, length: Int)? {
    for (name, scalar) in named where text.starts(with: name.unicodeScalars) {
        let hasSemicolon = text.dropFirst(name.unicodeScalars.count).first == ";"
        return (scalar, name.unicodeScalars.count + (hasSemicolon ? 1 : 0))
    }
    return text.first == "#" ? number(text.dropFirst()) : nil
}

private func number(_ text: ArraySlice<Unicode.Scalar>) -> (Unicode.Scalar, length: Int)? {
    let isHex = text.first == "x" || text.first == "X"
    let prefix = isHex ? 1 : 0
    let digits = text.dropFirst(prefix).prefix { isHex ? $0.properties.isASCIIHexDigit : ("0"..."9").contains($0) }
    let hasSemicolon = text.dropFirst(prefix + digits.count).first == ";"
    let code = UInt32(String(String.UnicodeScalarView(digits)), radix: isHex ? 16 : 10)
    return code.flatMap(Unicode.Scalar.init).map { ($0, 1 + prefix + digits.count + (hasSemicolon ? 1 : 0)) }
}

private let named: [(String, Unicode.Scalar)] = [
    ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"),
]
