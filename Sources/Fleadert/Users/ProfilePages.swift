import Markup

enum ProfilePages {
    static func form(
        _ profile: UserProfile, _ form: ProfileForm, _ refusal: Refusal?, isOwn: Bool, _ chrome: Chrome
    ) -> HTML {
        let fields = Fields(refusal)
        return """
            <h1 class="mb-4">\(if: isOwn, "Мой профиль", else: "Профиль: \(profile.user.name)")</h1>
            \(fields.summary)
            <form class="sheet form mb-4" method="post" action="/users/\(profile.user.id)/edit">
            \(chrome.tokenField)
            \(fields.line("name", "Фамилия, имя, отчество", form.fullName, limit: 150, autocomplete: "name"))
            \(fields.line("position", "Должность", form.position, limit: 150, autocomplete: "organization-title"))
            \(fields.line("phone", "Телефон", form.phone, type: "tel", limit: 30, autocomplete: "tel"))
            \(fields.line(
                "email", "Электронная почта", form.email, type: "email", limit: 254, autocomplete: "email",
                isRequired: true))
            <button class="btn btn-primary">Сохранить</button>
            <a class="btn btn-quiet" href="/users/\(profile.user.id)">Отменить</a>
            </form>
            \(if: isOwn, password(profile, fields, chrome))
            """
    }

    private static func password(_ profile: UserProfile, _ fields: Fields, _ chrome: Chrome) -> HTML {
        """
        <form class="sheet form" method="post" action="/users/\(profile.user.id)/password">
        <h2>Сменить пароль</h2>
        \(chrome.tokenField)
        <input type="hidden" name="username" autocomplete="username" value="\(profile.user.username)">
        \(fields.line(
            "password_now", "Нынешний пароль", "", type: "password", autocomplete: "current-password",
            isRequired: true))
        \(fields.line(
            "password", "Новый пароль", "", type: "password", hint: "Не меньше 8 знаков",
            autocomplete: "new-password", isRequired: true))
        \(fields.line(
            "password2", "Новый пароль ещё раз", "", type: "password", autocomplete: "new-password",
            isRequired: true))
        <button class="btn btn-quiet">Сменить пароль</button>
        </form>
        """
    }
}
