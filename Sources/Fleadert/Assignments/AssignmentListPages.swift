import Markup

/// What the list's page shows beside the lines.
struct AssignmentListing: Sendable {
    let filter: AssignmentFilter
    let lines: Paged<AssignmentLine>
    /// Exact up to 1,000.
    let count: Int
    let projects: [Choice]
    let people: [Choice]
}

enum AssignmentListPages {
    static func list(_ listing: AssignmentListing, _ chrome: Chrome) -> HTML {
        """
        <div class="heading"><h1>Задачи</h1><span class="lede">\(total(listing))</span></div>
        \(filter(listing))
        \(if: listing.lines.items.isEmpty, empty(listing, chrome), else: table(listing, chrome))
        \(Pager.links(listing.lines, listing.filter.address))
        """
    }

    private static func total(_ listing: AssignmentListing) -> String {
        let found = listing.filter.isEmpty ? "всего" : "найдено"
        return listing.count > 1000 ? "\(found) больше 1000" : "\(found): \(listing.count)"
    }

    private static func filter(_ listing: AssignmentListing) -> HTML {
        let (filter, fields) = (listing.filter, Fields())
        let statuses = Assignment.Status.allCases.map { Choice(value: $0.rawValue, title: $0.title) }
        return """
            <form class="filter" action="/assignments" role="search" aria-label="Отбор задач">
            <input class="form-control" type="search" name="q" value="\(filter.text)" maxlength="200" \
            placeholder="Слова из задачи" aria-label="Слова из задачи">
            \(fields.choice("status", "Состояние", filter.status?.rawValue ?? "", statuses, empty: "любое"))
            \(fields.choice("project", "Проект", filter.project.map(String.init) ?? "", listing.projects, empty: "любой"))
            \(fields.choice("executor", "Исполнитель", filter.executor.map(String.init) ?? "", listing.people, empty: "любой"))
            <label class="tick"><input type="checkbox" name="mine" value="1"\(flag: "checked", when: filter.mine)> только мои</label>
            <label class="tick"><input type="checkbox" name="overdue" value="1"\(flag: "checked", when: filter.overdue)> просрочены</label>
            <button class="btn btn-quiet">Отобрать</button>
            \(if: !filter.isEmpty, "<a class=\"btn btn-plain\" href=\"/assignments\">Сбросить</a>")
            </form>
            """
    }

    private static func table(_ listing: AssignmentListing, _ chrome: Chrome) -> HTML {
        """
        <table class="list assignments"><thead><tr>
        <th scope="col">Проект</th><th scope="col">Задача</th><th scope="col">Выдана</th>
        <th scope="col">Срок</th><th scope="col">Автор</th><th scope="col">Исполнители</th>
        <th scope="col">Состояние</th></tr></thead><tbody>
        \(each: listing.lines.items, { row($0, chrome) })
        </tbody></table>
        """
    }

    private static func row(_ line: AssignmentLine, _ chrome: Chrome) -> HTML {
        """
        <tr><td data-label="Проект"><a class="quiet" href="/projects/\(line.projectID)">\(line.projectName)</a></td>
        <td class="main"><a class="what" href="/assignments/\(line.id)">\(line.name)</a>\
        \(if: line.priority == .high, "<br><small class=\"priority\">‼ высокий приоритет</small>")</td>
        <td data-label="Выдана">\(chrome.words.day(line.issuedAt))</td>
        <td data-label="Срок">\(chrome.words.term(line.dueAt))\(if: line.status.isOpen, "<br>\(Chips(words: chrome.words).left(line.dueAt))")</td>
        <td data-label="Автор">\(line.issuerName.map(PersonName.short) ?? "не указан")</td>
        <td data-label="Исполнители">\(line.executors.map { PersonName.short($0.name) }.joined(separator: ", "))</td>
        <td data-label="Состояние">\(state(line))</td></tr>
        """
    }

    private static func state(_ line: AssignmentLine) -> HTML {
        line.wasLate
            ? "\(Chips.good("выполнена"))<br><small>с нарушением срока</small>"
            : AssignmentPages.status(line.status, isOnRework: line.isOnRework)
    }

    private static func empty(_ listing: AssignmentListing, _ chrome: Chrome) -> HTML {
        if listing.count > 0 { return Pager.beyondEnd(listing.filter.address()) }
        if !listing.filter.isEmpty {
            return """
                <section class="sheet empty"><h2>Ничего не нашлось</h2>
                <p class="lede">Попробуйте другие слова или снимите часть условий.</p>
                <a class="btn btn-primary" href="/assignments">Показать все задачи</a></section>
                """
        }
        return """
            <section class="sheet empty"><h2>Задач пока нет</h2>
            \(if: chrome.viewer?.isBoss ?? false, "<p class=\"lede\">Выдайте первую.</p><a class=\"btn btn-primary\" href=\"/assignments/new\">Новая задача</a>", else: "<p class=\"lede\">Когда руководитель выдаст задачу, она появится здесь.</p>")
            </section>
            """
    }
}
