import Markup

enum PersonPages {
    static func page(_ person: Person, for user: User, _ chrome: Chrome) -> HTML {
        let (profile, shown) = (person.profile, person.profile.user)
        return """
            <p class="mb-1"><a href="/users">Подразделение</a></p>
            <div class="heading">\(Faces.face(shown.id, shown.name))<h1>\(shown.name)</h1>
            <span class="chip">\(shown.roleTitle)</span>\(if: shown.isDismissed, Chips.plain("■", "не работает"))</div>
            <div class="two"><div>\(open(person, chrome))</div>
            <aside><section class="sheet"><h2 class="visually-hidden">Сведения</h2><dl class="facts">
            \(if: !profile.position.isEmpty, "<dt>Должность</dt><dd>\(profile.position)</dd>")
            <dt>\(shown.isBoss ? "Закрыто" : "Выполнено")</dt><dd>\(person.done)</dd>
            \(if: !profile.phone.isEmpty, "<dt>Телефон</dt><dd>\(profile.phone)</dd>")
            <dt>Почта</dt><dd>\(profile.email)</dd>
            <dt>Имя для входа</dt><dd>\(shown.username)</dd>
            <dt>С нами</dt><dd>с \(chrome.words.day(profile.createdAt))</dd>
            <dt>Последний визит</dt><dd>\(profile.lastSeenAt.map(chrome.words.moment) ?? "входа ещё не было")</dd>
            </dl></section>
            \(if: user.canEditProfile(of: shown.id), "<p class=\"d-grid mt-3\"><a class=\"btn btn-quiet\" href=\"/users/\(shown.id)/edit\">Изменить профиль</a></p>")
            </aside></div>
            """
    }

    private static func open(_ person: Person, _ chrome: Chrome) -> HTML {
        """
        <section class="pile"><header><h2>Сейчас в работе</h2><span class="count">\(person.openCount)</span>
        <a href="/assignments?executor=\(person.profile.user.id)">Все задачи</a></header>
        \(each: person.open, { AssignmentPages.line($0, chrome) })
        \(if: person.open.isEmpty, "<p class=\"nothing\">Открытых задач нет.</p>")</section>
        """
    }
}
