/// One row of an answer, with its columns by name or by position.
///
/// Two columns of one name cannot be told apart: give one of them an `AS`.
/// Every subscript throws `StorageFailure.wrongColumn` for a missing column, an unexpected `NULL` and a wrong type.
public struct Row: Sendable {
    let names: ColumnNames
    var values: [Value]

    /// The names of the columns, from left to right.
    public var columns: [String] { names.all }

    /// Reads a column by name; ask for an optional where `NULL` may stand.
    @inlinable
    public subscript<T: Bindable>(_ column: String) -> T {
        get throws {
            let found = try value(of: column)
            if let value = T(found) { return value }
            throw unsuitable(column, T.self, found)
        }
    }

    /// Reads a column by position, from 0; ask for an optional where `NULL` may stand.
    @inlinable
    public subscript<T: Bindable>(_ position: Int) -> T {
        get throws {
            let found = try value(at: position)
            if let value = T(found) { return value }
            throw unsuitable(name(at: position), T.self, found)
        }
    }

    @usableFromInline
    func value(of column: String) throws -> Value {
        guard let position = names.position(of: column) else {
            throw StorageFailure.wrongColumn(name: column, expected: "a column", found: "none")
        }
        return values[position]
    }

    @usableFromInline
    func value(at position: Int) throws -> Value {
        guard values.indices.contains(position) else {
            throw StorageFailure.wrongColumn(name: "#\(position)", expected: "a column", found: "none")
        }
        return values[position]
    }

    @usableFromInline
    func name(at position: Int) -> String {
        names.all[position]
    }

    @usableFromInline
    func unsuitable(_ column: String, _ type: Any.Type, _ found: Value) -> StorageFailure {
        .wrongColumn(name: column, expected: String(describing: type), found: found.kind)
    }
}
