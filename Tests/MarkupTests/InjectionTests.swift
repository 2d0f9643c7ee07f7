import Foundation
import Markup
import Testing

/// Repeat a failure with its seed: `MARKUP_SEED=… swift test --filter MarkupTests`.
@Suite struct InjectionTests {
    private static let seed =
        ProcessInfo.processInfo.environment["MARKUP_SEED"].flatMap(UInt64.init) ?? .random(in: 0...UInt64.max)

    @Test func `no text leaves its place on a page`() {
        expectTokens(of: page, expected, count: 30_000)
    }

    @Test func `no text leaves its lines`() {
        expectTokens(of: HTML.lines, expectedLines, count: 10_000)
    }

    @Test(arguments: ["<b>", "\" x=\"", "' x='", "&lt;", "<!--", "\0", "\"\u{301}>"])
    func `the tokenizer notices a text that leaves its place`(text: String) {
        let raw = HTML(trusted: text)
        let found: HTML = "<p>\(raw)</p><input title=\"\(raw)\" alt='\(raw)'\(attribute: "value", text)>."
        #expect(Tokenizer.tokens(of: found.description) != expected(text))
    }

    private func expectTokens(of piece: (String) -> HTML, _ expected: (String) -> [Token], count: Int) {
        var texts = NastyTexts(seed: Self.seed)
        for number in 1...count {
            let text = texts.next()
            let found = Tokenizer.tokens(of: piece(text).description)
            if found != expected(text) {
                Issue.record("MARKUP_SEED=\(Self.seed), text \(number): \(text.debugDescription) was read as \(found)")
                return
            }
        }
    }

    private func page(_ text: String) -> HTML {
        "<p>\(text)</p><input title=\"\(text)\" alt='\(text)'\(attribute: "value", text)>."
    }

    private func expected(_ text: String) -> [Token] {
        let value = withoutNUL(text)
        let input = Token.start("input", ["title", "alt", "value"].map { Attribute(name: $0, value: value) })
        return [.start("p", [])] + (value.isEmpty ? [] : [.text(value)]) + [.end("</p"), input, .text(["."])]
    }

    private func expectedLines(_ text: String) -> [Token] {
        let lines = withoutNUL(text).split(separator: ["\r", "\n"], omittingEmptySubsequences: false).flatMap {
            $0.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r" }
        }
        let tokens = lines.map { $0.isEmpty ? [] : [Token.text(Array($0))] }
        return Array(tokens.joined(separator: [.start("br", [])]))
    }

    private func withoutNUL(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }
    }
}
