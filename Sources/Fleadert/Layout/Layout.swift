import Markup

/// How every page looks: the bar with menu, search and person, the word of the last act, the page itself.
enum Layout {
    static func document(_ chrome: Chrome, _ body: HTML) -> HTML {
        """
        <!doctype html>
        <html lang="ru">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>\(chrome.title) — fleadert</title>
        <link rel="icon" href="\(chrome.assets.icon)">
        <link rel="stylesheet" href="\(chrome.assets.bootstrap)">
        <link rel="stylesheet" href="\(chrome.assets.style)">
        <script src="\(chrome.assets.script)" defer></script>
        </head>
        <body>
        <a class="skip" href="#main">К содержанию</a>
        \(bar(chrome))
        <main class="container-xl py-4" id="main" tabindex="-1">
        \(if: chrome.flash, notice)
        \(body)
        </main>
        </body>
        </html>
        """
    }

    private static func bar(_ chrome: Chrome) -> HTML {
        """
        <header class="topbar"><div class="container-xl bar">
        <a class="brand" href="/" aria-label="fleadert, рабочий стол">fleadert<i></i></a>
        \(if: chrome.viewer, { menu(chrome, $0) })
        \(if: chrome.viewer == nil, stranger(chrome))
        </div></header>
        """
    }

    private static func stranger(_ chrome: Chrome) -> HTML {
        """
        <div class="ms-auto d-flex gap-2">
        <a class="btn btn-quiet" href="/login">Войти</a>
        \(if: chrome.canRegister, "<a class=\"btn btn-plain\" href=\"/register\">Регистрация</a>")
        </div>
        """
    }

    private static func menu(_ chrome: Chrome, _ viewer: Viewer) -> HTML {
        """
        <nav class="menu" aria-label="Главное меню">
        \(item("/", "Рабочий стол", isHere: chrome.section == .desk, badge: Badge.desk(chrome.counts, viewer)))
        \(item("/assignments", "Задачи", isHere: chrome.section == .assignments, badge: Badge.overdue(chrome.counts)))
        \(item("/projects", "Проекты", isHere: chrome.section == .projects))
        \(item("/users", "Подразделение", isHere: chrome.section == .users))
        </nav>
        <form class="search" role="search" action="/assignments">
        <input class="find" type="search" name="q" value="\(chrome.search)" maxlength="200"
            placeholder="Найти задачу" aria-label="Найти задачу по словам">
        </form>
        \(if: viewer.isBoss, "<a class=\"btn btn-new\" aria-label=\"Новая задача\" href=\"/assignments/new\"><span class=\"wide\">Новая задача</span><span class=\"thin\">+ Задача</span></a>")
        <details class="account"><summary aria-label="\(viewer.name): моя страница и выход">\(Faces.face(viewer.id, viewer.name))</summary>
        <div class="sheet">
        <p><b>\(viewer.name)</b><br><small>\(viewer.title)</small></p>
        <a class="btn btn-quiet" href="/users/\(viewer.id)">Моя страница</a>
        <form method="post" action="/logout">\(chrome.tokenField)<button class="btn btn-plain">Выйти</button></form>
        </div></details>
        """
    }

    private static func item(_ address: String, _ title: String, isHere: Bool, badge: HTML = .empty) -> HTML {
        "<a href=\"\(address)\"\(if: isHere, " class=\"here\" aria-current=\"page\"")>\(title)\(badge)</a>\n"
    }

    private static func notice(_ flash: Flash) -> HTML {
        switch flash.kind {
        case .done: "<p class=\"notice done\" role=\"status\"><b aria-hidden=\"true\">✓</b> \(flash.text)</p>"
        case .refused: "<p class=\"notice refused\" role=\"alert\"><b aria-hidden=\"true\">▲</b> \(flash.text)</p>"
        }
    }
}

/// The numbers beside the menu's words, each with words for those who do not see it.
private enum Badge {
    static func desk(_ counts: MenuCounts?, _ viewer: Viewer) -> HTML {
        guard let counts else { return .empty }
        if viewer.isBoss && counts.waiting > 0 { return badge(counts.waiting, "ждут решения", "") }
        return counts.toDo > 0 ? badge(counts.toDo, "мне исполнить", "calm") : .empty
    }

    static func overdue(_ counts: MenuCounts?) -> HTML {
        guard let counts, counts.overdue > 0 else { return .empty }
        return badge(counts.overdue, "просрочено", "late")
    }

    private static func badge(_ count: Int, _ words: String, _ kind: String) -> HTML {
        let shown = count >= MenuCounts.ceiling ? "\(MenuCounts.ceiling - 1)+" : "\(count)"
        return """
             <b class="\(kind)" title="\(words): \(shown)"><span class="visually-hidden">\(words): </span>\
            \(if: kind == "late", "<span aria-hidden=\"true\">▲ </span>")\(shown)</b>
            """
    }
}
