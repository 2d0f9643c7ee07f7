import CMariaDB

/// One column of the answer that is being read: of which kind it is, and where its value stands in the current row.
///
/// libmariadb can copy each value into a buffer that was bound before, whose size is a guess; or, as here, hand out
/// the place of the value in the row as the server sent it.
struct MariaDBColumn {
    enum Kind {
        case integer, unsigned, float, double, decimal, bits, moment, text, bytes, nothing
    }

    let type: enum_field_types
    let kind: Kind
    /// How many digits stand after the point; more than 6 for a moment when that is not fixed.
    let decimals: Int
    private(set) var bytes = UnsafeRawBufferPointer(start: nil, count: 0)

    init(_ field: MYSQL_FIELD) {
        type = field.type
        decimals = Int(field.decimals)
        kind = Self.kind(field)
    }

    private static func kind(_ field: MYSQL_FIELD) -> Kind {
        switch field.type {
        case MYSQL_TYPE_TINY, MYSQL_TYPE_SHORT, MYSQL_TYPE_YEAR, MYSQL_TYPE_INT24, MYSQL_TYPE_LONG, MYSQL_TYPE_LONGLONG:
            field.flags & UInt32(UNSIGNED_FLAG) != 0 ? .unsigned : .integer
        case MYSQL_TYPE_FLOAT: .float
        case MYSQL_TYPE_DOUBLE: .double
        case MYSQL_TYPE_DECIMAL, MYSQL_TYPE_NEWDECIMAL: .decimal
        case MYSQL_TYPE_BIT: .bits
        case MYSQL_TYPE_DATE, MYSQL_TYPE_NEWDATE, MYSQL_TYPE_TIME, MYSQL_TYPE_DATETIME, MYSQL_TYPE_TIMESTAMP: .moment
        case MYSQL_TYPE_NULL: .nothing
        case MYSQL_TYPE_JSON: .text
        default: field.charsetnr == binaryCharset ? .bytes : .text
        }
    }

    private static let binaryCharset: UInt32 = 63

    /// What libmariadb calls for each value of a row; `place` is moved to the next value, and is missing for NULL.
    static let receive: ps_result_callback = { columns, index, place in
        columns?.assumingMemoryBound(to: MariaDBColumn.self)[Int(index)].receive(place)
    }

    private mutating func receive(_ place: UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?) {
        guard let place, let start = place.pointee else {
            bytes = UnsafeRawBufferPointer(start: nil, count: 0)
            return
        }
        let (skipped, length) = size(UnsafeRawPointer(start))
        bytes = UnsafeRawBufferPointer(start: start + skipped, count: length)
        place.pointee = start + skipped + length
    }

    /// https://mariadb.com/kb/en/resultset-row/ — a number has the size of its type; all else begins with its length.
    private func size(_ start: UnsafeRawPointer) -> (skipped: Int, length: Int) {
        switch type {
        case MYSQL_TYPE_TINY: return (0, 1)
        case MYSQL_TYPE_SHORT, MYSQL_TYPE_YEAR: return (0, 2)
        case MYSQL_TYPE_INT24, MYSQL_TYPE_LONG, MYSQL_TYPE_FLOAT: return (0, 4)
        case MYSQL_TYPE_LONGLONG, MYSQL_TYPE_DOUBLE: return (0, 8)
        case MYSQL_TYPE_NULL: return (0, 0)
        default: break
        }
        switch start.load(as: UInt8.self) {
        case 252: return (3, Int(start.loadUnaligned(fromByteOffset: 1, as: UInt16.self)))
        case 253: return (4, Int(start.loadUnaligned(fromByteOffset: 0, as: UInt32.self) >> 8))
        case 254: return (9, Int(start.loadUnaligned(fromByteOffset: 1, as: Int64.self)))
        case let length: return (1, Int(length))
        }
    }
}
