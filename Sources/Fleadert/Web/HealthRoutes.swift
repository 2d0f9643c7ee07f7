import Hummingbird
import Logging
import NIOCore
import Storage

/// For whoever watches: 200 when the database answers.
struct HealthRoutes: Sendable {
    let app: App

    @Sendable func health(_ request: Request, _ context: AppContext) async throws -> Response {
        do {
            _ = try await app.database.appliedMigrations()
            return answer(.ok, "ok\n")
        } catch {
            context.logger.error("health: \(error)")
            return answer(.serviceUnavailable, "database does not answer\n")
        }
    }

    private func answer(_ status: HTTPResponse.Status, _ text: String) -> Response {
        Response(
            status: status, headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
