import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Reads the form of every request that changes something, and lets it through only with a right token.
struct ForgeryProtection: RouterMiddleware {
    private static let largestForm = 256 * 1024
    private static let largestRead = 4 * 1024 * 1024

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
        let body = try await body(request)
        if body.readableBytes == 0 { return Form() }
        guard type.lowercased().hasPrefix("application/x-www-form-urlencoded"),
            let form = Form(urlEncoded: body.readableBytesView)
        else { throw HTTPError(.badRequest) }
        return form
    }

    /// What is somewhat too large is read to its end and dropped: a browser that is still sending hears no answer.
    private func body(_ request: Request) async throws -> ByteBuffer {
        let length = request.headers[.contentLength].flatMap { Int($0) } ?? 0
        var (body, total) = (ByteBuffer(), length > Self.largestRead ? length : 0)
        if total == 0 {
            for try await part in request.body {
                total += part.readableBytes
                if total <= Self.largestForm { body.writeImmutableBuffer(part) }
                if total > Self.largestRead { break }
            }
        }
        guard total <= Self.largestForm else { throw HTTPError(.contentTooLarge) }
        return body
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
