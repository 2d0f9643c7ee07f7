extension HTML.StringInterpolation {
    /// `<option\(flag: "selected", when: isChosen)>`: a space and the attribute's name if the condition holds, else
    /// nothing. No space before `\(`.
    public mutating func appendInterpolation(flag name: StaticString, when condition: Bool) {
        if condition { append(attributeName: name) }
    }

    /// `<input\(attribute: "value", text)>`: a space, the attribute's name and its escaped value in quotes; nothing if
    /// the value is nil, and `value=""` if it is empty. No space before `\(`, and not for attributes that hold code.
    public mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
        if let value {
            append(attributeName: name)
            appendLiteral("=\"")
            bytes.append(escaping: value)
            appendLiteral("\"")
        }
    }

    private mutating func append(attributeName name: StaticString) {
        appendLiteral(" ")
        appendLiteral(name)
    }
}
