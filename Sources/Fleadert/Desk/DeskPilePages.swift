import Markup

/// The piles of the desk. Each line brings its decision along.
enum DeskPilePages {
    static func waiting(_ desk: Desk, _ chrome: Chrome) -> HTML {
        """
        <section class="pile mb-4"><header><h2>Ждут моего решения</h2>\(count(chrome.counts?.waiting ?? 0))
        <a href="/assignments?status=under_review">Все на рассмотрении</a></header>
        \(each: desk.waiting, { decision($0, chrome) })
        \(if: desk.waiting.isEmpty, "<p class=\"nothing\">Всё решено. Новые заявки появятся здесь.</p>")</section>
        """
    }

    private static func decision(_ waiting: Desk.Waiting, _ chrome: Chrome) -> HTML {
        """
        <div class="line"><div><a class="what" href="/assignments/\(waiting.assignmentID)">\(waiting.assignmentName)</a>
        \(if: waiting.dueAt < chrome.words.now || chrome.words.isSoon(waiting.dueAt), Chips(words: chrome.words).term(waiting.dueAt))
        <br><small>\(waiting.authorName.map(PersonName.short) ?? "Исполнитель") · доложено \(chrome.words.moment(waiting.submittedAt)) · \(number(waiting))</small>
        <br><small class="word">«\(String(waiting.comment.prefix(160)))\(if: waiting.comment.count > 160, "…")»</small></div>
        <div class="acts">
        <form method="post" action="/reports/\(waiting.reportID)/acceptance">
        \(chrome.tokenField)<input type="hidden" name="from" value="desk">
        <input type="hidden" name="comment" value="\(DecisionForm.courteous)">
        <button class="btn btn-primary" aria-label="Принять: \(waiting.assignmentName)">Принять</button></form>
        \(returning(waiting, chrome))</div></div>
        """
    }

    /// What to improve is said right here; without a word nothing is returned.
    private static func returning(_ waiting: Desk.Waiting, _ chrome: Chrome) -> HTML {
        """
        <details class="returning"><summary class="btn btn-quiet" \
        aria-label="На доработку: \(waiting.assignmentName)">На доработку</summary>
        <form method="post" action="/reports/\(waiting.reportID)/return">
        \(chrome.tokenField)<input type="hidden" name="from" value="desk">
        <label class="form-label" for="return-\(waiting.reportID)">Что доработать</label>
        <textarea class="form-control mb-2" id="return-\(waiting.reportID)" name="comment" rows="2" maxlength="4000" \
        required>
        \(DecisionForm.returning)</textarea>
        <button class="btn btn-primary">Вернуть на доработку</button></form></details>
        """
    }

    private static func number(_ waiting: Desk.Waiting) -> String {
        if waiting.outgoingNumber.isEmpty { return "без номера" }
        return "исх. № \(waiting.outgoingNumber)" + (waiting.outgoingDate.map { " от \($0.inPrint)" } ?? "")
    }

    static func toDo(_ desk: Desk, isMain: Bool, _ chrome: Chrome) -> HTML {
        """
        <section class="pile mb-4"><header><h2>Мне исполнить</h2>\(count(chrome.counts?.toDo ?? 0))
        \(if: !desk.toDo.isEmpty, "<a href=\"/assignments?mine=1\">Все мои</a>")</header>
        \(each: desk.toDo, { toDo($0, isMain: isMain, isFirst: isMain && $0.id == desk.toDo.first?.id, chrome) })
        \(if: desk.toDo.isEmpty, "<p class=\"nothing\">Сейчас вам ничего не поручено.</p>")</section>
        """
    }

    private static func toDo(
        _ line: AssignmentLine, isMain: Bool, isFirst: Bool, _ chrome: Chrome
    ) -> HTML {
        let isMine = line.executors.first { $0.userID == chrome.viewer?.id }?.isResponsible ?? true
        return """
            <div class="line"><div><a class="what" href="/assignments/\(line.id)">\(line.name)</a>
            <br>\(AssignmentPages.state(line, chrome))
            \(if: isMain, "<br><small>\(line.issuerName.map { "Автор: \(PersonName.short($0)) · " } ?? "")\(line.projectName)</small>")</div>
            <a class="btn \(isFirst ? "btn-primary" : "btn-quiet")" href="/assignments/\(line.id)#report" aria-label="\(isMine ? "Отчитаться" : "Внести свою часть"): \(line.name)">\
            \(if: isMine, "Отчитаться", else: "Внести часть")</a></div>
            """
    }

    static func overdue(_ desk: Desk, for user: User, _ chrome: Chrome) -> HTML {
        let total = chrome.counts?.overdue ?? 0
        let address = user.isBoss ? "/assignments?overdue=1" : "/assignments?overdue=1&mine=1"
        return """
            <section class="pile mb-4"><header><h2>\(if: user.isBoss, "Просрочено в подразделении", else: "Просрочено")</h2>\
            \(count(total))\(if: total > 0, "<a href=\"\(address)\">Все просроченные</a>")</header>
            \(each: desk.overdue, { AssignmentPages.line($0, chrome) })
            \(if: desk.overdue.isEmpty, "<p class=\"nothing\">Просроченных задач нет.</p>")</section>
            """
    }

    static func sent(_ desk: Desk, _ chrome: Chrome) -> HTML {
        """
        <section class="pile mb-4"><header><h2>Ждут решения руководителя</h2>\(count(desk.sentCount))</header>
        \(each: desk.sent, { AssignmentPages.line($0, chrome) })
        \(if: desk.sent.isEmpty, "<p class=\"nothing\">Поданных заявок нет.</p>")</section>
        """
    }

    private static func count(_ number: Int) -> HTML {
        "<span class=\"count\">\(number >= MenuCounts.ceiling ? "\(MenuCounts.ceiling - 1)+" : "\(number)")</span>"
    }
}
