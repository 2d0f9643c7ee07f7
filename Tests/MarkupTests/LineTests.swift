import Markup
import Testing

@Suite struct LineTests {
    @Test(arguments: [
        ("", ""), ("one", "one"), ("one\ntwo", "one<br>two"), ("one\r\ntwo", "one<br>two"), ("one\rtwo", "one<br>two"),
        ("one\n\ntwo", "one<br><br>two"), ("one\r\n\r\ntwo", "one<br><br>two"), ("\n", "<br>"), ("\r", "<br>"),
        ("\n\r", "<br><br>"), ("a\r\n", "a<br>"), ("<br>\n\0&", "&lt;br&gt;<br>\u{FFFD}&amp;"),
        ("Ёж\r\n👩🏽‍💻\n\u{301}", "Ёж<br>👩🏽‍💻<br>\u{301}"),
    ])
    func `ends of lines are kept and the rest is escaped`(text: String, expected: String) {
        #expect(HTML.lines(text).bytes == Array(expected.utf8))
    }
}
