import Foundation
import Hummingbird
import Storage

/// An assignment's card, and taking it off control and back.
struct CardRoutes: Sendable {
    let app: App

    @Sendable func show(_ request: Request, _ context: AppContext) async throws -> Response {
        try await page(CardState(), request, context)
    }

    @Sendable func withdraw(_ request: Request, _ context: AppContext) async throws -> Response {
        let (user, id, now) = (try context.person(), try context.number(), app.now())
        let form = ReasonForm(context.form)
        do {
            try form.check()
            try await app.database.write { tx in
                try Assignment.find(id, editableBy: user, in: tx).withdraw(form, by: user, at: now, in: tx)
            }
            return app.redirect("/assignments/\(id)", .done("Задача снята с контроля."))
        } catch let refusal as Refusal {
            return try await page(CardState(refusal: refusal, reason: form.reason), request, context)
        }
    }

    @Sendable func reopen(_ request: Request, _ context: AppContext) async throws -> Response {
        let (user, id, now) = (try context.person(), try context.number(), app.now())
        let form = ReasonForm(context.form)
        do {
            try form.check()
            try await app.database.write { tx in
                try Assignment.find(id, editableBy: user, in: tx).reopen(form, by: user, at: now, in: tx)
            }
            return app.redirect("/assignments/\(id)", .done("Задача снова в работе."))
        } catch let refusal as Refusal {
            return try await page(CardState(refusal: refusal, reason: form.reason), request, context)
        }
    }

    /// The card again, with what was typed and what is wrong.
    func page(_ state: CardState, _ request: Request, _ context: AppContext) async throws -> Response {
        let (user, id) = (try context.person(), try state.assignmentID ?? context.number())
        let card = try await app.database.read { tx in try Card.find(id, visibleTo: user, in: tx) }
        let status: HTTPResponse.Status = state.refusal == nil ? .ok : .unprocessableContent
        return app.page(card.assignment.name, .assignments, status: status, request, context) {
            CardPages.card(card, state, for: user, $0)
        }
    }
}
