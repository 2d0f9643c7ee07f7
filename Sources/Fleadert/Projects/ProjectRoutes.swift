import Foundation
import Hummingbird
import Storage

/// What a boss does with a project: create, edit, close, reopen.
struct ProjectRoutes: Sendable {
    let app: App

    @Sendable func new(_ request: Request, _ context: AppContext) async throws -> Response {
        page(ProjectForm(), nil, editing: nil, request, context)
    }

    @Sendable func create(_ request: Request, _ context: AppContext) async throws -> Response {
        let (user, now, form) = (try context.person(), app.now(), ProjectForm(context.form))
        do {
            try form.check()
            let id = try await app.database.write { tx in
                try Submission.once(form.submission, at: now, in: tx) {
                    try Project.create(form, by: user, at: now, in: tx)
                }
            }
            return app.redirect("/projects/\(id)", .done("Проект создан. Теперь можно выдавать по нему задачи."))
        } catch let refusal as Refusal {
            return page(form, refusal, editing: nil, request, context)
        }
    }

    @Sendable func edit(_ request: Request, _ context: AppContext) async throws -> Response {
        let (user, id) = (try context.person(), try context.number())
        let project = try await app.database.read { tx in try Project.find(id, editableBy: user, in: tx) }
        return page(ProjectForm(project), nil, editing: project, request, context)
    }

    @Sendable func save(_ request: Request, _ context: AppContext) async throws -> Response {
        let (user, id, now) = (try context.person(), try context.number(), app.now())
        let form = ProjectForm(context.form)
        let project = try await app.database.read { tx in try Project.find(id, editableBy: user, in: tx) }
        do {
            try form.check()
            try await app.database.write { tx in
                try Project.find(id, editableBy: user, in: tx).edit(form, by: user, at: now, in: tx)
            }
            return app.redirect("/projects/\(id)", .done("Сохранено."))
        } catch let refusal as Refusal {
            return page(form, refusal, editing: project, request, context)
        }
    }

    @Sendable func close(_ request: Request, _ context: AppContext) async throws -> Response {
        let (user, id, now) = (try context.person(), try context.number(), app.now())
        try await app.database.write { tx in
            try Project.find(id, editableBy: user, in: tx).close(by: user, at: now, in: tx)
        }
        return app.redirect("/projects/\(id)", .done("Проект закрыт: новых задач по нему не выдать."))
    }

    @Sendable func reopen(_ request: Request, _ context: AppContext) async throws -> Response {
        let (user, id, now) = (try context.person(), try context.number(), app.now())
        try await app.database.write { tx in
            try Project.find(id, editableBy: user, in: tx).reopen(by: user, at: now, in: tx)
        }
        return app.redirect("/projects/\(id)", .done("Проект снова открыт."))
    }

    private func page(
        _ form: ProjectForm, _ refusal: Refusal?, editing project: Project?, _ request: Request, _ context: AppContext
    ) -> Response {
        let title = project == nil ? "Новый проект" : "Изменить проект"
        let status: HTTPResponse.Status = refusal == nil ? .ok : .unprocessableContent
        return app.page(title, .projects, status: status, isKept: project == nil, request, context) {
            ProjectPages.form(form, refusal, editing: project, $0)
        }
    }
}
