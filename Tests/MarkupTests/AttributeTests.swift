import Markup
import Testing

@Suite struct AttributeTests {
    @Test(arguments: [(true, "<option selected>"), (false, "<option>")])
    func `a flag is there or not`(condition: Bool, expected: String) {
        #expect(html("<option\(flag: "selected", when: condition)>") == expected)
    }

    @Test(arguments: [
        (nil, "<input>"), ("", "<input value=\"\">"), ("5", "<input value=\"5\">"),
        ("\" onfocus='x' & >", "<input value=\"&quot; onfocus=&#39;x&#39; &amp; &gt;\">"),
    ])
    func `an attribute is quoted and escaped, and nil leaves it out`(value: String?, expected: String) {
        #expect(html("<input\(attribute: "value", value)>") == expected)
    }
}
