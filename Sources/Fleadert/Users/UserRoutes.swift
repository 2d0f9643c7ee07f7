import Foundation
import Hummingbird
import Storage

/// «Подразделение» and the pages of people.
struct UserRoutes: Sendable {
    let app: App

    @Sendable func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let query = try request.query()
        let search = query.line("q")
        let page = PageNumber(query.line("page"), limit: 50)
        let people = try await app.database.read { tx in try User.lines(matching: search, page: page, in: tx) }
        return app.page("Подразделение", .users, request, context) { UserPages.list(people, search: search, $0) }
    }

    @Sendable func edit(_ request: Request, _ context: AppContext) async throws -> Response {
        let (user, id) = (try context.person(), try context.number())
        let profile = try await app.database.read { tx in try UserProfile.find(id, editableBy: user, in: tx) }
        return page(profile, ProfileForm(profile), nil, request, context)
    }

    @Sendable func save(_ request: Request, _ context: AppContext) async throws -> Response {
        let (user, id, now) = (try context.person(), try context.number(), app.now())
        let form = ProfileForm(context.form)
        let profile = try await app.database.read { tx in try UserProfile.find(id, editableBy: user, in: tx) }
        do {
            try form.check()
            try await app.database.write { tx in
                let before = try UserProfile.find(id, editableBy: user, in: tx)
                try User.edit(before, to: form, by: user, at: now, in: tx)
            }
            return app.redirect("/users/\(id)", .done("Сохранено."))
        } catch let refusal as Refusal {
            return page(profile, form, refusal, request, context)
        }
    }

    private func page(
        _ profile: UserProfile, _ form: ProfileForm, _ refusal: Refusal?, _ request: Request, _ context: AppContext
    ) -> Response {
        let isOwn = (try? context.person())?.id == profile.user.id
        let status: HTTPResponse.Status = refusal == nil ? .ok : .unprocessableContent
        return app.page("Изменить профиль", .users, status: status, request, context) {
            ProfilePages.form(profile, form, refusal, isOwn: isOwn, $0)
        }
    }
}
