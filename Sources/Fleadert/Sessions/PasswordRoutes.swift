import Foundation
import Hummingbird
import Storage

/// One's own password.
struct PasswordRoutes: Sendable {
    let app: App

    /// Changing one's own password ends every session, and this browser is signed in anew.
    @Sendable func change(_ request: Request, _ context: AppContext) async throws -> Response {
        let (user, now, form) = (try context.person(), app.now(), PasswordForm(context.form))
        guard try context.number() == user.id else { throw NotFound() }
        let profile = try await app.database.read { tx in try UserProfile.find(user.id, editableBy: user, in: tx) }
        do {
            try form.check()
            try await refuseUnlessOwn(form.present, of: user, from: context.address)
            let hash = try await app.passwords.hash(form.new)
            let isRemembered = context.session?.isRemembered ?? false
            let token = try await app.database.write { tx in
                try User.changePassword(of: user.id, to: hash, by: user.id, at: now, in: tx)
                return try Session.start(for: user.id, remembered: isRemembered, at: now, in: tx)
            }
            var response = app.redirect(
                "/users/\(user.id)", .done("Пароль изменён. На других устройствах нужно войти заново."))
            let lasts = isRemembered ? Int(Session.rememberedFor) : nil
            response.setCookie(app.cookie(CookieName.session, token, maxAge: lasts))
            return response
        } catch let refusal as Refusal {
            return app.page("Изменить профиль", .users, status: .unprocessableContent, request, context) {
                ProfilePages.form(profile, ProfileForm(profile), refusal, isOwn: true, $0)
            }
        }
    }

    private func refuseUnlessOwn(_ password: String, of user: User, from address: String) async throws {
        let (now, throttle) = (app.now(), SignInThrottle(username: user.username, address: address))
        let present = try await app.database.write { tx in
            try throttle.countTry(at: now, in: tx)
            return try User.passwordHash(of: user.id, in: tx)
        }
        let isRight = try await app.passwords.check(password, against: present)
        try await app.database.write { tx in
            isRight ? try throttle.countSuccess(at: now, in: tx) : try throttle.countFailure(at: now, in: tx)
        }
        if !isRight { throw Refusal("Нынешний пароль не подходит.", field: "password_now") }
    }
}
