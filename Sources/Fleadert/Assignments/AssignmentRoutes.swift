import Foundation
import Hummingbird
import Storage

/// The list, and what a boss does with an assignment: issue and edit.
struct AssignmentRoutes: Sendable {
    let app: App

    @Sendable func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let (user, now, query) = (try context.person(), app.now(), try request.query())
        let (filter, page) = (AssignmentFilter(query), PageNumber(query.line("page")))
        let listing = try await app.database.read { tx in
            AssignmentListing(
                filter: filter, lines: try AssignmentLine.page(filter, for: user, page: page, at: now, in: tx),
                count: try AssignmentLine.count(filter, for: user, at: now, in: tx),
                projects: try Project.filterChoices(including: filter.project, in: tx),
                people: try User.filterChoices(including: filter.executor, in: tx))
        }
        return app.page("Задачи", .assignments, search: filter.text, request, context) {
            AssignmentListPages.list(listing, $0)
        }
    }

    @Sendable func new(_ request: Request, _ context: AppContext) async throws -> Response {
        let query = try request.query()
        var form = AssignmentForm(project: query.line("project"), at: app.now(), in: app.time)
        form.executors = query.all("executors")
        return try await page(form, nil, editing: nil, search: "", request, context)
    }

    @Sendable func issue(_ request: Request, _ context: AppContext) async throws -> Response {
        let (user, now, form) = (try context.person(), app.now(), AssignmentForm(context.form))
        if let search = wantedNames(context.form) {
            return try await page(form, nil, editing: nil, search: search, request, context)
        }
        do {
            let draft = try form.draft(in: app.time)
            let id = try await app.database.write { tx in
                try Submission.once(form.submission, at: now, in: tx) {
                    try Assignment.issue(draft, by: user, at: now, in: tx)
                }
            }
            return app.redirect("/assignments/\(id)", .done("Задача выдана. Исполнители увидят её на рабочем столе."))
        } catch let refusal as Refusal {
            return try await page(form, refusal, editing: nil, search: "", request, context)
        }
    }

    @Sendable func edit(_ request: Request, _ context: AppContext) async throws -> Response {
        let (user, id) = (try context.person(), try context.number())
        let assignment = try await app.database.read { tx in try Assignment.find(id, editableBy: user, in: tx) }
        guard assignment.canBeEdited(by: user) else {
            return app.redirect(
                "/assignments/\(id)", .refused("Задача закрыта: чтобы изменить её, сначала откройте снова."))
        }
        return try await page(AssignmentForm(assignment, in: app.time), nil, editing: id, search: "", request, context)
    }

    @Sendable func save(_ request: Request, _ context: AppContext) async throws -> Response {
        let (user, id, now, time) = (try context.person(), try context.number(), app.now(), app.time)
        let form = AssignmentForm(context.form)
        if let search = wantedNames(context.form) {
            return try await page(form, nil, editing: id, search: search, request, context)
        }
        do {
            let draft = try form.draft(in: app.time)
            try await app.database.write { tx in
                let assignment = try Assignment.find(id, editableBy: user, in: tx)
                try assignment.edit(draft, seen: form.version, by: user, at: now, in: time, tx: tx)
            }
            return app.redirect("/assignments/\(id)", .done("Сохранено. Что изменилось, записано в историю."))
        } catch let refusal as Refusal {
            return try await page(form, refusal, editing: id, search: "", request, context)
        }
    }

    /// People whose names contain what is being typed: for the form's script.
    @Sendable func candidates(_ request: Request, _ context: AppContext) async throws -> Response {
        let (query, now) = (try request.query(), app.now())
        let form = AssignmentForm(query)
        let people = try await app.database.read { tx in
            try Candidate.list(chosen: form.people, matching: query.line("find"), at: now, in: tx)
        }
        return app.html(AssignmentFormPages.people(people, form), for: request)
    }

    /// «Найти» beside the names, where there is no script.
    private func wantedNames(_ form: Form) -> String? { form.raw("action") == "find" ? form.line("find") : nil }

    private func page(
        _ form: AssignmentForm, _ refusal: Refusal?, editing: Int?, search: String, _ request: Request,
        _ context: AppContext
    ) async throws -> Response {
        let (user, now) = (try context.person(), app.now())
        let parts = try await app.database.read { tx in
            if let editing { _ = try Assignment.find(editing, editableBy: user, in: tx) }
            let people = try Candidate.list(chosen: form.people, matching: search, at: now, in: tx)
            return AssignmentFormParts(
                form: form, refusal: refusal, editing: editing,
                projects: try Project.choices(including: Int(form.project), in: tx), candidates: people,
                search: search, hasMore: people.count >= Candidate.limit)
        }
        let status: HTTPResponse.Status = refusal == nil ? .ok : .unprocessableContent
        return app.page(
            AssignmentFormPages.title(editing), .assignments, status: status, isKept: editing == nil, request, context
        ) {
            AssignmentFormPages.form(parts, $0)
        }
    }
}
