/// A statement, or a piece of one, with its values apart from its text.
///
/// Written as a string literal: `\(value)` becomes a bound `?`, `\(sql)` is spliced in, and a collection becomes
/// `?, ?, ?` for `IN (…)`. A run-time `String` can only ever be bound; to make text of it takes `SQL(trusted:)`.
public struct SQL: Sendable, Hashable {
    /// The words of the statement, with a `?` in place of each value.
    public internal(set) var text: String

    /// What stands for each `?`, in order.
    public internal(set) var values: [Value]

    /// Takes a run-time string as SQL. Only for text that this program itself made, such as a migration or a name
    /// chosen from a fixed list; never for anything that a person typed.
    public init(trusted text: String) {
        self.init(text: text, values: [])
    }

    init(text: String, values: [Value]) {
        self.text = text
        self.values = values
    }

    /// Whether there is no text at all.
    public var isEmpty: Bool { text.isEmpty }

    /// Puts one piece after another, adding nothing between them.
    public static func + (left: SQL, right: SQL) -> SQL {
        SQL(text: left.text + right.text, values: left.values + right.values)
    }

    /// Appends a piece, adding nothing between.
    public static func += (left: inout SQL, right: SQL) {
        left.text += right.text
        left.values += right.values
    }
}

extension Sequence<SQL> {
    /// Puts the pieces in a row with `separator` between them: `conditions.joined(separator: " AND ")`.
    public func joined(separator: SQL) -> SQL {
        var whole = SQL(trusted: "")
        var isFirst = true
        for piece in self {
            if !isFirst { whole += separator }
            whole += piece
            isFirst = false
        }
        return whole
    }
}
