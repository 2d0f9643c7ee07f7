import HTTPTypes
import Hummingbird
import Testing

@testable import Fleadert

/// Whoever adds an address and forgets its guard is told here.
struct RouteWalkTests {
    private static let open: Set<String> = [
        "GET /", "GET /login", "POST /login", "GET /register", "POST /register", "GET /health",
        "GET /assets/:hash/:name",
    ]
    private static let forEverybody: Set<String> = [
        "POST /logout", "GET /users", "GET /users/:id", "GET /users/:id/edit", "POST /users/:id/edit",
        "POST /users/:id/password", "GET /projects", "GET /projects/:id", "GET /assignments", "GET /assignments/:id",
        "POST /assignments/:id/reports", "POST /reports/:id/recall",
    ]

    @Test func `every address but the open ones sends a stranger to sign in`() async throws {
        try await Office.open { office in
            let addresses = Self.addresses(office)
            #expect(Self.open.isSubset(of: addresses.map(\.title)))
            for address in addresses where !Self.open.contains(address.title) {
                let stranger = try await office.browser()
                if address.method == .get {
                    let reply = try await stranger.get(address.path)
                    #expect(reply.status == 303, "\(address.title)")
                    #expect(reply.location == "/login?next=\(address.path)", "\(address.title)")
                } else {
                    let reply = try await stranger.post(address.path)
                    #expect(reply.status == 403, "\(address.title)")
                    #expect(reply.body.contains("Нужно войти"), "\(address.title)")
                }
            }
        }
    }

    @Test func `every address of the bosses is forbidden to a worker, and no other is`() async throws {
        try await Office.open { office in
            let addresses = Self.addresses(office)
            #expect(Self.forEverybody.isSubset(of: addresses.map(\.title)))
            for address in addresses {
                let worker = try await office.browser(office.worker)
                let isGet = address.method == .get
                let reply = isGet ? try await worker.get(address.path) : try await worker.post(address.path)
                let isForEverybody = Self.open.union(Self.forEverybody).contains(address.title)
                #expect((reply.status == 403) == !isForEverybody, "\(address.title)")
                #expect(reply.body.contains("Это может только руководитель") == !isForEverybody, "\(address.title)")
            }
        }
    }

    @Test func `no address answers a boss or a worker with a failure of ours`() async throws {
        try await Office.open { office in
            _ = try await office.report(on: office.issue())
            for address in Self.addresses(office) where address.title != "GET /health" {
                for person in [office.boss, office.worker] {
                    let browser = try await office.browser(person)
                    let isGet = address.method == .get
                    let reply = isGet ? try await browser.get(address.path) : try await browser.post(address.path)
                    #expect(reply.status < 500, "\(address.title)")
                }
            }
        }
    }

    private static func addresses(_ office: Office) -> [Address] {
        office.app.router().routes.map { Address(method: $0.method, template: $0.path.description) }
    }
}

private struct Address {
    let method: HTTPRequest.Method
    let template: String

    /// In the words of `App/Routes`.
    var title: String { "\(method.rawValue) \(template.replacing("{", with: ":").replacing("}", with: ""))" }

    /// With a number in each place.
    var path: String {
        template.split(separator: "/", omittingEmptySubsequences: false)
            .map { $0.hasPrefix("{") ? "1" : String($0) }.joined(separator: "/")
    }
}
