public import Foundation

extension Int64: Bindable {
    /// Stored as INTEGER.
    @inlinable public var value: Value { .integer(self) }

    /// Reads INTEGER only.
    @inlinable public init?(_ value: Value) {
        guard case .integer(let number) = value else { return nil }
        self = number
    }
}

extension Int: Bindable {
    /// Stored as INTEGER.
    @inlinable public var value: Value { .integer(Int64(self)) }

    /// Reads INTEGER only.
    @inlinable public init?(_ value: Value) {
        guard case .integer(let number) = value else { return nil }
        self.init(exactly: number)
    }
}

extension Bool: Bindable {
    /// Stored as INTEGER 0 or 1.
    @inlinable public var value: Value { .integer(self ? 1 : 0) }

    /// Reads INTEGER 0 and 1 only.
    @inlinable public init?(_ value: Value) {
        switch value {
        case .integer(0): self = false
        case .integer(1): self = true
        default: return nil
        }
    }
}

extension Double: Bindable {
    /// Stored as REAL.
    @inlinable public var value: Value { .real(self) }

    /// Reads REAL, and INTEGER when no digit would be lost.
    @inlinable public init?(_ value: Value) {
        switch value {
        case .real(let number): self = number
        case .integer(let number): self.init(exactly: number)
        default: return nil
        }
    }
}

extension String: Bindable {
    /// Stored as TEXT in UTF-8.
    @inlinable public var value: Value { .text(self) }

    /// Reads TEXT only.
    @inlinable public init?(_ value: Value) {
        guard case .text(let text) = value else { return nil }
        self = text
    }
}

extension [UInt8]: Bindable {
    /// Stored as BLOB.
    @inlinable public var value: Value { .blob(self) }

    /// Reads BLOB only.
    @inlinable public init?(_ value: Value) {
        guard case .blob(let bytes) = value else { return nil }
        self = bytes
    }
}

extension Date: Bindable {
    /// Stored as INTEGER: whole seconds since 1970-01-01 00:00 UTC, rounded down.
    @inlinable public var value: Value {
        let seconds = timeIntervalSince1970.rounded(.down)
        return Int64(exactly: seconds).map(Value.integer) ?? .real(seconds)
    }

    /// Reads INTEGER seconds since 1970-01-01 00:00 UTC.
    @inlinable public init?(_ value: Value) {
        guard case .integer(let seconds) = value else { return nil }
        self.init(timeIntervalSince1970: Double(seconds))
    }
}
