import Foundation
import HTTPTypes
import Markup

/// What went wrong, in words for the person: what happened and what to do.
struct Failure: Sendable {
    let status: HTTPResponse.Status
    let title: String
    let advice: String
    var texts = TypedTexts(Form())
    var retryAfter = 5

    static let badRequest = Failure(
        status: .badRequest, title: "Запрос не понят",
        advice: "Браузер прислал что-то неразборчивое. Вернитесь назад и попробуйте ещё раз.")
    static let forbidden = Failure(
        status: .forbidden, title: "Это может только руководитель",
        advice: "У вашей учётной записи роль работника. Если это ошибка, обратитесь к администратору.")
    static let notFound = Failure(
        status: .notFound, title: "Такой страницы нет",
        advice: "Возможно, в адресе опечатка. Начните с рабочего стола или найдите задачу по словам.")
    static let tooLarge = Failure(
        status: .contentTooLarge, title: "Слишком много текста",
        advice: "Столько в форму не помещается. Вернитесь назад и сократите текст: он сохранился в форме.")
    static let broken = Failure(
        status: .internalServerError, title: "Что-то сломалось",
        advice: "Это наша ошибка, не ваша. Попробуйте ещё раз; если не поможет, назовите администратору номер запроса.")
    static let unavailable = Failure(
        status: .serviceUnavailable, title: "Сейчас не получается",
        advice: "Сервер занят или база данных не отвечает. Подождите минуту и повторите.")

    static let unknownEnd = Failure(
        status: .serviceUnavailable, title: "Посмотрите, сделано ли",
        advice:
            "Связь с базой пропала в самую последнюю минуту. Откройте задачу и проверьте: если дела там нет, повторите."
    )

    static func refused(_ refusal: Refusal) -> Failure {
        Failure(status: .unprocessableContent, title: "Так не получится", advice: refusal.text)
    }

    static func oldPage(_ texts: TypedTexts) -> Failure {
        Failure(
            status: .forbidden, title: "Страница устарела",
            advice: "Она была открыта слишком давно. Откройте её снова и повторите.", texts: texts)
    }

    static func signInNeeded(_ texts: TypedTexts) -> Failure {
        Failure(
            status: .forbidden, title: "Нужно войти",
            advice: "Вы не вошли, или сеанс закончился. Войдите и повторите.", texts: texts)
    }

    static func tooManyTries(_ seconds: Int) -> Failure {
        Failure(
            status: .tooManyRequests, title: "Слишком много попыток",
            advice: "Подождите \(Plural.seconds(seconds)) и попробуйте снова.", retryAfter: seconds)
    }
}

enum FailurePages {
    static func page(_ failure: Failure, number: String, _ chrome: Chrome) -> HTML {
        """
        <section class="sheet failure">
        <h1>\(failure.title)</h1>
        <p class="lede">\(failure.advice)</p>
        \(if: !failure.texts.texts.isEmpty, typed(failure.texts))
        \(if: chrome.viewer != nil, signedIn(chrome), else: signedOut)
        <p class="form-text mt-4">Номер запроса: \(number)</p>
        </section>
        """
    }

    /// Where to come back to after signing in.
    static func loginAddress(returningTo address: String) -> String {
        if address == "/" { return "/login" }
        return "/login?next=\(address.queryEncoded)"
    }

    private static func typed(_ typed: TypedTexts) -> HTML {
        """
        <p>Введённый вами текст не потерян — скопируйте его:</p>
        \(each: typed.texts, { "<textarea class=\"form-control mb-3\" rows=\"4\" readonly aria-label=\"Введённый текст\">\n\($0)</textarea>" })
        """
    }

    private static func signedIn(_ chrome: Chrome) -> HTML {
        """
        <form class="d-flex flex-wrap gap-2" action="/assignments" role="search">
        <a class="btn btn-primary" href="/">На рабочий стол</a>
        <input class="form-control grow" type="search" name="q" aria-label="Найти задачу по словам" placeholder="Найти задачу">
        <button class="btn btn-quiet">Найти</button></form>
        """
    }

    private static let signedOut: HTML = "<a class=\"btn btn-primary\" href=\"/login\">Войти</a>"
}
