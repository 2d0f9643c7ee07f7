import Foundation
import Hummingbird
import Storage

/// A newcomer makes an account and is signed in at once.
struct RegistrationRoutes: Sendable {
    let app: App

    @Sendable func form(_ request: Request, _ context: AppContext) async throws -> Response {
        if context.session != nil { return app.redirect("/") }
        return try await page(RegistrationForm(), nil, request, context)
    }

    @Sendable func register(_ request: Request, _ context: AppContext) async throws -> Response {
        let (form, now, rules) = (RegistrationForm(context.form), app.now(), app.settings.registration)
        let guesses = form.keyWord.isEmpty ? nil : guesses(from: context.address)
        do {
            try form.check()
            if let guesses { try await app.database.write { tx in try guesses.countTry(at: now, in: tx) } }
            let hash = try await app.passwords.hash(form.password)
            let token = try await app.database.write { tx in
                let id = try User.register(form, hash: hash, rules: rules, at: now, in: tx)
                try guesses?.countSuccess(at: now, in: tx)
                return try Session.start(for: id, remembered: false, at: now, in: tx)
            }
            var response = app.redirect("/", .done("Добро пожаловать! Вы зарегистрированы и вошли."))
            response.setCookie(app.cookie(CookieName.session, token))
            return response
        } catch let refusal as Refusal {
            return try await page(form, refusal, request, context)
        }
    }

    /// Guessing the key word is slowed as guessing a password is, for each address by itself.
    private func guesses(from address: String) -> SignInThrottle {
        SignInThrottle(username: "the key word, from \(address)", address: address)
    }

    private func page(
        _ form: RegistrationForm, _ refusal: Refusal?, _ request: Request, _ context: AppContext
    ) async throws -> Response {
        let isFirst = try await app.database.read { tx in try User.isEmptyOffice(in: tx) }
        let access = app.settings.registration.access
        let isOpen = isFirst || access != .closed
        return app.page("Регистрация", status: refusal == nil ? .ok : .unprocessableContent, request, context) {
            isOpen
                ? RegistrationPages.form(form, refusal, isFirst: isFirst, needsWord: access == .keyword, $0)
                : RegistrationPages.closed
        }
    }
}
