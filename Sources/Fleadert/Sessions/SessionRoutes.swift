import Foundation
import Hummingbird
import Storage

/// Signing in and out.
struct SessionRoutes: Sendable {
    let app: App

    @Sendable func form(_ request: Request, _ context: AppContext) async throws -> Response {
        let next = SignInForm.ownAddress(try request.query().raw("next"))
        if context.session != nil { return app.redirect(next) }
        return page(username: "", next: next, refusal: nil, request, context)
    }

    @Sendable func signIn(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = SignInForm(context.form)
        let throttle = SignInThrottle(username: form.username, address: context.address)
        do {
            let token = try await signIn(form, throttle)
            var response = app.redirect(form.next)
            let lasts = form.remembered ? Int(Session.rememberedFor) : nil
            response.setCookie(app.cookie(CookieName.session, token, maxAge: lasts))
            return response
        } catch let refusal as Refusal {
            return page(username: form.username, next: form.next, refusal: refusal, request, context)
        }
    }

    @Sendable func signOut(_ request: Request, _ context: AppContext) async throws -> Response {
        if let token = request.cookies[CookieName.session]?.value {
            try await app.database.write { tx in try Session.end(token, in: tx) }
        }
        var response = app.redirect("/login", .done("Вы вышли."))
        response.setCookie(app.cookie(CookieName.session, "", maxAge: 0))
        return response
    }

    /// The same words and the same work for an unknown name and for a wrong password.
    private func signIn(_ form: SignInForm, _ throttle: SignInThrottle) async throws -> String {
        let now = app.now()
        let found = try await app.database.write { tx in
            try throttle.countTry(at: now, in: tx)
            let user = try User.named(form.username, in: tx).flatMap { $0.isDismissed ? nil : $0 }
            return try user.map { ($0, try User.passwordHash(of: $0.id, in: tx)) }
        }
        let hash = found?.1 ?? app.passwords.decoy
        let isRight = try await app.passwords.check(form.password, against: hash)
        guard isRight, let user = found?.0 else {
            try await app.database.write { tx in try throttle.countFailure(at: now, in: tx) }
            throw Refusal("Имя или пароль не подходят. Проверьте раскладку клавиатуры и Caps Lock.")
        }
        let fresh = hash.isOutdated(app.passwords.cost) ? try await app.passwords.hash(form.password) : nil
        return try await app.database.write { tx in
            if let fresh { try User.rehash(user.id, from: hash, to: fresh, in: tx) }
            try throttle.countSuccess(at: now, in: tx)
            try User.markSeen(user.id, at: now, in: tx)
            return try Session.start(for: user.id, remembered: form.remembered, at: now, in: tx)
        }
    }

    private func page(
        username: String, next: String, refusal: Refusal?, _ request: Request, _ context: AppContext
    ) -> Response {
        app.page("Вход", status: refusal == nil ? .ok : .unprocessableContent, request, context) { chrome in
            SessionPages.signIn(username: username, next: next, refusal, chrome)
        }
    }
}
