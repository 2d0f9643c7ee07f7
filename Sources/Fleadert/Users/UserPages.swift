import Markup

enum UserPages {
    static func list(_ people: Paged<UserLine>, search: String, _ chrome: Chrome) -> HTML {
        """
        <div class="heading"><h1>Подразделение</h1>
        <form class="d-flex gap-2" role="search" action="/users">
        <input class="form-control" type="search" name="q" value="\(search)" placeholder="Фамилия" aria-label="Найти сотрудника">
        <button class="btn btn-quiet">Найти</button></form></div>
        \(if: people.items.isEmpty, empty(people, search), else: table(people, chrome))
        \(Pager.links(people) { "/users?q=\(search.queryEncoded)&page=\($0)" })
        """
    }

    private static func table(_ people: Paged<UserLine>, _ chrome: Chrome) -> HTML {
        """
        <table class="list people-list"><thead><tr>
        <th scope="col">Сотрудник</th><th scope="col">Роль</th><th scope="col">В работе</th>
        <th scope="col">Итог</th><th scope="col">Последний визит</th>
        </tr></thead><tbody>
        \(each: people.items, { row($0, chrome) })
        </tbody></table>
        """
    }

    private static func row(_ line: UserLine, _ chrome: Chrome) -> HTML {
        """
        <tr><td><span class="person">\(Faces.face(line.user.id, line.user.name))<span>
        <a class="what" href="/users/\(line.user.id)">\(line.user.name)</a>
        \(if: !line.position.isEmpty, "<br><small>\(line.position)</small>")</span></span></td>
        <td data-label="Роль">\(line.user.roleTitle)</td>
        <td data-label="В работе">\(if: line.open > 0, "<a href=\"/assignments?executor=\(line.user.id)\">\(Plural.assignments(line.open))</a>", else: "—")</td>
        <td data-label="Итог">\(done(line))</td>
        <td data-label="Последний визит">\(if: line.lastSeenAt, { "\(chrome.words.moment($0))" })\(if: line.lastSeenAt == nil, "входа ещё не было")</td></tr>
        """
    }

    private static func done(_ line: UserLine) -> HTML {
        line.user.isBoss ? "закрыто: \(line.done)" : "выполнено: \(line.done)"
    }

    private static func empty(_ people: Paged<UserLine>, _ search: String) -> HTML {
        if people.hasPrevious { return Pager.beyondEnd("/users?q=\(search.queryEncoded)") }
        return """
            <section class="sheet empty"><h2>Никого не нашлось</h2>
            <p class="lede">По словам «\(search)» никого нет. Попробуйте часть фамилии.</p>
            <a class="btn btn-primary" href="/users">Показать всех</a></section>
            """
    }
}
