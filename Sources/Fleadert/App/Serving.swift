import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle
import Storage

extension App {
    /// Serves until SIGTERM or SIGINT; requests under way are finished first.
    package func serve(hostname: String, port: Int, started: @escaping @Sendable (Int) async -> Void) async throws {
        let server = application(hostname: hostname, port: port, started: started)
        try await server.runService()
        try database.close()
    }

    func application(
        hostname: String, port: Int, started: @escaping @Sendable (Int) async -> Void = { _ in }
    ) -> some ApplicationProtocol {
        Application(
            router: router(),
            server: .http1(configuration: .init(idleTimeout: .seconds(75))),
            configuration: ApplicationConfiguration(
                address: .hostname(hostname, port: port), serverName: nil, backlog: 1024),
            services: [Sweeping(app: self)],
            onServerRunning: { channel in await started(channel.localAddress?.port ?? port) },
            logger: log)
    }
}
