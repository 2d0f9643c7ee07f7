import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Storage

/// The only place where an error becomes a page.
struct Failures: RouterMiddleware {
    let app: App

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch is SignInNeeded where request.method == .get || request.method == .head {
            let next = FailurePages.loginAddress(returningTo: "\(request.uri)")
            return app.redirect(next)
        } catch {
            let failure = failure(error)
            if failure.status.code >= 500 { context.logger.error("\(context.requestNumber) \(error)") }
            var response = app.page(failure.title, status: failure.status, request, context) { chrome in
                FailurePages.page(failure, number: context.requestNumber, chrome)
            }
            if failure.status == .tooManyRequests || failure.status == .serviceUnavailable {
                response.headers[.retryAfter] = "\(failure.retryAfter)"
            }
            // The router makes heads only of addresses that it knows.
            return request.method == .head ? response.createHeadResponse() : response
        }
    }

    private func failure(_ error: any Error) -> Failure {
        switch error {
        case is NotFound: .notFound
        case let refusal as Refusal: .refused(refusal)
        case is SignInNeeded: .signInNeeded(TypedTexts(Form()))
        case is BossNeeded: .forbidden
        case let forged as ForgedForm: forged.wasSignedIn ? .oldPage(forged.texts) : .signInNeeded(forged.texts)
        case let tries as TooManyTries: .tooManyTries(tries.seconds)
        case is Overloaded: .unavailable
        case let storage as StorageFailure: failure(storage)
        case let http as any HTTPResponseError: failure(http.status)
        default: .broken
        }
    }

    private func failure(_ storage: StorageFailure) -> Failure {
        switch storage {
        case .locked, .connectionLost, .unavailable: .unavailable
        case .commitUnknown: .unknownEnd
        default: .broken
        }
    }

    private func failure(_ status: HTTPResponse.Status) -> Failure {
        switch status {
        case .notFound, .methodNotAllowed: .notFound
        case .contentTooLarge: .tooLarge
        case let status where (400..<500).contains(status.code): .badRequest
        default: .broken
        }
    }
}
