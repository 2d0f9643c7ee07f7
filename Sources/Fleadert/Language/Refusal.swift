/// A rule said no. The words are for the person, in Russian; `field` is where on the form they belong, "" is the whole.
struct Refusal: Error, Sendable, Equatable {
    let messages: [String: String]

    init(_ message: String, field: String = "") { messages = [field: message] }

    init(_ messages: [String: String]) { self.messages = messages }

    /// Without the names of fields: what a page says where there is no form to show the words beside.
    var text: String { messages.sorted { $0.key < $1.key }.map(\.value).joined(separator: " ") }
}

/// There is no such thing, or it is not yours: the two are told alike.
struct NotFound: Error, Sendable {}
