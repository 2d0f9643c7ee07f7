import Foundation
import Hummingbird
import Storage

/// Executors report and recall; bosses accept and return.
struct ReportRoutes: Sendable {
    let app: App
    let cards: CardRoutes

    init(app: App) {
        self.app = app
        cards = CardRoutes(app: app)
    }

    @Sendable func submit(_ request: Request, _ context: AppContext) async throws -> Response {
        let (user, id, now) = (try context.person(), try context.number(), app.now())
        let form = ReportForm(context.form)
        do {
            try await app.database.write { tx in
                let assignment = try Assignment.find(id, executedBy: user, in: tx)
                try form.check()
                _ = try Submission.once(form.submission, at: now, in: tx) {
                    try Report.submit(form, on: assignment, by: user, at: now, in: tx)
                }
            }
            return app.redirect("/assignments/\(id)", .done("Записано."))
        } catch let refusal as Refusal {
            return try await cards.page(CardState(refusal: refusal, report: form), request, context)
        }
    }

    @Sendable func recall(_ request: Request, _ context: AppContext) async throws -> Response {
        let (user, id, now) = (try context.person(), try context.number(), app.now())
        let report = try await app.database.read { tx in try Report.find(id, writtenBy: user, in: tx) }
        try await app.database.write { tx in try report.recall(by: user, at: now, in: tx) }
        return app.redirect("/assignments/\(report.assignmentID)", .done("Отозвано."))
    }

    @Sendable func accept(_ request: Request, _ context: AppContext) async throws -> Response {
        try await decide(mustExplain: false, .done("Принято: задача выполнена."), request, context) {
            report, form, boss, now, tx in
            try report.accept(form, by: boss, at: now, in: tx)
        }
    }

    @Sendable func `return`(_ request: Request, _ context: AppContext) async throws -> Response {
        try await decide(mustExplain: true, .done("Возвращено на доработку."), request, context) {
            report, form, boss, now, tx in
            try report.return(form, by: boss, at: now, in: tx)
        }
    }

    private func decide(
        mustExplain: Bool, _ done: Flash, _ request: Request, _ context: AppContext,
        _ decision: @escaping @Sendable (Report, DecisionForm, User, Date, Transaction) throws -> Void
    ) async throws -> Response {
        let (user, id, now) = (try context.person(), try context.number(), app.now())
        let form = DecisionForm(context.form)
        let report = try await app.database.read { tx in try Report.find(id, decidedBy: user, in: tx) }
        do {
            try form.check(mustExplain: mustExplain)
            try await app.database.write { tx in try decision(report, form, user, now, tx) }
        } catch let refusal as Refusal {
            let state = CardState(assignmentID: report.assignmentID, refusal: refusal, decision: form.comment)
            return try await cards.page(state, request, context)
        }
        let isFromDesk = context.form.raw("from") == "desk"
        return app.redirect(isFromDesk ? "/" : "/assignments/\(report.assignmentID)", done)
    }
}
