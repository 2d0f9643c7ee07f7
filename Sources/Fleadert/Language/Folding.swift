import Foundation

/// One rule for search, sign-in names and sorting on both engines, which fold Cyrillic differently or not at all:
/// case does not count, ё is е, white space is one space.
enum Folding {
    /// Never longer than the text, so that its column needs no more room: «İ» in lower case is two characters.
    static func fold(_ text: String) -> String {
        let folded = text.precomposedStringWithCanonicalMapping
            .lowercased()
            .replacingOccurrences(of: "ё", with: "е")
            .split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        return String(String.UnicodeScalarView(folded.unicodeScalars.prefix(text.unicodeScalars.count)))
    }

    /// A fragment for `LIKE … ESCAPE '!'`: the wildcards in it stand for themselves.
    static func pattern(containing text: String) -> String {
        let escaped = fold(text)
            .replacingOccurrences(of: "!", with: "!!")
            .replacingOccurrences(of: "%", with: "!%")
            .replacingOccurrences(of: "_", with: "!_")
        return "%\(escaped)%"
    }
}
