import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Reads the form of every request that changes something, and lets it through only with a right token.
struct ForgeryProtection: RouterMiddleware {
    private static let largestForm = 256 * 1024

    let app: App

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        if [.get, .head, .options].contains(request.method) { return try await next(request, context) }
        var context = context
        context.form = try await form(request)
        let owner = context.session?.tokenHash ?? request.cookies[CookieName.visitor]?.value ?? ""
        guard !owner.isEmpty, app.forgery.isRight(context.form.raw("csrf_token"), for: owner) else {
            throw ForgedForm(wasSignedIn: context.session != nil, texts: TypedTexts(context.form))
        }
        return try await next(request, context)
    }

    private func form(_ request: Request) async throws -> Form {
        let type = request.headers[.contentType] ?? ""
        let length = request.headers[.contentLength].flatMap { Int($0) } ?? 0
        if length > Self.largestForm { throw HTTPError(.contentTooLarge) }
        let body = try await request.body.collect(upTo: Self.largestForm)
        if body.readableBytes == 0 { return Form() }
        guard type.lowercased().hasPrefix("application/x-www-form-urlencoded"),
            let form = Form(urlEncoded: body.readableBytesView)
        else { throw HTTPError(.badRequest) }
        return form
    }
}

/// A form without a right token: an old page, a session that has ended, or somebody else's page.
struct ForgedForm: Error, Sendable {
    let wasSignedIn: Bool
    let texts: TypedTexts
}

/// What a person typed into a form that could not be taken: shown again, so that nothing is lost.
struct TypedTexts: Sendable {
    let texts: [String]

    init(_ form: Form) {
        texts = ["name", "description", "comment", "reason"].map(form.text).filter { !$0.isEmpty }
    }
}

enum CookieName {
    static let session = "session"
    static let visitor = "visitor"
    static let flash = "flash"
}
