import Markup

/// What the person can do with the card: one thing at the bottom of the screen, the rest quietly beside the facts.
enum CardFormPages {
    static func next(_ card: Card, _ state: CardState, for user: User, _ chrome: Chrome) -> HTML {
        let assignment = card.assignment
        if let report = card.waiting, report.canBeDecided(by: user) { return decision(report, state, chrome) }
        if assignment.canBeReported(by: user) { return self.report(assignment, state, isContribution: false, chrome) }
        if assignment.takesContribution(from: user) {
            return self.report(assignment, state, isContribution: true, chrome)
        }
        return .empty
    }

    private static func decision(_ report: Report, _ state: CardState, _ chrome: Chrome) -> HTML {
        let fields = Fields(state.refusal)
        return """
            <section class="next-step" id="decision"><h2>Решение по заявке</h2>
            <div class="said mb-3"><b>\(report.authorName.map(PersonName.short) ?? "Исполнитель")</b>: \
            \(HTML.lines(report.comment))\(if: CardStoryPages.outgoing(report), { "<br><b>\($0)</b>" })</div>
            <form method="post" action="/reports/\(report.id)/acceptance">\(chrome.tokenField)
            \(fields.text("comment", "Ваши слова исполнителю", state.decision ?? DecisionForm.courteous, rows: 2))
            <div class="buttons"><button class="btn btn-primary">Принять</button>
            <button class="btn btn-quiet" formaction="/reports/\(report.id)/return">Вернуть на доработку</button></div>
            </form></section>
            """
    }

    private static func report(
        _ assignment: Assignment, _ state: CardState, isContribution: Bool, _ chrome: Chrome
    ) -> HTML {
        let (fields, form) = (Fields(state.refusal), state.report)
        return """
            <section class="next-step" id="report">
            <h2>\(if: isContribution, "Внести свою часть", else: "Отчитаться об исполнении")</h2>
            <form method="post" action="/assignments/\(assignment.id)/reports">\(chrome.tokenField)\(chrome.submissionField)
            \(fields.text("comment", "Что сделано", form.comment, rows: 3, isRequired: true))
            <details class="more"\(flag: "open", when: !form.number.isEmpty || !form.date.isEmpty)>\
            <summary>Документ-исполнение: номер и дата</summary><div class="side-by-side">
            \(fields.line("executed_number", "Исходящий номер", form.number, limit: 60))
            \(fields.line("executed_date", "Дата", form.date, type: "date"))</div></details>
            <div class="buttons"><button class="btn btn-primary">\
            \(if: isContribution, "Внести", else: "Отправить на рассмотрение")</button></div>
            </form></section>
            """
    }

    /// Editing, withdrawing, reopening.
    static func quiet(_ card: Card, _ state: CardState, for user: User, _ chrome: Chrome) -> HTML {
        let (assignment, fields) = (card.assignment, Fields(state.refusal))
        guard user.isBoss else { return .empty }
        let verb = assignment.status.isOpen ? "withdrawal" : "reopening"
        let title: HTML = assignment.status.isOpen ? "Снять с контроля" : "Открыть снова"
        return """
            <section class="sheet mt-4 d-grid gap-2">
            \(if: assignment.canBeEdited(by: user), "<a class=\"btn btn-quiet\" href=\"/assignments/\(assignment.id)/edit\">Изменить</a>")
            <details class="more"\(flag: "open", when: fields.errors["reason"] != nil)><summary>\(title)…</summary>
            <form method="post" action="/assignments/\(assignment.id)/\(verb)">\(chrome.tokenField)
            \(fields.text("reason", "Причина", fields.errors["reason"] == nil ? "" : state.reason, rows: 2, isRequired: true))
            <button class="btn btn-quiet w-100">\(title)</button></form></details>
            </section>
            """
    }
}
