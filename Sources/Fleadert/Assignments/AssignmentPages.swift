import Markup

/// Pieces of page that lists, desk and projects share.
enum AssignmentPages {
    /// A line of a pile: what, of which project, with whom, how it stands.
    static func line(_ line: AssignmentLine, _ chrome: Chrome) -> HTML {
        """
        <div class="line"><div><a class="what" href="/assignments/\(line.id)">\(line.name)</a>
        <br><small>\(people(line)) · \(line.projectName)</small></div>
        <div class="signs">\(state(line, chrome))</div></div>
        """
    }

    /// The state as a chip, and the term while it matters.
    static func state(_ line: AssignmentLine, _ chrome: Chrome) -> HTML {
        let chips = Chips(words: chrome.words)
        return switch line.status {
        case .inProgress:
            "\(if: line.isOnRework, Chips.plain("↺", "на доработке"))\(chips.term(line.dueAt))"
        case .underReview:
            "\(Chips.review("на рассмотрении"))\(if: line.isOverdue(at: chrome.words.now), chips.term(line.dueAt))"
        case .executed:
            "\(if: line.wasLate, Chips.late("выполнена с нарушением срока"), else: Chips.good("выполнена"))"
        case .withdrawn:
            "\(Chips.plain("■", "снята"))"
        }
    }

    static func status(_ status: Assignment.Status, isOnRework: Bool) -> HTML {
        switch status {
        case .inProgress: isOnRework ? Chips.plain("↺", "на доработке") : Chips.plain("○", "в работе")
        case .underReview: Chips.review("на рассмотрении")
        case .executed: Chips.good("выполнена")
        case .withdrawn: Chips.plain("■", "снята")
        }
    }

    /// The responsible one by name, the others by number.
    static func people(_ line: AssignmentLine) -> String {
        guard let first = line.executors.first else { return "исполнитель не указан" }
        let others = line.executors.count - 1
        return PersonName.short(first.name) + (others > 0 ? " и ещё \(others)" : "")
    }
}
