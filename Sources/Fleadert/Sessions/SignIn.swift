import Hummingbird
import Storage

/// Finds out who is asking, and what the menu tells them: two queries in one transaction.
struct SignIn: RouterMiddleware {
    let app: App

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        guard let token = request.cookies[CookieName.session]?.value, !token.isEmpty else {
            return try await next(request, context)
        }
        var context = context
        let now = app.now()
        let (session, counts) = try await app.database.read { tx in
            let session = try Session.find(token, at: now, in: tx)
            return (session, try session.map { try MenuCounts.of($0.user, at: now, in: tx) })
        }
        context.session = session
        context.counts = counts
        if let session, session.wantsTouch(at: now) {
            try await app.database.write { tx in try session.touch(at: now, in: tx) }
        }
        return try await next(request, context)
    }
}

/// Guards a group of routes: for those who are signed in.
struct SignedInOnly: RouterMiddleware {
    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        guard context.session != nil else { throw SignInNeeded() }
        return try await next(request, context)
    }
}

/// Guards a group of routes: for bosses.
struct BossesOnly: RouterMiddleware {
    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        guard try context.person().isBoss else { throw BossNeeded() }
        return try await next(request, context)
    }
}
