import Foundation
import Hummingbird
import Logging
import NIOCore

/// What is known of one request on its way through the middleware.
struct AppContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// Where the request came from, for the log and for slowing guessing down.
    let address: String
    let startedAt = ContinuousClock.now
    var session: Session?
    var counts: MenuCounts?
    /// The body of a POST, empty otherwise.
    var form = Form()

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        address = source.channel.remoteAddress?.ipAddress ?? "unix"
    }

    /// Ids are long; the last part tells requests of a day apart.
    var requestNumber: String { String(id.suffix(12)) }

    /// The person who is signed in; only routes outside the signed-in group may do without.
    func person() throws -> User {
        guard let user = session?.user else { throw SignInNeeded() }
        return user
    }

    /// The number in the address; anything that is no number names nothing.
    func number(_ name: String = "id") throws -> Int {
        guard let number = parameters.get(name).flatMap({ Int($0) }), number > 0 else { throw NotFound() }
        return number
    }
}

extension Request {
    /// The query of the address.
    func query() throws -> Form {
        guard let form = Form(urlEncoded: (uri.query ?? "").utf8) else { throw HTTPError(.badRequest) }
        return form
    }
}

/// The page is for those who are signed in.
struct SignInNeeded: Error, Sendable {}

/// The page is for bosses.
struct BossNeeded: Error, Sendable {}
