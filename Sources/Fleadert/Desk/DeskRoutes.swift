import Hummingbird
import Storage

/// The first page and people's pages, where all concepts meet.
struct DeskRoutes: Sendable {
    let app: App

    @Sendable func show(_ request: Request, _ context: AppContext) async throws -> Response {
        guard let user = context.session?.user else {
            return app.page("Контроль поручений", nil, request, context) { DeskPages.welcome($0) }
        }
        let now = app.now()
        let desk = try await app.database.read { tx in try Desk.of(user, at: now, in: tx) }
        return app.page("Рабочий стол", .desk, request, context) { DeskPages.desk(desk, for: user, $0) }
    }

    @Sendable func person(_ request: Request, _ context: AppContext) async throws -> Response {
        let (user, id) = (try context.person(), try context.number())
        let person = try await app.database.read { tx in try Person.find(id, visibleTo: user, in: tx) }
        return app.page(person.profile.user.name, .users, request, context) { PersonPages.page(person, for: user, $0) }
    }
}
