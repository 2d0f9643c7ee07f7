extension Transaction {
    /// The first column of the first row; `nil` when there is no row or it holds `NULL`.
    public func value<T: Bindable>(_ sql: SQL) throws -> T? {
        guard let row = try row(sql) else { return nil }
        return try row[0] as T?
    }

    /// The enum whose raw value stands in the first column of the first row; `nil` for no row and for `NULL`.
    @_disfavoredOverload
    public func value<T: RawRepresentable>(_ sql: SQL) throws -> T? where T.RawValue: Bindable {
        guard let row = try row(sql) else { return nil }
        return try row[0] as T?
    }

    /// The whole number in the first column of the first row: for `SELECT COUNT(*)`, whose answer is always there.
    ///
    /// Throws `StorageFailure.wrongColumn` when there is no row, or no number in it.
    public func count(_ sql: SQL) throws -> Int {
        guard let row = try row(sql) else {
            throw StorageFailure.wrongColumn(name: "#0", expected: "Int", found: "no row")
        }
        return try row[0]
    }
}
