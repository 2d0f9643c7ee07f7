import Foundation

/// Bytes sent to a port as they are, for what no well-behaved client would send.
enum Wire {
    /// - Returns: all that comes back until a page ends, the other side closes, or nothing is heard for a minute.
    static func send(_ pieces: [String], to port: Int) async throws -> String {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(with: Result { try exchange(pieces, port) })
            }
        }
    }

    private static func exchange(_ pieces: [String], _ port: Int) throws -> String {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var patience = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw CocoaError(.fileReadUnknown) }
        for piece in pieces {
            let bytes = Array(piece.utf8)
            let sent = Glibc.send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL))
            if sent < 0 { break }
        }
        return answer(socket)
    }

    private static func answer(_ socket: Int32) -> String {
        var all: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while !String(decoding: all, as: UTF8.self).contains("</html>") {
            let count = recv(socket, &buffer, buffer.count, 0)
            if count <= 0 { break }
            all += buffer.prefix(count)
        }
        return String(decoding: all, as: UTF8.self)
    }
}
