import Markup

/// What the form needs beside what was typed.
struct AssignmentFormParts: Sendable {
    let form: AssignmentForm
    let refusal: Refusal?
    /// The assignment that is edited; nil for a new one.
    let editing: Int?
    let projects: [Choice]
    let candidates: [Candidate]
    /// By what names are looked for.
    let search: String
    let hasMore: Bool
}

/// Five questions in the order in which a chief thinks; the rest opens on demand.
enum AssignmentFormPages {
    static func title(_ editing: Int?) -> String { editing == nil ? "Новая задача" : "Изменить задачу" }

    static func form(_ parts: AssignmentFormParts, _ chrome: Chrome) -> HTML {
        let (form, fields) = (parts.form, Fields(parts.refusal))
        let action = parts.editing.map { "/assignments/\($0)/edit" } ?? "/assignments"
        let back = parts.editing.map { "/assignments/\($0)" } ?? "/assignments"
        return """
            <h1 class="mb-4">\(chrome.title)</h1>
            <form class="sheet form" method="post" action="\(action)">
            \(chrome.tokenField)\(if: parts.editing == nil, chrome.submissionField)
            <input type="hidden" name="version" value="\(form.version)">
            <button class="visually-hidden" name="action" value="issue" tabindex="-1" aria-hidden="true">Готово</button>
            \(fields.summary)
            \(fields.line("name", "Что сделать", form.name, limit: 200, isRequired: true, isFirst: form.name.isEmpty))
            \(people(parts, fields))
            \(term(form, fields))
            \(fields.choice("project", "Проект", form.project, parts.projects, empty: "— выберите —"))
            <details class="more"\(flag: "open", when: isMoreOpen(form, fields))><summary>Ещё: подробности, приоритет</summary>
            \(fields.text("description", "Подробности", form.description, rows: 6))
            \(priorities(form, fields))
            </details>
            <div class="buttons"><button class="btn btn-primary" name="action" value="issue">\
            \(if: parts.editing == nil, "Выдать", else: "Сохранить")</button>
            <a class="btn btn-quiet" href="\(back)">Отменить</a></div>
            </form>
            """
    }

    private static func isMoreOpen(_ form: AssignmentForm, _ fields: Fields) -> Bool {
        !form.description.isEmpty || form.priority != "medium" || fields.errors["description"] != nil
            || fields.errors["priority"] != nil
    }

    private static let peopleHint = "Отметьте исполнителей. Отвечает первый отмеченный, если не выбрать другого."

    /// Without a script «Найти» sends the form back with those found; with one they come as one types.
    private static func people(_ parts: AssignmentFormParts, _ fields: Fields) -> HTML {
        """
        <fieldset class="field" id="people" aria-describedby="executors-hint\(if: fields.errors["executors"] != nil, " executors-error")"><legend class="form-label">Кому</legend>
        \(fields.notes("executors", peopleHint))
        \(if: parts.hasMore || !parts.search.isEmpty, finder(parts))
        <div class="people" data-people>\(people(parts.candidates, parts.form))</div>
        \(if: parts.candidates.isEmpty, "<p class=\"nothing\">Никого не нашлось.</p>")
        </fieldset>
        """
    }

    private static func finder(_ parts: AssignmentFormParts) -> HTML {
        """
        <div class="d-flex gap-2 mb-2">
        <input class="form-control" type="search" name="find" value="\(parts.search)" placeholder="Начните писать фамилию" \
        aria-label="Найти сотрудника" autocomplete="off" data-find>
        <button class="btn btn-quiet" name="action" value="find" formnovalidate>Найти</button></div>
        """
    }

    /// Also what a script asks for while a name is being typed.
    static func people(_ candidates: [Candidate], _ form: AssignmentForm) -> HTML {
        "\(each: candidates, { person($0, form) })"
    }

    private static func person(_ candidate: Candidate, _ form: AssignmentForm) -> HTML {
        let id = "\(candidate.id)"
        let isChosen = form.executors.contains(id)
        return """
            <div class="who"><label class="choose"><input type="checkbox" name="executors" value="\(id)"\(flag: "checked", when: isChosen)>
            \(Faces.face(candidate.id, candidate.name))
            <span>\(candidate.name)<br><small>\(load(candidate))</small></span></label>
            <label class="answers"><input type="radio" name="responsible" value="\(id)"\(flag: "checked", when: form.responsible == id)> \
            отвечает<span class="visually-hidden"> \(candidate.name)</span></label></div>
            """
    }

    private static func load(_ candidate: Candidate) -> String {
        let load = "сейчас в работе: \(candidate.open), просрочено: \(candidate.overdue)"
        return candidate.position.isEmpty ? load : "\(candidate.position) · \(load)"
    }

    private static func term(_ form: AssignmentForm, _ fields: Fields) -> HTML {
        """
        <fieldset class="field"><legend class="form-label">Срок</legend>
        <div class="d-flex flex-wrap gap-2">
        <input class="form-control date\(if: fields.errors["deadline_date"] != nil, " is-invalid")" type="date" name="deadline_date" \
        id="deadline_date" value="\(form.deadlineDate)" required aria-label="Дата срока"\(fields.described("deadline_date", nil))>
        <input class="form-control time" type="time" name="deadline_time" value="\(form.deadlineTime)" required aria-label="Время срока">
        </div>\(fields.notes("deadline_date", nil))</fieldset>
        """
    }

    private static func priorities(_ form: AssignmentForm, _ fields: Fields) -> HTML {
        """
        <fieldset class="field"><legend class="form-label">Приоритет</legend><div class="terms">
        \(each: Assignment.Priority.allCases, { priority($0, isChosen: form.priority == $0.rawValue) })
        </div>\(fields.notes("priority", nil))</fieldset>
        """
    }

    private static func priority(_ priority: Assignment.Priority, isChosen: Bool) -> HTML {
        """
        <label><input type="radio" name="priority" value="\(priority.rawValue)"\(flag: "checked", when: isChosen)>\
        \(priority.title)</label>
        """
    }
}
