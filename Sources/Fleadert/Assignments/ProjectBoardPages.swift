import Markup

enum ProjectBoardPages {
    static func cards(_ cards: Paged<ProjectCard>, _ chrome: Chrome) -> HTML {
        let isBoss = chrome.viewer?.isBoss ?? false
        return """
            <div class="heading"><h1>Проекты</h1>
            \(if: isBoss, "<a class=\"btn btn-quiet\" href=\"/projects/new\">Новый проект</a>")</div>
            \(if: cards.items.isEmpty, empty(cards, isBoss), else: "<div class=\"cards\">\(each: cards.items, card)</div>")
            \(Pager.links(cards) { "/projects?page=\($0)" })
            """
    }

    private static func card(_ card: ProjectCard) -> HTML {
        """
        <article class="sheet card-of-project\(if: card.project.isClosed, " is-closed")">
        <h2><a href="/projects/\(card.project.id)">\(card.project.name)</a></h2>
        \(if: card.project.isClosed, Chips.plain("■", "закрыт"))
        <p>\(card.project.description)</p>
        <p class="counts"><span>в работе: <b>\(card.counts.inProgress)</b></span>
        <span>на рассмотрении: <b>\(card.counts.underReview)</b></span>
        <span>выполнено: <b>\(card.counts.executed)</b></span></p>
        </article>
        """
    }

    private static func empty(_ cards: Paged<ProjectCard>, _ isBoss: Bool) -> HTML {
        if cards.hasPrevious { return Pager.beyondEnd("/projects") }
        return """
            <section class="sheet empty"><h2>Проектов пока нет</h2>
            \(if: isBoss, "<p class=\"lede\">Создайте первый: задачи выдаются по проектам.</p><a class=\"btn btn-primary\" href=\"/projects/new\">Создать проект</a>", else: "<p class=\"lede\">Их создаёт руководитель.</p>")
            </section>
            """
    }

    static func board(_ board: ProjectBoard, for user: User, _ chrome: Chrome) -> HTML {
        let project = board.project
        return """
            <p class="mb-1"><a href="/projects">Проекты</a></p>
            <div class="heading"><h1>\(project.name)</h1>
            \(if: project.isClosed, Chips.plain("■", "закрыт"))
            \(if: user.isBoss && project.takesAssignments, "<a class=\"btn btn-primary ms-auto\" href=\"/assignments/new?project=\(project.id)\">Выдать задачу</a>")</div>
            \(if: !project.description.isEmpty, "<p class=\"lede\">\(HTML.lines(project.description))</p>")
            <p class="form-text">\(if: project.authorName, { "Автор: \(PersonName.short($0)), " })\(chrome.words.day(project.createdAt))</p>
            \(section(board, "В работе", .inProgress, board.active, board.counts.inProgress, chrome))
            \(section(board, "На рассмотрении", .underReview, board.underReview, board.counts.underReview, chrome))
            \(section(board, "Выполнены", .executed, board.executed, board.counts.executed, chrome))
            \(if: user.isBoss, actions(project, chrome))
            """
    }

    private static func section(
        _ board: ProjectBoard, _ title: String, _ status: Assignment.Status, _ lines: [AssignmentLine], _ count: Int,
        _ chrome: Chrome
    ) -> HTML {
        let all = "/assignments?project=\(board.project.id)&status=\(status.rawValue)"
        return """
            <section class="pile mb-4"><header><h2>\(title)</h2><span class="count">\(count)</span>
            \(if: count > lines.count, "<a href=\"\(all)\">Показать все</a>")</header>
            \(each: lines, { AssignmentPages.line($0, chrome) })
            \(if: lines.isEmpty, "<p class=\"nothing\">Здесь пока пусто.</p>")
            </section>
            """
    }

    private static func actions(_ project: Project, _ chrome: Chrome) -> HTML {
        let verb = project.isClosed ? "reopening" : "closure"
        return """
            <div class="d-flex flex-wrap gap-2">
            <a class="btn btn-quiet" href="/projects/\(project.id)/edit">Изменить проект</a>
            <form method="post" action="/projects/\(project.id)/\(verb)">\(chrome.tokenField)
            <button class="btn btn-plain">\(if: project.isClosed, "Открыть снова", else: "Закрыть проект")</button></form>
            </div>
            """
    }
}
