import Foundation
import HTTPTypes
import Hummingbird
import Markup
import NIOCore

/// What a handler answers with: a page in its frame, a redirect, or a piece of a page.
extension App {
    /// A page with menu, counters, word of the last redirect, and a token for its forms.
    /// - Parameter isKept: whether going back shows this very page again, so that what it made is not made twice.
    func page(
        _ title: String, _ section: Section? = nil, status: HTTPResponse.Status = .ok, search: String = "",
        isKept: Bool = false, _ request: Request, _ context: AppContext, _ body: (Chrome) -> HTML
    ) -> Response {
        let visitor = Visitor(request, context)
        let flash = request.cookies[CookieName.flash].flatMap { Flash(cookieValue: $0.value, forgery) }
        let chrome = Chrome(
            title: title, section: section, viewer: context.session.map { Viewer($0.user) }, counts: context.counts,
            token: forgery.make(for: visitor.owner), flash: flash, search: search, assets: assets.addresses,
            words: wording, canRegister: settings.registration.access != .closed)
        var response = html(Layout.document(chrome, body(chrome)), status: status, for: request)
        if isKept { response.headers[.cacheControl] = "private, no-cache" }
        if let cookie = visitor.newCookie { response.setCookie(self.cookie(CookieName.visitor, cookie)) }
        if request.cookies[CookieName.flash] != nil { response.setCookie(self.cookie(CookieName.flash, "", maxAge: 0)) }
        return response
    }

    /// A whole page, or a piece of one for a script of ours; compressed for those who can read it.
    func html(_ html: HTML, status: HTTPResponse.Status = .ok, for request: Request) -> Response {
        var headers: HTTPFields = [
            .contentType: "text/html; charset=utf-8", .cacheControl: "no-store", .vary: "Accept-Encoding",
        ]
        var bytes = html.bytes
        if request.acceptsGzip, bytes.count > 1024, let compressed = Gzip.compress(bytes, level: 2) {
            headers[.contentEncoding] = "gzip"
            bytes = compressed
        }
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// After every act: 303 to where its result is seen, so that going back repeats nothing.
    func redirect(_ address: String, _ flash: Flash? = nil) -> Response {
        var response = Response(status: .seeOther, headers: [.location: address, .cacheControl: "no-store"])
        if let flash { response.setCookie(cookie(CookieName.flash, flash.cookieValue(forgery), maxAge: 60)) }
        return response
    }

    func cookie(_ name: String, _ value: String, maxAge: Int? = nil) -> Cookie {
        Cookie(
            name: name, value: value, maxAge: maxAge, path: "/", secure: settings.isSecure, httpOnly: true,
            sameSite: .lax)
    }
}

/// Whom a form's token belongs to: the session, or before sign-in a cookie that says nothing but itself.
private struct Visitor {
    let owner: String
    let newCookie: String?

    init(_ request: Request, _ context: AppContext) {
        let known = context.session?.tokenHash ?? request.cookies[CookieName.visitor].map(\.value)
        newCookie = known == nil ? Session.newToken() : nil
        owner = known ?? newCookie ?? ""
    }
}

extension Request {
    /// A coding with `q=0` is one that the client will not have.
    var acceptsGzip: Bool {
        (headers[.acceptEncoding] ?? "").lowercased().split(separator: ",").contains { coding in
            let parts = coding.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
            return parts.first == "gzip" && !parts.contains { $0.hasPrefix("q=") && Double($0.dropFirst(2)) == 0 }
        }
    }
}

extension Viewer {
    fileprivate init(_ user: User) {
        self.init(id: user.id, name: user.name, title: user.roleTitle, isBoss: user.isBoss)
    }
}
