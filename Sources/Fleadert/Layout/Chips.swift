import Foundation
import Markup

/// Small signs: a shape and a word, the colour only repeats them.
struct Chips: Sendable {
    let words: Wording

    /// The term of an open assignment: late, soon, or simply when.
    func term(_ dueAt: Date) -> HTML {
        if dueAt < words.now { return Chips.late(words.timeLeft(until: dueAt)) }
        let text = words.term(dueAt)
        return words.isSoon(dueAt) ? Chips.soon("срок \(text)") : Chips.plain("◷", "до \(text)")
    }

    /// How much is left of a term whose date stands beside it.
    func left(_ dueAt: Date) -> HTML {
        let text = words.timeLeft(until: dueAt)
        if dueAt < words.now { return Chips.late(text) }
        return words.isSoon(dueAt) ? Chips.soon(text) : Chips.plain("◷", text)
    }

    static func late(_ text: String) -> HTML { chip("late", "▲", text) }
    static func soon(_ text: String) -> HTML { chip("soon", "◷", text) }
    static func good(_ text: String) -> HTML { chip("good", "✓", text) }
    static func review(_ text: String) -> HTML { chip("review", "●", text) }
    static func plain(_ shape: String, _ text: String) -> HTML { chip("", shape, text) }

    private static func chip(_ kind: String, _ shape: String, _ text: String) -> HTML {
        "<span class=\"chip \(kind)\"><span aria-hidden=\"true\">\(shape)</span> \(text)</span>"
    }
}
