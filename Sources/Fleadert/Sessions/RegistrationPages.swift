import Markup

enum RegistrationPages {
    static func form(
        _ form: RegistrationForm, _ refusal: Refusal?, isFirst: Bool, needsWord: Bool, _ chrome: Chrome
    ) -> HTML {
        let fields = Fields(refusal)
        return """
            <section class="sheet entrance">
            <h1>Регистрация</h1>
            \(if: isFirst, "<p class=\"lede\">Это первая учётная запись: она станет администратором и руководителем.</p>")
            <form method="post" action="/register">
            \(chrome.tokenField)
            \(fields.summary)
            \(fields.line(
                "username", "Имя для входа", form.username, hint: "Буквы, цифры и знаки «.», «_», «-»", limit: 60,
                autocomplete: "username", isRequired: true, isFirst: true))
            \(fields.line(
                "name", "Фамилия, имя, отчество", form.fullName, limit: 150, autocomplete: "name"))
            \(fields.line(
                "email", "Электронная почта", form.email, type: "email", limit: 254, autocomplete: "email",
                isRequired: true))
            \(passwords(fields))
            \(if: !isFirst, word(fields, needsWord))
            <button class="btn btn-primary w-100">Зарегистрироваться</button>
            </form>
            <p class="mt-3 mb-0">Уже есть учётная запись? <a href="/login">Войдите</a></p>
            </section>
            """
    }

    static let closed: HTML = """
        <section class="sheet entrance">
        <h1>Регистрация закрыта</h1>
        <p class="lede">Учётную запись заведёт администратор. Если она у вас уже есть, войдите.</p>
        <a class="btn btn-primary" href="/login">Войти</a>
        </section>
        """

    private static func passwords(_ fields: Fields) -> HTML {
        """
        \(fields.line(
            "password", "Пароль", "", type: "password", hint: "Не меньше 8 знаков", autocomplete: "new-password",
            isRequired: true))
        \(fields.line(
            "password2", "Пароль ещё раз", "", type: "password", autocomplete: "new-password", isRequired: true))
        """
    }

    private static func word(_ fields: Fields, _ needsWord: Bool) -> HTML {
        let hint = needsWord ? "Его знает администратор" : "Только для руководителей; работники оставляют пустым"
        return fields.line(
            "is_admin", "Ключевое слово", "", type: "password", hint: hint, autocomplete: "off",
            isRequired: needsWord)
    }
}
