// The literal's type is StaticString, not String: only what stands in the source text can be raw HTML, and a call such
// as HTML(stringLiteral: typedByPerson) does not compile.

extension HTML: ExpressibleByStringInterpolation {
    /// Trusts a literal without interpolations. Called by the compiler.
    public init(stringLiteral literal: StaticString) {
        storage = literal.withUTF8Buffer { Array($0) }
    }

    /// Takes what the interpolation has gathered. Called by the compiler.
    public init(stringInterpolation interpolation: StringInterpolation) {
        storage = interpolation.bytes
    }

    /// Gathers one literal: its own parts as they are, its values escaped, all in one array of bytes.
    public struct StringInterpolation: StringInterpolationProtocol, Sendable {
        @usableFromInline var bytes: [UInt8] = []

        /// Makes room for the literal's own `literalCapacity` bytes and for values of an ordinary length.
        public init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        /// Appends a part of the literal as it is.
        public mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
        }
    }
}
