import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// The files of Public/, read and compressed once at start. Each address carries a hash of the content, so that a
/// browser may keep it for ever and a new version is fetched at once.
struct Assets: Sendable {
    private struct Asset: Sendable {
        let type: String
        let plain: ByteBuffer
        let compressed: ByteBuffer?
    }

    let addresses: AssetAddresses
    private let files: [String: Asset]

    private static let types = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
        "png": "image/png", "woff2": "font/woff2",
    ]

    init(folder: String) throws {
        var files: [String: Asset] = [:]
        var addresses: [String: String] = [:]
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        for name in names {
            guard let type = Self.types[(name as NSString).pathExtension],
                let content = FileManager.default.contents(atPath: "\(folder)/\(name)")
            else { continue }
            let hash = Data(SHA256.hash(data: content)).prefix(8).hex
            let address = "/assets/\(hash)/\((name as NSString).lastPathComponent)"
            addresses[name] = address
            files[address] = Asset(
                type: type, plain: ByteBuffer(bytes: content),
                compressed: Gzip.compress(Array(content), level: 9).map { ByteBuffer(bytes: $0) })
        }
        self.files = files
        self.addresses = try AssetAddresses(addresses, folder: folder)
    }

    @Sendable func serve(_ request: Request, _ context: AppContext) throws -> Response {
        guard let asset = files[request.uri.path] else { throw HTTPError(.notFound) }
        var headers: HTTPFields = [
            .contentType: asset.type, .cacheControl: "public, max-age=31536000, immutable", .vary: "Accept-Encoding",
        ]
        guard request.acceptsGzip, let compressed = asset.compressed else {
            return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: asset.plain))
        }
        headers[.contentEncoding] = "gzip"
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: compressed))
    }
}

extension AssetAddresses {
    fileprivate init(_ addresses: [String: String], folder: String) throws {
        func address(_ name: String) throws -> String {
            guard let address = addresses[name] else {
                throw WrongSetting("PUBLIC_FOLDER", "в папке «\(folder)» нет \(name); выполните bin/setup")
            }
            return address
        }
        self.init(
            bootstrap: try address("vendor/bootstrap.min.css"), style: try address("fleadert.css"),
            script: try address("fleadert.js"), icon: try address("icon.svg"))
    }
}
