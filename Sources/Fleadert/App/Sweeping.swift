import Foundation
import Logging
import ServiceLifecycle
import Storage

/// Once an hour: sessions that have ended, tokens of old forms, failures to sign in that no longer count.
struct Sweeping: Service {
    let app: App

    func run() async throws {
        try? await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await sweep()
                try await Task.sleep(for: .seconds(3600))
            }
        }
    }

    private func sweep() async {
        let now = app.now()
        do {
            try await app.database.write { tx in
                try Session.sweep(at: now, in: tx)
                try Submission.sweep(at: now, in: tx)
                try SignInThrottle.sweep(at: now, in: tx)
            }
        } catch {
            app.log.warning("sweeping: \(error)")
        }
    }
}
