import Markup

/// A card tells a story: what was asked, what has happened, the facts beside it, the decision at the bottom.
enum CardPages {
    static func card(_ card: Card, _ state: CardState, for user: User, _ chrome: Chrome) -> HTML {
        let assignment = card.assignment
        return """
            <p class="mb-1"><a href="/projects/\(assignment.projectID)">\(assignment.projectName)</a></p>
            <div class="heading"><h1>\(assignment.name)</h1>
            \(AssignmentPages.status(assignment.status, isOnRework: card.isOnRework))
            <span class="chip">№ \(assignment.id)</span></div>
            \(if: state.refusal, { refused($0, state) })
            <div class="two"><div>
            \(if: !assignment.description.isEmpty, "<section class=\"sheet mb-4\"><h2 class=\"visually-hidden\">Что сделать</h2><p class=\"mb-0\">\(HTML.lines(assignment.description))</p></section>")
            \(CardFormPages.next(card, state, for: user, chrome))
            <section class="sheet mb-4"><h2>Ход исполнения</h2>\(CardStoryPages.story(card, for: user, chrome))</section>
            </div><aside>\(facts(card, chrome))\(CardFormPages.quiet(card, state, for: user, chrome))</aside></div>
            """
    }

    private static func refused(_ refusal: Refusal, _ state: CardState) -> HTML {
        """
        <p class="notice refused" role="alert"><b aria-hidden="true">▲</b> \(refusal.text)</p>
        \(if: !state.lost.isEmpty, "<textarea class=\"form-control mb-3\" rows=\"4\" readonly aria-label=\"Введённый текст\">\n\(state.lost)</textarea>")
        """
    }

    private static func facts(_ card: Card, _ chrome: Chrome) -> HTML {
        let assignment = card.assignment
        return """
            <section class="sheet"><h2 class="visually-hidden">Сведения</h2><dl class="facts">
            <dt>Срок</dt><dd>\(chrome.words.fullTerm(assignment.dueAt))\(term(card, chrome))</dd>
            <dt>Приоритет</dt><dd>\(assignment.priority.title)</dd>
            <dt>Отвечает</dt><dd>\(if: assignment.responsible, person)\(if: assignment.responsible == nil, "не указан")</dd>
            \(if: !assignment.coExecutors.isEmpty, "<dt>Соисполнители</dt><dd>\(each: assignment.coExecutors, { coExecutor($0, card) })</dd>")
            <dt>Кто поручил</dt><dd>\(assignment.issuerName.map(PersonName.short) ?? "не указан"), \(chrome.words.day(assignment.issuedAt))</dd>
            \(if: assignment.editedAt, { "<dt>Изменена</dt><dd>\(chrome.words.moment($0))</dd>" })
            \(if: assignment.closedAt, { "<dt>\(assignment.status == .executed ? "Кто принял" : "Кто снял с контроля")</dt><dd>\(assignment.closerName.map(PersonName.short) ?? "не указан"), \(chrome.words.day($0))</dd>" })
            </dl></section>
            """
    }

    private static func term(_ card: Card, _ chrome: Chrome) -> HTML {
        let (assignment, chips) = (card.assignment, Chips(words: chrome.words))
        let moved: HTML = """
            \(if: assignment.originalDueAt != assignment.dueAt, "<br><small>первоначально \(chrome.words.term(assignment.originalDueAt))</small>")
            """
        if assignment.status.isOpen {
            return "<br>\(chips.left(assignment.dueAt))\(moved)"
        }
        if assignment.status == .withdrawn { return moved }
        return "<br>\(card.wasLate ? Chips.late("с нарушением срока") : Chips.good("в срок"))\(moved)"
    }

    private static func person(_ executor: Executor) -> HTML {
        "<a href=\"/users/\(executor.userID)\">\(PersonName.short(executor.name))</a>"
    }

    private static func coExecutor(_ executor: Executor, _ card: Card) -> HTML {
        let state = card.contribution(of: executor) == nil ? "— часть не внесена" : "✓ часть внесена"
        return "<span class=\"co\">\(person(executor)) <small>\(state)</small></span>"
    }
}
