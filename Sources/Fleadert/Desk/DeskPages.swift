import Markup

enum DeskPages {
    static func desk(_ desk: Desk, for user: User, _ chrome: Chrome) -> HTML {
        """
        <h1>\(greeting(chrome)), \(PersonName.greeting(user.name))</h1>
        <p class="lede">\(summary(desk, for: user, chrome))</p>
        <div class="two"><div>
        \(if: user.isBoss, DeskPilePages.waiting(desk, chrome), else: DeskPilePages.toDo(desk, isMain: true, chrome))
        </div><div class="narrow">
        \(DeskPilePages.overdue(desk, for: user, chrome))
        \(if: user.isBoss, DeskPilePages.toDo(desk, isMain: false, chrome))
        \(if: !user.isBoss, DeskPilePages.sent(desk, chrome))
        </div></div>
        """
    }

    private static func greeting(_ chrome: Chrome) -> String {
        switch chrome.words.time.parts(chrome.words.now).hour {
        case 5..<12: "Доброе утро"
        case 12..<18: "Добрый день"
        case 18..<23: "Добрый вечер"
        default: "Доброй ночи"
        }
    }

    private static func summary(_ desk: Desk, for user: User, _ chrome: Chrome) -> String {
        let today = chrome.words.today.prefix(1).uppercased() + chrome.words.today.dropFirst()
        let counts = chrome.counts ?? MenuCounts()
        if user.isBoss {
            let waiting = counts.waiting
            let verb = waiting % 10 == 1 && waiting % 100 != 11 ? "ждёт" : "ждут"
            return waiting == 0
                ? "\(today). Заявок, ждущих решения, нет."
                : "\(today). \(told(waiting, .reports)) \(verb) вашего решения."
        }
        return counts.toDo == 0
            ? "\(today). Всё исполнено." : "\(today). К исполнению: \(told(counts.toDo, .assignments))."
    }

    private static func told(_ count: Int, _ noun: Plural) -> String {
        count < MenuCounts.ceiling ? noun(count) : "больше \(MenuCounts.ceiling - 1) \(noun.many)"
    }

    /// Signed out: what this is, in a few words.
    static func welcome(_ chrome: Chrome) -> HTML {
        """
        <section class="welcome">
        <h1>Поручения под контролем</h1>
        <p class="lede">Руководитель поручает, исполнители докладывают, руководитель принимает или возвращает
        на доработку. Сроки, номера документов и итоги собираются сами.</p>
        <p class="d-flex flex-wrap gap-2"><a class="btn btn-primary" href="/login">Войти</a>
        \(if: chrome.canRegister, "<a class=\"btn btn-quiet\" href=\"/register\">Зарегистрироваться</a>")</p>
        <ol class="steps">
        <li><b>Поручить.</b> Что сделать, кому и к какому сроку — одна короткая форма.</li>
        <li><b>Доложить.</b> Что сделано, номер и дата документа. Соисполнители вносят свою часть.</li>
        <li><b>Решить.</b> Принять или вернуть на доработку — прямо с рабочего стола.</li>
        </ol></section>
        """
    }
}
