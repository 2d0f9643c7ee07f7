import CMariaDB

extension MariaDBColumn {
    /// The value in the current row.
    var value: Value {
        if bytes.baseAddress == nil { return .null }
        switch kind {
        case .integer: return .integer(integer)
        case .unsigned: return Self.whole(unsigned)
        case .float: return .real(Double(bytes.loadUnaligned(as: Float.self)))
        case .double: return .real(bytes.loadUnaligned(as: Double.self))
        case .decimal: return decimal
        case .bits: return Self.whole(bytes.reduce(0) { $0 << 8 | UInt64($1) })
        case .moment: return .text(moment)
        case .text: return text
        case .bytes: return .blob(Array(bytes))
        case .nothing: return .null
        }
    }

    private var integer: Int64 {
        switch bytes.count {
        case 1: Int64(bytes.loadUnaligned(as: Int8.self))
        case 2: Int64(bytes.loadUnaligned(as: Int16.self))
        case 4: Int64(bytes.loadUnaligned(as: Int32.self))
        default: bytes.loadUnaligned(as: Int64.self)
        }
    }

    private var unsigned: UInt64 {
        switch bytes.count {
        case 1: UInt64(bytes.loadUnaligned(as: UInt8.self))
        case 2: UInt64(bytes.loadUnaligned(as: UInt16.self))
        case 4: UInt64(bytes.loadUnaligned(as: UInt32.self))
        default: bytes.loadUnaligned(as: UInt64.self)
        }
    }

    /// What is too large for a whole number of 64 bits is read as its digits, so that none is lost.
    private static func whole(_ number: UInt64) -> Value {
        Int64(exactly: number).map(Value.integer) ?? .text(String(number))
    }

    /// SUM and AVG give decimals; SQLite's give whole and floating numbers.
    private var decimal: Value {
        let digits = String(decoding: bytes, as: UTF8.self)
        if decimals == 0 { return Int64(digits).map(Value.integer) ?? .text(digits) }
        return Double(digits).map(Value.real) ?? .text(digits)
    }

    private var text: Value {
        do {
            let valid = try UTF8Span(validating: bytes.assumingMemoryBound(to: UInt8.self).span)
            return .text(String(copying: valid))
        } catch {
            return .blob(Array(bytes))
        }
    }

    /// As the server itself writes it: 2024-02-29, 23:59:01, 2024-02-29 23:59:01.5
    private var moment: String {
        type == MYSQL_TYPE_TIME ? time : type == MYSQL_TYPE_DATE ? date : "\(date) \(clock(from: 4))"
    }

    private var date: String {
        guard bytes.count >= 4 else { return "0000-00-00" }
        return "\(digits(Int(bytes.loadUnaligned(as: UInt16.self)), 4))-\(digits(bytes[2], 2))-\(digits(bytes[3], 2))"
    }

    /// A sign and days come first, and the hours of the days are counted as hours.
    private var time: String {
        guard bytes.count >= 8 else { return clock(from: 5) }
        let hours = Int(bytes.loadUnaligned(fromByteOffset: 1, as: UInt32.self)) * 24 + Int(bytes[5])
        return "\(bytes[0] == 0 ? "" : "-")\(digits(hours, 2))\(clock(from: 5).dropFirst(2))"
    }

    private func clock(from start: Int) -> String {
        guard bytes.count >= start + 3 else { return "00:00:00\(fraction(0))" }
        let micros = bytes.count < start + 7 ? 0 : bytes.loadUnaligned(fromByteOffset: start + 3, as: UInt32.self)
        let parts = (start..<start + 3).map { digits(bytes[$0], 2) }
        return parts.joined(separator: ":") + fraction(micros)
    }

    private func fraction(_ micros: UInt32) -> String {
        if decimals > 6 { return micros == 0 ? "" : ".\(digits(micros, 6))" }
        return decimals == 0 ? "" : ".\(digits(micros, 6).prefix(decimals))"
    }

    private func digits(_ number: some BinaryInteger, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
