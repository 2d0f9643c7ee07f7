import Foundation

/// What is wrong with what was typed, gathered field by field so that a person is told everything at once.
struct Complaints: Sendable {
    private(set) var messages: [String: String] = [:]

    mutating func add(_ message: String, to field: String) {
        messages[field] = messages[field] ?? message
    }

    /// Checks that a text is there (if it must be) and within its limit in characters as the database counts them.
    mutating func check(_ text: String, field: String, limit: Int, required message: String? = nil) {
        if let message, text.isEmpty { add(message, to: field) }
        let length = text.unicodeScalars.count
        if length > limit {
            add("Слишком длинно: \(Plural.characters(length)), а помещается \(limit).", to: field)
        }
    }

    func refuseIfAny() throws(Refusal) {
        if !messages.isEmpty { throw Refusal(messages) }
    }
}
