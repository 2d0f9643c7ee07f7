import Foundation

/// One rule for search, sign-in names and sorting on both engines, which fold Cyrillic differently or not at all:
/// case does not count, ё is е, white space is one space.
enum Folding {
    /// Never longer than the text, so that its column needs no more room: «İ» in lower case is two characters.
    static func fold(_ text: String) -> String { foldPlain(text) ?? foldAny(text) }

    private static func foldAny(_ text: String) -> String {
        let folded = text.precomposedStringWithCanonicalMapping
            .lowercased()
            .replacingOccurrences(of: "ё", with: "е")
            .split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        return String(String.UnicodeScalarView(folded.unicodeScalars.prefix(text.unicodeScalars.count)))
    }

    /// Russian, Latin and the usual signs, twenty times faster; nil where there is anything else.
    private static func foldPlain(_ text: String) -> String? {
        var folded = String.UnicodeScalarView()
        var isGap = false
        for scalar in text.unicodeScalars {
            guard let plain = plain(scalar) else { return nil }
            if plain == " " {
                isGap = !folded.isEmpty
            } else {
                if isGap { folded.append(" ") }
                isGap = false
                folded.append(plain)
            }
        }
        return String(folded)
    }

    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x41...0x5A, 0x410...0x42F: Unicode.Scalar(scalar.value + 32)
        case 0x401, 0x451: "е"
        case 0x09...0x0D, 0x20, 0xA0: " "
        case 0x21...0x7E, 0xAB, 0xBB, 0x430...0x44F, 0x2013, 0x2014, 0x2116: scalar
        default: nil
        }
    }

    /// A fragment for `LIKE … ESCAPE '!'`: the wildcards in it stand for themselves. Nobody looks for more than 200
    /// characters, and engines refuse endless patterns.
    static func pattern(containing text: String) -> String {
        let escaped = fold(String(String.UnicodeScalarView(text.unicodeScalars.prefix(200))))
            .replacingOccurrences(of: "!", with: "!!")
            .replacingOccurrences(of: "%", with: "!%")
            .replacingOccurrences(of: "_", with: "!_")
        return "%\(escaped)%"
    }
}
