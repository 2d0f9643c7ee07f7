import Markup

/// The history as a story, the newest first: who did what, with the words and numbers that go with it.
enum CardStoryPages {
    static func story(_ card: Card, for user: User, _ chrome: Chrome) -> HTML {
        let reports = Dictionary(card.reports.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return """
            <ol class="story">
            \(each: card.events, { event($0, $0.reportID.flatMap { reports[$0] }, on: card.assignment, for: user, chrome) })
            </ol>
            """
    }

    private static func event(
        _ event: Event, _ report: Report?, on assignment: Assignment, for user: User, _ chrome: Chrome
    ) -> HTML {
        let isOwnWord = event.kind == .reported || event.kind == .contributed
        return """
            <li><b>\(event.actorName.isEmpty ? "Не указано" : PersonName.short(event.actorName))</b> \(deed(event.kind)) \
            <time>\(chrome.words.moment(event.at))</time>
            \(if: isOwnWord ? report : nil, { said($0, on: assignment, for: user, chrome) })
            \(if: words(event), { "<div class=\"said\">\(HTML.lines($0))</div>" })
            \(if: event.detail.changes, { "<ul class=\"changes\">\(each: $0, change)</ul>" })</li>
            """
    }

    private static func said(
        _ report: Report, on assignment: Assignment, for user: User, _ chrome: Chrome
    ) -> HTML {
        """
        <div class="said">\(HTML.lines(report.comment))\(if: outgoing(report), { "<br><b>\($0)</b>" })\
        \(if: report.state == .recalled, "<br><small>отозвано</small>")</div>
        \(if: report.canBeRecalled(by: user, on: assignment), recall(report, chrome))
        """
    }

    private static func recall(_ report: Report, _ chrome: Chrome) -> HTML {
        """
        <form method="post" action="/reports/\(report.id)/recall">\(chrome.tokenField)
        <button class="btn btn-plain btn-small">Отозвать</button></form>
        """
    }

    /// «исх. № 21/7-44 от 20.11.2026»
    static func outgoing(_ report: Report) -> String? {
        let number = report.outgoingNumber.isEmpty ? nil : "исх. № \(report.outgoingNumber)"
        let date = report.outgoingDate.map { "от \($0.inPrint)" }
        let words = [number, date].compactMap { $0 }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    private static func words(_ event: Event) -> String? { event.detail.comment.flatMap { $0.isEmpty ? nil : $0 } }

    private static func change(_ change: Event.Change) -> HTML {
        """
        <li>\(change.field): <del>\(change.before.isEmpty ? "—" : change.before)</del> \
        <span aria-label="стало">→</span> <ins>\(change.after.isEmpty ? "—" : change.after)</ins></li>
        """
    }

    private static func deed(_ kind: Event.Kind) -> String {
        switch kind {
        case .issued: "— поручение выдано"
        case .edited: "— поручение изменено"
        case .withdrawn: "— снято с контроля"
        case .reopened: "— открыто снова"
        case .reported: "— доложено об исполнении"
        case .contributed: "— внесена часть соисполнителя"
        case .recalled: "— заявка отозвана"
        case .accepted: "— исполнение принято"
        case .returned: "— возвращено на доработку"
        default: ""
        }
    }
}
