import Markup
import Testing

@Suite struct ValueTests {
    @Test(arguments: [
        ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;"), ("\0", "\u{FFFD}"),
        ("&lt;", "&amp;lt;"), ("a<b>c", "a&lt;b&gt;c"), ("", ""), ("`=/\\%;{}", "`=/\\%;{}"),
        ("\"\u{301}", "&quot;\u{301}"), ("<\u{338}", "&lt;\u{338}"), ("&\u{FE0F}", "&amp;\u{FE0F}"),
    ])
    func `text is escaped, also under a combining mark`(text: String, escaped: String) {
        #expect(bytes("\(text)") == Array(escaped.utf8))
        #expect(bytes("\(text[...])") == Array(escaped.utf8))
        #expect(bytes("<p>\(text)|\(text)</p>") == Array("<p>\(escaped)|\(escaped)</p>".utf8))
    }

    @Test(arguments: [
        "Поручение № 5 — ёлка", "👩🏽‍💻🇷🇺", "e\u{301}\u{327}", "שלום \u{202E}abc\u{202C} مرحبا", "\u{10FFFF}\u{FEFF}\u{2028}",
        "\u{1}\u{7F}\u{85}\t\n\r",
    ])
    func `other text stays byte for byte`(text: String) {
        #expect(bytes("\(text)") == Array(text.utf8))
    }

    @Test func `literals are trusted`() {
        #expect(bytes("<b>&amp;</b>") == Array("<b>&amp;</b>".utf8))
        #expect(bytes("<") == [0x3C])
        #expect(bytes("") == [])
    }

    @Test func `a literal inside an interpolation is text`() {
        let isLate = true
        #expect(html("\("<b>")") == "&lt;b&gt;")
        #expect(html("\(isLate ? "<b>" : "")") == "&lt;b&gt;")
    }

    @Test func `numbers are written in digits`() {
        #expect(html("\(0) \(-5) \(Int.min) \(UInt8.max)") == "0 -5 -9223372036854775808 255")
    }

    @Test func `a piece of page is not escaped twice`() {
        let badge: HTML = "<b>\("&")</b>"
        #expect(html("<p>\(badge)</p>") == "<p><b>&amp;</b></p>")
        #expect(html("\("\(badge)" as HTML)") == "<b>&amp;</b>")
        #expect(html("\(badge.description)") == "&lt;b&gt;&amp;amp;&lt;/b&gt;")
    }

    @Test func `nil is nothing`() {
        let text: String? = nil
        let piece: HTML? = nil
        #expect(html("[\(text)\(piece)]") == "[]")
        #expect(html("[\("<" as String?)\("<br>" as HTML?)]") == "[&lt;<br>]")
    }

    @Test func `trusted text is taken as it is`() {
        #expect(html("\(HTML(trusted: "<svg>&</svg>"))") == "<svg>&</svg>")
    }
}

func html(_ html: HTML) -> String { html.description }

func bytes(_ html: HTML) -> [UInt8] { html.bytes }
