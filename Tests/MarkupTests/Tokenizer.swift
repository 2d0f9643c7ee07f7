/// Reads HTML as a browser does, in small; written apart from Markup, so that a mistake there is not repeated here.
/// It works on scalars, because a browser knows nothing of Swift's characters.
struct Tokenizer {
    private let input: [Unicode.Scalar]
    private var position = 0
    private var tokens: [Token] = []

    static func tokens(of html: String) -> [Token] {
        var tokenizer = Tokenizer(input: Array(html.unicodeScalars))
        tokenizer.readAll()
        return tokenizer.tokens
    }

    private init(input: [Unicode.Scalar]) {
        self.input = input
    }

    private mutating func readAll() {
        while let next = peek() {
            if next == "<", let second = peek(1), second.isLetter || second == "/" || second == "!" || second == "?" {
                readMarkup(second)
            } else {
                readText()
            }
        }
    }

    private mutating func readMarkup(_ second: Unicode.Scalar) {
        switch second {
        case "/":
            tokens.append(.end(read { $0 != ">" }))
            position += 1
        case "!", "?":
            readComment()
        default:
            position += 1
            readTag()
        }
    }

    private mutating func readText() {
        var raw: [Unicode.Scalar] = [input[position]]
        position += 1
        while let next = peek(), next != "<" {
            raw.append(next)
            position += 1
        }
        tokens.append(.text(decoded(raw)))
    }

    private mutating func readComment() {
        let isLong = peek(2) == "-" && peek(3) == "-"
        let start = position
        while position < input.count {
            position += 1
            if input[position - 1] == ">" && (!isLong || input[..<(position - 1)].suffix(2) == ["-", "-"]) { break }
        }
        tokens.append(.comment(String(String.UnicodeScalarView(input[start..<position]))))
    }

    private mutating func readTag() {
        let name = read { !$0.isSpace && $0 != ">" && $0 != "/" }
        var attributes: [Attribute] = []
        while true {
            _ = read { $0.isSpace || $0 == "/" }
            if peek() == nil || peek() == ">" { break }
            attributes.append(readAttribute())
        }
        position += 1
        tokens.append(.start(name, attributes))
    }

    private mutating func readAttribute() -> Attribute {
        let first = String(input[position])
        position += 1
        let name = first + read { !$0.isSpace && $0 != ">" && $0 != "/" && $0 != "=" }
        _ = read { $0.isSpace }
        if peek() != "=" { return Attribute(name: name, value: []) }
        position += 1
        _ = read { $0.isSpace }
        return Attribute(name: name, value: readValue())
    }

    private mutating func readValue() -> [Unicode.Scalar] {
        if let quote = peek(), quote == "\"" || quote == "'" {
            position += 1
            let raw = read { $0 != quote }
            position += 1
            return decoded(Array(raw.unicodeScalars))
        }
        return decoded(Array(read { !$0.isSpace && $0 != ">" }.unicodeScalars))
    }

    private func peek(_ distance: Int = 0) -> Unicode.Scalar? {
        position + distance < input.count ? input[position + distance] : nil
    }

    private mutating func read(while belongs: (Unicode.Scalar) -> Bool) -> String {
        let start = position
        while let next = peek(), belongs(next) { position += 1 }
        return String(String.UnicodeScalarView(input[start..<position]))
    }
}

enum Token: Equatable {
    case text([Unicode.Scalar])
    case start(String, [Attribute])
    case end(String)
    case comment(String)
}

struct Attribute: Equatable {
    let name: String
    let value: [Unicode.Scalar]
}

extension Unicode.Scalar {
    fileprivate var isSpace: Bool { self == " " || self == "\t" || self == "\n" || self == "\r" || self == "\u{C}" }
    fileprivate var isLetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
}
