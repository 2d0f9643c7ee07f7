import HTTPTypes
import Hummingbird
import Logging

/// One line a request: number, what was asked, status, milliseconds. No query (it may hold what people look for),
/// no cookies, no bodies.
struct RequestLog: RouterMiddleware {
    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        response.headers[.xRequestNumber] = context.requestNumber
        let took = ContinuousClock.now - context.startedAt
        let tenths = took.components.seconds * 10_000 + took.components.attoseconds / 100_000_000_000_000
        context.logger.info(
            """
            \(context.requestNumber) \(request.method.rawValue) \(request.uri.path) \(response.status.code) \
            \(tenths / 10).\(tenths % 10) ms
            """)
        return response
    }
}
