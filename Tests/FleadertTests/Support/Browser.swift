import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Storage
import Testing

@testable import Fleadert

/// One person's browser: keeps cookies, follows nothing, sends forms with the token of its session.
final class Browser: @unchecked Sendable {
    private let app: App
    private let client: any TestClientProtocol
    private(set) var cookies: [String: String] = [:]

    init(_ app: App, _ client: any TestClientProtocol) {
        self.app = app
        self.client = client
    }

    convenience init(_ office: Office) { self.init(office.app, office.client) }

    func get(_ address: String, headers: HTTPFields = [:]) async throws -> Reply {
        try await send(.get, address, headers: headers, body: nil)
    }

    func head(_ address: String) async throws -> Reply {
        try await send(.head, address, headers: [:], body: nil)
    }

    /// A form as a page of ours sends it.
    func post(_ address: String, _ fields: [(String, String)] = [], token: String? = nil) async throws -> Reply {
        if cookies[CookieName.session] == nil && cookies[CookieName.visitor] == nil {
            cookies[CookieName.visitor] = "a visitor of the tests"
        }
        let owner = cookies[CookieName.session].map(Session.hash) ?? cookies[CookieName.visitor] ?? ""
        let all = fields + [("csrf_token", token ?? app.forgery.make(for: owner))]
        let body = all.map { "\($0.0.queryEncoded)=\($0.1.queryEncoded)" }.joined(separator: "&")
        return try await post(address, body: Array(body.utf8))
    }

    func post(
        _ address: String, body: [UInt8], type: String = "application/x-www-form-urlencoded"
    ) async throws -> Reply {
        try await send(.post, address, headers: [.contentType: type], body: ByteBuffer(bytes: body))
    }

    func setCookie(_ name: String, _ value: String?) { cookies[name] = value }

    private func send(
        _ method: HTTPRequest.Method, _ address: String, headers: HTTPFields, body: ByteBuffer?
    ) async throws -> Reply {
        var headers = headers
        headers[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
        let reply = try await client.execute(uri: address, method: method, headers: headers, body: body) {
            Reply($0)
        }
        for line in reply.headers[values: .setCookie] {
            let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1).map(String.init)
            cookies[pair[0]] = pair.count > 1 ? pair[1] : nil
        }
        return reply
    }
}

struct Reply: Sendable {
    let status: Int
    let headers: HTTPFields
    let bytes: [UInt8]

    init(_ response: TestResponse) {
        status = response.status.code
        headers = response.headers
        bytes = Array(response.body.readableBytesView)
    }

    var body: String { String(decoding: bytes, as: UTF8.self) }
    var location: String? { headers[.location] }
}

extension Office {
    /// Signed in without typing a password; nil is a stranger.
    func browser(_ user: User? = nil) async throws -> Browser {
        let browser = Browser(self)
        guard let user else { return browser }
        let now = clock.now
        let token = try await app.database.write { tx in
            try Session.start(for: user.id, remembered: false, at: now, in: tx)
        }
        browser.setCookie(CookieName.session, token)
        return browser
    }
}
