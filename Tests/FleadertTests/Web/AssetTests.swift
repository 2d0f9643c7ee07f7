import Foundation
import HTTPTypes
import Testing

@testable import Fleadert

struct AssetTests {
    @Test func `every file that a page names is there, and may be kept for ever`() async throws {
        try await Office.open { office in
            let browser = try await office.browser()
            let page = try await browser.get("/").body
            let addresses = page.matches(of: #/"(/assets/[^"]+)"/#).map { String($0.1) }
            #expect(addresses.count == 4)
            for address in addresses {
                let reply = try await browser.get(address)
                #expect(reply.status == 200)
                #expect(reply.headers[.cacheControl] == "public, max-age=31536000, immutable")
                #expect(reply.headers[.setCookie] == nil)
            }
        }
    }

    @Test func `an address is its content's`() async throws {
        try await Office.open { office in
            let browser = try await office.browser()
            for address in office.addresses {
                let name = address.split(separator: "/").last.map(String.init) ?? ""
                let folder = name.hasPrefix("bootstrap") ? "/Public/vendor/" : "/Public/"
                let content = try Data(contentsOf: URL(fileURLWithPath: TestFiles.root + folder + name))
                let reply = try await browser.get(address)
                #expect(Data(reply.bytes) == content)
                #expect(reply.headers[.contentEncoding] == nil)
                let other = "/assets/0000000000000000/\(name)"
                #expect(try await browser.get(other).status == 404)
            }
        }
    }

    @Test func `who reads gzip gets it, and it is the same file`() async throws {
        try await Office.open { office in
            let browser = try await office.browser()
            for address in office.addresses {
                let (plain, packed) = (
                    try await browser.get(address),
                    try await browser.get(address, headers: [.acceptEncoding: "deflate, GZIP;q=0.9, br"])
                )
                #expect(packed.headers[.contentEncoding] == "gzip")
                #expect(packed.headers[.vary] == "Accept-Encoding" && plain.headers[.vary] == "Accept-Encoding")
                #expect(packed.bytes.count < plain.bytes.count || plain.bytes.count < 300)
                #expect(gunzip(packed.bytes) == plain.bytes)
            }
        }
    }

    @Test(arguments: ["gzip;q=0", "gzip; q=0", "identity", "br, gzip;q=0.0", "xgzip", ""])
    func `who does not read it gets the plain file`(_ accepted: String) async throws {
        try await Office.open { office in
            let headers: HTTPFields = [.acceptEncoding: accepted]
            let reply = try await office.browser().get(office.app.assets.addresses.style, headers: headers)
            #expect(reply.headers[.contentEncoding] == nil)
        }
    }

    @Test(arguments: [
        "/assets/x/fleadert.css", "/assets/x/..", "/assets/../Package.swift", "/assets/x/../../Package.swift",
        "/assets/%2e%2e/Package.swift", "/assets/..%2f..%2fPackage.swift/x", "/assets/x/%2e%2e%2fPackage.swift",
        "/assets/x/%00", "/assets//etc/passwd", "/Public/fleadert.css", "/assets/x/.env",
    ])
    func `nothing else is given out`(_ address: String) async throws {
        try await Office.open { office in
            let reply = try await office.browser().get(address)
            #expect(reply.status == 404)
            #expect(reply.headers[.cacheControl] == "no-store")
        }
    }

    @Test func `types are told`() async throws {
        try await Office.open { office in
            let (browser, addresses) = (try await office.browser(), office.app.assets.addresses)
            #expect(try await browser.get(addresses.style).headers[.contentType] == "text/css; charset=utf-8")
            #expect(try await browser.get(addresses.script).headers[.contentType] == "text/javascript; charset=utf-8")
            #expect(try await browser.get(addresses.icon).headers[.contentType] == "image/svg+xml")
        }
    }
}

extension Office {
    fileprivate var addresses: [String] {
        let addresses = app.assets.addresses
        return [addresses.bootstrap, addresses.style, addresses.script, addresses.icon]
    }
}
