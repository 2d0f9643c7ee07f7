extension SQL: ExpressibleByStringInterpolation {
    /// A statement without values.
    public init(stringLiteral text: String) {
        self.init(text: text, values: [])
    }

    /// A statement with what was interpolated into it.
    public init(stringInterpolation pieces: StringInterpolation) {
        self = pieces.sql
    }

    /// Gathers the text and the values of an `SQL` literal; the compiler uses it, nobody else needs to.
    public struct StringInterpolation: StringInterpolationProtocol {
        var sql: SQL

        /// Makes room for a literal of this size.
        public init(literalCapacity: Int, interpolationCount: Int) {
            sql = SQL(trusted: "")
            sql.text.reserveCapacity(literalCapacity + interpolationCount)
            sql.values.reserveCapacity(interpolationCount)
        }

        /// Adds words of the statement.
        public mutating func appendLiteral(_ text: String) {
            sql.text += text
        }

        /// Adds a piece of SQL as it is, with its own values.
        public mutating func appendInterpolation(_ piece: SQL) {
            sql += piece
        }

        /// Binds a value.
        public mutating func appendInterpolation<T: Bindable>(_ bindable: T) {
            bind(bindable.value)
        }

        /// Binds a value, or `NULL`, which no `=` ever equals.
        public mutating func appendInterpolation<T: Bindable>(_ bindable: T?) {
            bind(bindable?.value ?? .null)
        }

        /// Binds the raw value of an enum.
        @_disfavoredOverload
        public mutating func appendInterpolation<T: RawRepresentable>(_ named: T) where T.RawValue: Bindable {
            bind(named.rawValue.value)
        }

        /// Binds the raw value of an enum, or `NULL`.
        @_disfavoredOverload
        public mutating func appendInterpolation<T: RawRepresentable>(_ named: T?) where T.RawValue: Bindable {
            bind(named?.rawValue.value ?? .null)
        }

        /// Binds each element, with commas between; an empty collection becomes `NULL`, and `IN (NULL)` matches
        /// nothing. Beware of `NOT IN` with an empty collection: it matches nothing either.
        public mutating func appendInterpolation<C: Collection>(_ list: C) where C.Element: Bindable {
            bind(list: list.map(\.value))
        }

        /// Binds the raw value of each enum, as the list of other values.
        @_disfavoredOverload
        public mutating func appendInterpolation<C: Collection>(_ list: C)
        where C.Element: RawRepresentable, C.Element.RawValue: Bindable {
            bind(list: list.map(\.rawValue.value))
        }

        private mutating func bind(list: [Value]) {
            sql.text += list.isEmpty ? "NULL" : "?"
            sql.text += String(repeating: ", ?", count: max(0, list.count - 1))
            sql.values += list
        }

        private mutating func bind(_ value: Value) {
            sql.text += "?"
            sql.values.append(value)
        }
    }
}
