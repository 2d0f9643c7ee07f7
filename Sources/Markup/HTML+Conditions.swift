extension HTML.StringInterpolation {
    /// `\(if: isLate, "<b>late</b>")`: the piece if the condition holds, otherwise nothing; it is not even built.
    @inlinable public mutating func appendInterpolation(if condition: Bool, _ piece: @autoclosure () -> HTML) {
        if condition { appendInterpolation(piece()) }
    }

    /// `\(if: isLate, "<b>late</b>", else: "<i>in time</i>")`: one piece of the two; the other is not even built.
    @inlinable public mutating func appendInterpolation(
        if condition: Bool, _ piece: @autoclosure () -> HTML, else other: @autoclosure () -> HTML
    ) {
        appendInterpolation(condition ? piece() : other())
    }

    /// `\(if: note, { "<p>\($0)</p>" })`: the piece made of the value if there is one, otherwise nothing.
    @inlinable public mutating func appendInterpolation<Value>(if value: Value?, _ piece: (Value) -> HTML) {
        if let value { appendInterpolation(piece(value)) }
    }

    /// `\(each: assignments, row)`: the piece of each item, in order. A closure goes inside the parentheses: what
    /// follows them is text of the page already.
    @inlinable public mutating func appendInterpolation<Items: Sequence>(
        each items: Items, _ piece: (Items.Element) -> HTML
    ) {
        for item in items { appendInterpolation(piece(item)) }
    }
}
