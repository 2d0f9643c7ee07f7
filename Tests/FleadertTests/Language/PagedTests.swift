import Testing

@testable import Fleadert

struct PagedTests {
    @Test(arguments: [
        ("", 1), ("1", 1), ("2", 2), ("0", 1), ("-3", 1), ("x", 1), ("2.5", 1), (" 2", 1), ("99999999999999999999", 1),
        ("9223372036854775807", 1_000_000),
    ])
    func `what is no page number is the first page`(_ text: String, _ number: Int) {
        #expect(PageNumber(text).number == number)
        #expect(PageNumber(text).offset == (number - 1) * 20)
    }

    @Test func `one row too many tells that there is a next page`() {
        let (first, second) = (PageNumber("", limit: 3), PageNumber("2", limit: 3))
        #expect(Paged([1, 2, 3, 4], page: first).items == [1, 2, 3])
        #expect(Paged([1, 2, 3, 4], page: first).hasNext)
        #expect(!Paged([1, 2, 3], page: first).hasNext)
        #expect(!Paged([1], page: first).hasPrevious)
        #expect(Paged([Int](), page: second).hasPrevious)
        #expect(Paged([1, 2, 3, 4], page: second).map { $0 * 2 }.items == [2, 4, 6])
    }

    @Test(arguments: [
        ("а б", "%D0%B0%20%D0%B1"), ("a&b=c?d#e", "a%26b%3Dc%3Fd%23e"), ("+%\"<>", "%2B%25%22%3C%3E"),
        ("/a-b._~", "/a-b._~"),
        ("\r\n\u{0}", "%0D%0A%00"), ("", ""), ("😀", "%F0%9F%98%80"),
    ])
    func `a value in an address harms no address`(_ text: String, _ encoded: String) {
        #expect(text.queryEncoded == encoded)
        #expect(Form(urlEncoded: "q=\(text.queryEncoded)".utf8)?.raw("q") == text)
    }

    @Test func `complaints are gathered, the first of a field counts`() {
        var complaints = Complaints()
        complaints.check("", field: "a", limit: 3, required: "Нужно.")
        complaints.check("длинно", field: "b", limit: 3)
        complaints.check("e\u{301}е\u{308}!", field: "c", limit: 4)
        complaints.check("ok", field: "d", limit: 3, required: "Нужно.")
        complaints.add("Ещё.", to: "a")
        let expected = [
            "a": "Нужно.", "b": "Слишком длинно: 6 знаков, а помещается 3.",
            "c": "Слишком длинно: 5 знаков, а помещается 4.",
        ]
        #expect(complaints.messages == expected)
        #expect(throws: Refusal(expected)) { try complaints.refuseIfAny() }
        #expect(throws: Never.self) { try Complaints().refuseIfAny() }
        #expect(Refusal(["b": "Два.", "a": "Раз."]).text == "Раз. Два.")
    }
}
