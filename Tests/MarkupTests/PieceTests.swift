import Markup
import Testing

@Suite struct PieceTests {
    private let names = ["Анна", "<Борис>"]

    @Test func `a list of pieces follows one another`() {
        let pieces: [HTML] = ["<i>", "</i>"]
        #expect(html("\(pieces)\([HTML]())") == "<i></i>")
        #expect(html("\(names.map(item))") == "<li>Анна</li><li>&lt;Борис&gt;</li>")
    }

    @Test func `each item becomes a piece`() {
        #expect(html("<ul>\(each: names, item)</ul>") == "<ul><li>Анна</li><li>&lt;Борис&gt;</li></ul>")
        #expect(html("\(each: 1...3, { "<td>\($0)</td>" })") == "<td>1</td><td>2</td><td>3</td>")
        #expect(html("\(each: [String](), item)") == "")
    }

    @Test func `a condition chooses a piece and builds no other`() {
        func never() -> HTML {
            Issue.record("built in vain")
            return .empty
        }
        #expect(html("\(if: true, "<b>\("&")</b>")") == "<b>&amp;</b>")
        #expect(html("\(if: false, never())") == "")
        #expect(html("\(if: true, "<b>", else: never())") == "<b>")
        #expect(html("\(if: false, never(), else: "<i>")") == "<i>")
    }

    @Test func `a value becomes a piece if there is one`() {
        let note: String? = "<"
        let none: String? = nil
        #expect(html("\(if: note, { "<p>\($0)</p>" })\(if: none, { "<p>\($0)</p>" })") == "<p>&lt;</p>")
    }

    @Test func `pieces are joined with a separator`() {
        #expect(html(names.map(item).joined(separator: "<hr>")) == "<li>Анна</li><hr><li>&lt;Борис&gt;</li>")
        #expect(html([HTML]().joined(separator: "<hr>")) == "")
        #expect(html(names.lazy.map(item).joined()) == "<li>Анна</li><li>&lt;Борис&gt;</li>")
    }

    @Test func `pieces are added`() {
        var whole = HTML.empty
        #expect(whole.isEmpty)
        whole += "<b>"
        whole += item("&")
        #expect(whole == ("<b>" as HTML) + item("&"))
        #expect(!whole.isEmpty)
        #expect(whole.description == "<b><li>&amp;</li>")
    }

    private func item(_ name: String) -> HTML { "<li>\(name)</li>" }
}
