import Markup

enum SessionPages {
    static func signIn(username: String, next: String, _ refusal: Refusal?, _ chrome: Chrome) -> HTML {
        let fields = Fields(refusal)
        return """
            <section class="sheet entrance">
            <h1>Вход</h1>
            <form method="post" action="/login">
            \(chrome.tokenField)
            <input type="hidden" name="next" value="\(next)">
            \(fields.summary)
            \(fields.line("username", "Имя для входа", username, autocomplete: "username", isRequired: true, isFirst: true))
            \(fields.line(
                "password", "Пароль", "", type: "password", autocomplete: "current-password", isRequired: true))
            <label class="tick"><input type="checkbox" name="remember_me" value="y"> Запомнить меня на 30 дней</label>
            <button class="btn btn-primary w-100">Войти</button>
            </form>
            \(if: chrome.canRegister, "<p class=\"mt-3 mb-0\">Впервые здесь? <a href=\"/register\">Зарегистрируйтесь</a></p>")
            </section>
            """
    }
}
