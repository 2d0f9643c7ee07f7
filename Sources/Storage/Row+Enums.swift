extension Row {
    /// Reads an enum by its raw value, by the name of the column.
    @inlinable @_disfavoredOverload
    public subscript<T: RawRepresentable>(_ column: String) -> T where T.RawValue: Bindable {
        get throws {
            try named(column, value(of: column))
        }
    }

    /// Reads an enum by its raw value, or `NULL` as `nil`, by the name of the column.
    @inlinable @_disfavoredOverload
    public subscript<T: RawRepresentable>(_ column: String) -> T? where T.RawValue: Bindable {
        get throws {
            let found = try value(of: column)
            if case .null = found { return nil }
            return try named(column, found) as T
        }
    }

    /// Reads an enum by its raw value, by position from 0.
    @inlinable @_disfavoredOverload
    public subscript<T: RawRepresentable>(_ position: Int) -> T where T.RawValue: Bindable {
        get throws {
            let found = try value(at: position)
            return try named(name(at: position), found)
        }
    }

    /// Reads an enum by its raw value, or `NULL` as `nil`, by position from 0.
    @inlinable @_disfavoredOverload
    public subscript<T: RawRepresentable>(_ position: Int) -> T? where T.RawValue: Bindable {
        get throws {
            let found = try value(at: position)
            if case .null = found { return nil }
            return try named(name(at: position), found) as T
        }
    }

    @inlinable
    func named<T: RawRepresentable>(_ column: String, _ found: Value) throws -> T where T.RawValue: Bindable {
        if let raw = T.RawValue(found) {
            if let value = T(rawValue: raw) { return value }
            throw unknown(column, T.self, found)
        }
        throw unsuitable(column, T.self, found)
    }

    @usableFromInline
    func unknown(_ column: String, _ type: Any.Type, _ found: Value) -> StorageFailure {
        .wrongColumn(name: column, expected: String(describing: type), found: "another \(found.kind)")
    }
}
