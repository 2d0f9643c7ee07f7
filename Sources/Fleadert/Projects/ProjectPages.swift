import Markup

enum ProjectPages {
    static func form(_ form: ProjectForm, _ refusal: Refusal?, editing project: Project?, _ chrome: Chrome) -> HTML {
        let fields = Fields(refusal)
        let action = project.map { "/projects/\($0.id)/edit" } ?? "/projects"
        let back = project.map { "/projects/\($0.id)" } ?? "/projects"
        return """
            <h1 class="mb-4">\(chrome.title)</h1>
            <form class="sheet form" method="post" action="\(action)">
            \(chrome.tokenField)\(if: project == nil, chrome.submissionField)
            \(fields.summary)
            \(fields.line("name", "Название", form.name, limit: 100, isRequired: true, isFirst: true))
            \(fields.text("description", "О чём этот проект", form.description, limit: 1000))
            <button class="btn btn-primary">\(if: project == nil, "Создать", else: "Сохранить")</button>
            <a class="btn btn-quiet" href="\(back)">Отменить</a>
            </form>
            """
    }
}
