import Markup

/// A form's fields: label, field, and beside it what is wrong. What was typed is always shown again.
struct Fields: Sendable {
    let errors: [String: String]

    init(_ refusal: Refusal? = nil) { errors = refusal?.messages ?? [:] }

    /// What concerns the form as a whole.
    var summary: HTML {
        guard !errors.isEmpty else { return .empty }
        let text = errors[""] ?? "Проверьте отмеченные поля: введённое сохранено."
        return "<p class=\"notice refused\" role=\"alert\"><b aria-hidden=\"true\">▲</b> \(text)</p>"
    }

    func line(
        _ name: String, _ label: String, _ value: String, type: String = "text", hint: String? = nil,
        limit: Int? = nil, autocomplete: String? = nil, isRequired: Bool = false, isFirst: Bool = false
    ) -> HTML {
        """
        <div class="field">
        <label class="form-label" for="\(name)">\(label)\(if: !isRequired, Fields.optional)</label>
        <input class="form-control\(if: errors[name] != nil, " is-invalid")" id="\(name)" name="\(name)" \
        type="\(type)" value="\(value)"\(attribute: "maxlength", limit.map(String.init))\
        \(attribute: "autocomplete", autocomplete)\(flag: "required", when: isRequired)\
        \(flag: "autofocus", when: begins(name, isFirst: isFirst))\(described(name, hint))>
        \(notes(name, hint))</div>
        """
    }

    func text(
        _ name: String, _ label: String, _ value: String, rows: Int = 4, limit: Int = 4000, hint: String? = nil,
        isRequired: Bool = false
    ) -> HTML {
        """
        <div class="field">
        <label class="form-label" for="\(name)">\(label)\(if: !isRequired, Fields.optional)</label>
        <textarea class="form-control\(if: errors[name] != nil, " is-invalid")" id="\(name)" name="\(name)" \
        rows="\(rows)" maxlength="\(limit)"\(flag: "required", when: isRequired)\
        \(flag: "autofocus", when: begins(name, isFirst: false))\(described(name, hint))>
        \(value)</textarea>
        \(notes(name, hint))</div>
        """
    }

    func choice(_ name: String, _ label: String, _ value: String, _ choices: [Choice], empty: String? = nil) -> HTML {
        """
        <div class="field">
        <label class="form-label" for="\(name)">\(label)</label>
        <select class="form-select\(if: errors[name] != nil, " is-invalid")" id="\(name)" name="\(name)"\(described(name, nil))>
        \(if: empty, { "<option value=\"\">\($0)</option>" })
        \(each: choices, { Fields.option($0, isChosen: $0.value == value) })
        </select>
        \(notes(name, nil))</div>
        """
    }

    private static func option(_ choice: Choice, isChosen: Bool) -> HTML {
        "<option value=\"\(choice.value)\"\(flag: "selected", when: isChosen)>\(choice.title)</option>\n"
    }

    /// What is wrong with a field, or how to fill it in.
    func notes(_ name: String, _ hint: String?) -> HTML {
        """
        \(if: errors[name], { "<p class=\"invalid-feedback d-block\" id=\"\(name)-error\"><b aria-hidden=\"true\">▲</b> \($0)</p>" })\
        \(if: hint, { "<p class=\"form-text\" id=\"\(name)-hint\">\($0)</p>" })
        """
    }

    /// A refused form begins where it has to be mended: of several such fields a browser takes the first.
    private func begins(_ name: String, isFirst: Bool) -> Bool {
        errors[name] != nil || (isFirst && errors.keys.allSatisfy(\.isEmpty))
    }

    /// What ties a field to its notes for those who listen to the page.
    func described(_ name: String, _ hint: String?) -> HTML {
        let ids = [errors[name].map { _ in "\(name)-error" }, hint.map { _ in "\(name)-hint" }].compactMap { $0 }
        if ids.isEmpty { return .empty }
        return " aria-describedby=\"\(ids.joined(separator: " "))\"\(if: errors[name] != nil, " aria-invalid=\"true\"")"
    }

    private static let optional: HTML = " <small class=\"optional\">необязательно</small>"
}
