/// A piece of a page. Written as a literal it is trusted; every value put into the literal is escaped.
///
///     func greeting(_ name: String) -> HTML { "<p>Hello, \(name)!</p>" }
///
/// Values are safe inside the text of an element and inside a quoted attribute, with `"` or with `'`. These are not
/// places for values, because escaping does not help there:
/// - attributes without quotes, names of elements and attributes;
/// - the bodies of `<script>` and `<style>`, and attributes that hold code: `onclick`, `style`, `srcdoc`;
/// - the beginning of an address (`href`, `src`, `action`): check that a person's link is not `javascript:…`.
///
/// A bare literal inside `\(…)` is a `String` for the compiler, so `\(late ? "<b>late</b>" : "")` shows the tags as
/// text. Write `\(if: late, "<b>late</b>")`.
public struct HTML: Sendable, Equatable {
    @usableFromInline var storage: [UInt8]

    @usableFromInline init(storage: [UInt8]) {
        self.storage = storage
    }

    /// Takes text that is HTML already and escapes nothing. Only for what this program or its build made itself: an
    /// icon from a file, the result of a sanitizer. Never for what a person typed, nor what came from the database.
    public init(trusted text: String) {
        self.init(storage: Array(text.utf8))
    }

    /// Nothing at all.
    public static let empty = HTML(storage: [])

    /// The UTF-8 bytes, ready to be sent.
    @inlinable public var bytes: [UInt8] { storage }

    /// Whether there is not a single byte.
    @inlinable public var isEmpty: Bool { storage.isEmpty }
}

extension HTML: CustomStringConvertible {
    /// The same bytes as a `String`, for tests and letters. Put back into a page it would be escaped again.
    public var description: String { String(decoding: storage, as: UTF8.self) }
}
