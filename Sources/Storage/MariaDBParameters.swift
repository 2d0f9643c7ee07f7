import CMariaDB

/// The values of a statement as libmariadb wants them. The room is used again for the next statement.
final class MariaDBParameters {
    /// The server's max_allowed_packet: it hangs up on more.
    var limit = 16 << 20
    private var binds: [MYSQL_BIND] = []
    private var room = UnsafeMutableRawBufferPointer.allocate(byteCount: 4096, alignment: 8)

    deinit { room.deallocate() }

    /// The values are good until the next call. Throws when a number is not finite, or all are too large together.
    func bind(_ values: [Value], to statement: UnsafeMutablePointer<MYSQL_STMT>) throws {
        guard !values.isEmpty else { return }
        let size = values.reduce(0) { $0 + $1.size }
        if size + 10_000 > limit { throw StorageFailure.checkFailed("more than max_allowed_packet of the server") }
        makeRoom(size)
        binds.removeAll(keepingCapacity: true)
        var used = 0
        for value in values {
            let place = UnsafeMutableRawBufferPointer(rebasing: room[used..<used + value.size])
            binds.append(try place.take(value))
            used += value.size
        }
        mysql_stmt_bind_param(statement, &binds)
    }

    /// What one long text took is given back afterwards.
    private func makeRoom(_ size: Int) {
        if size <= room.count && room.count <= 1 << 20 { return }
        room.deallocate()
        room = .allocate(byteCount: max(4096, size), alignment: 8)
    }
}

extension Value {
    /// In whole words, so that numbers are aligned.
    fileprivate var size: Int {
        switch self {
        case .null: 0
        case .integer, .real: 8
        case .text(let text): (text.utf8.count + 8) & ~7
        case .blob(let bytes): (bytes.count + 8) & ~7
        }
    }
}

extension UnsafeMutableRawBufferPointer {
    fileprivate func take(_ value: Value) throws -> MYSQL_BIND {
        switch value {
        case .null:
            return bind(MYSQL_TYPE_NULL, 0)
        case .integer(let number):
            storeBytes(of: number, as: Int64.self)
            return bind(MYSQL_TYPE_LONGLONG, 8)
        case .real(let number):
            if !number.isFinite { throw StorageFailure.unsupported("a number that is not finite") }
            storeBytes(of: number, as: Double.self)
            return bind(MYSQL_TYPE_DOUBLE, 8)
        case .text(var text):
            return text.withUTF8 { utf8 in
                copyMemory(from: UnsafeRawBufferPointer(utf8))
                return bind(MYSQL_TYPE_STRING, utf8.count)
            }
        case .blob(let bytes):
            bytes.withUnsafeBytes { copyMemory(from: $0) }
            return bind(MYSQL_TYPE_BLOB, bytes.count)
        }
    }

    private func bind(_ type: enum_field_types, _ length: Int) -> MYSQL_BIND {
        var bind = MYSQL_BIND()
        bind.buffer_type = type
        bind.buffer = baseAddress
        bind.buffer_length = UInt(length)
        return bind
    }
}
