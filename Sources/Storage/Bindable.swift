/// A type whose values can be bound to a statement and read from a row.
///
/// Enums with a raw value need no conformance: they are interpolated and read through it.
public protocol Bindable: Sendable {
    /// What is stored.
    var value: Value { get }

    /// Reads what was stored; `nil` when nothing but a guess could turn `value` into this type.
    init?(_ value: Value)
}

extension Value: Bindable {
    /// The value itself.
    @inlinable public var value: Value { self }

    /// Never fails: for reading a column of unknown kind.
    @inlinable public init?(_ value: Value) {
        self = value
    }
}

extension Optional: Bindable where Wrapped: Bindable {
    /// The wrapped value, or `NULL`.
    @inlinable public var value: Value {
        switch self {
        case .some(let wrapped): wrapped.value
        case .none: .null
        }
    }

    /// Reads `NULL` as `nil`; fails when another value does not suit the wrapped type.
    @inlinable public init?(_ value: Value) {
        if case .null = value {
            self = .none
        } else if let wrapped = Wrapped(value) {
            self = .some(wrapped)
        } else {
            return nil
        }
    }
}
