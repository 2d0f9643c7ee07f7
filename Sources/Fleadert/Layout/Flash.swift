/// A word to the person on the page after a redirect.
struct Flash: Sendable, Equatable {
    enum Kind: String, Sendable { case done, refused }

    let kind: Kind
    let text: String

    static func done(_ text: String) -> Flash { Flash(kind: .done, text: text) }
    static func refused(_ text: String) -> Flash { Flash(kind: .refused, text: text) }
}
