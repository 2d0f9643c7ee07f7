import Testing

@testable import Fleadert

struct FormTests {
    private func form(_ text: String) -> Form? { Form(urlEncoded: text.utf8) }

    @Test func `fields are read in their order, and the first of a name counts`() {
        let form = form("a=1&b=2&a=3&c")
        #expect(form?.raw("a") == "1")
        #expect(form?.all("a") == ["1", "3"])
        #expect(form?.all("x") == [])
        #expect(form?.raw("c") == "")
        #expect(form?.has("c") == true)
        #expect(form?.has("x") == false)
    }

    @Test(arguments: [
        ("a=b+c", "b c"), ("a=b%20c", "b c"), ("a=b%2Bc", "b+c"), ("a=%26%3D%25", "&=%"), ("a=b=c", "b=c"),
        ("a==", "="),
        ("a=%D0%B0", "а"), ("a=%d0%b0", "а"), ("%61=x", "x"), ("a=%F0%9F%98%80", "😀"), ("a=а", "а"), ("&&a=1&&", "1"),
        ("a=%00", "\u{0}"), ("a=%0D%0A", "\r\n"), ("a=", ""), ("a=%25zz", "%zz"),
    ])
    func `encodings are undone`(_ text: String, _ value: String) {
        #expect(form(text)?.raw("a") == value)
    }

    @Test(arguments: [
        "a=%", "a=%4", "a=%g0", "a=%0g", "%=1", "a=%ff", "a=%c0%80", "a=%ed%a0%80", "a=%f4%90%80%80", "a=% 1",
    ])
    func `and what is broken is no form`(_ text: String) {
        #expect(form(text) == nil)
    }

    @Test func `an empty body is an empty form`() {
        #expect(form("")?.has("") == false)
        #expect(form("=x")?.raw("") == "x")
    }

    @Test func `a line has no ends of lines, a text keeps them in one way`() {
        let form = form("a=%20one%0D%0Atwo%0Dthree%0Afour%0D%0A%20")
        #expect(form?.line("a") == "one two three four")
        #expect(form?.text("a") == "one\ntwo\nthree\nfour")
        #expect(form?.raw("a") == " one\r\ntwo\rthree\nfour\r\n ")
        let separated = self.form("a=%E2%80%A8one%E2%80%A9two%E2%80%A8")
        #expect(separated?.line("a") == "one two")
        #expect(separated?.text("a") == "one\ntwo")
    }

    @Test func `a password is as it was typed`() {
        #expect(form("a=%20%00%E2%80%AEx%20")?.raw("a") == " \u{0}\u{202E}x ")
    }

    @Test func `letters that need their neighbours stay whole`() {
        for text in ["👩‍👩‍👧", "🇷🇺", "и\u{306}", "עברית", "عربى", "\u{200F}"] {
            #expect(form("a=\(text.queryEncoded)")?.line("a") == text)
            #expect(form("a=\(text.queryEncoded)")?.line("a").unicodeScalars.count == text.unicodeScalars.count)
        }
    }

    @Test func `many fields are read in reasonable time`() {
        let form = form(String(repeating: "a=1&", count: 60_000))
        #expect(form?.all("a").count == 60_000)
    }
}
