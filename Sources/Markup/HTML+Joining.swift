extension HTML {
    /// Two pieces one after another.
    public static func + (first: HTML, second: HTML) -> HTML {
        HTML(storage: first.storage + second.storage)
    }

    /// Appends a piece in place.
    public static func += (whole: inout HTML, piece: HTML) {
        whole.storage += piece.storage
    }
}

extension Sequence where Element == HTML {
    /// The pieces one after another with `separator` between each two. Give the result the type `HTML` when it is made
    /// of bare literals: otherwise the compiler takes them for strings.
    public func joined(separator: HTML = .empty) -> HTML {
        var whole: [UInt8] = []
        var isFirst = true
        for piece in self {
            if !isFirst { whole += separator.storage }
            whole += piece.storage
            isFirst = false
        }
        return HTML(storage: whole)
    }
}
