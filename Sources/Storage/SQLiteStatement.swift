import GRDBSQLite

/// A prepared statement: how values go in and come out.
struct SQLiteStatement {
    let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) {
        self.pointer = pointer
    }

    /// Binds all values and returns SQLite's code; throws when their number is wrong or a number is not finite.
    func bind(_ values: [Value]) throws -> Int32 {
        guard sqlite3_bind_parameter_count(pointer) == values.count else {
            throw StorageFailure.other(code: Int(SQLITE_RANGE), message: "not one value for each ? of the text")
        }
        var code = SQLITE_OK
        for (index, value) in zip(Int32(1)..., values) where code == SQLITE_OK {
            code = try bind(value, at: index)
        }
        return code
    }

    private func bind(_ value: Value, at index: Int32) throws -> Int32 {
        switch value {
        case .null:
            return sqlite3_bind_null(pointer, index)
        case .integer(let number):
            return sqlite3_bind_int64(pointer, index, number)
        case .real(let number):
            if !number.isFinite { throw StorageFailure.unsupported("a number that is not finite") }
            return sqlite3_bind_double(pointer, index, number)
        case .text(var text):
            if text.isEmpty { return sqlite3_bind_text(pointer, index, "", 0, Self.copied) }
            return text.withUTF8 { utf8 in
                utf8.withMemoryRebound(to: CChar.self) { bytes in
                    sqlite3_bind_text64(
                        pointer, index, bytes.baseAddress, UInt64(bytes.count), Self.copied,
                        UInt8(SQLITE_UTF8))
                }
            }
        case .blob(let bytes):
            if bytes.isEmpty { return sqlite3_bind_zeroblob(pointer, index, 0) }
            return sqlite3_bind_blob64(pointer, index, bytes, UInt64(bytes.count), Self.copied)
        }
    }

    /// Makes it ready for the next use, and lets go of what was bound.
    func reset() {
        sqlite3_reset(pointer)
        sqlite3_clear_bindings(pointer)
    }

    /// Asked anew each time: SQLite prepares a statement again when another program has changed the schema.
    func columnNames() -> ColumnNames {
        ColumnNames((0..<sqlite3_column_count(pointer)).map { String(cString: sqlite3_column_name(pointer, $0)) })
    }

    /// The values of the row at which the statement stands.
    func values() -> [Value] {
        (0..<sqlite3_column_count(pointer)).map(value(at:))
    }

    /// The same into the room of the row before, which is copied only if somebody kept that row.
    func read(into values: inout [Value]) {
        for index in values.indices {
            values[index] = value(at: Int32(truncatingIfNeeded: index))
        }
    }

    private func value(at index: Int32) -> Value {
        switch sqlite3_column_type(pointer, index) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(pointer, index))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(pointer, index))
        case SQLITE_TEXT: return text(at: index)
        case SQLITE_BLOB: return .blob(Array(bytes(sqlite3_column_blob(pointer, index), at: index)))
        default: return .null
        }
    }

    private func text(at index: Int32) -> Value {
        let utf8 = bytes(sqlite3_column_text(pointer, index), at: index)
        do {
            let valid = try UTF8Span(validating: utf8.assumingMemoryBound(to: UInt8.self).span)
            return .text(String(copying: valid))
        } catch {
            return .blob(Array(utf8))
        }
    }

    private func bytes(_ start: UnsafeRawPointer?, at index: Int32) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(pointer, index)))
    }

    private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
}
