import CZlib

/// The way back from `Gzip.compress`; nil if the bytes are no whole stream.
func gunzip(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    let windowOfGzip: Int32 = 15 + 16
    guard inflateInit2_(&stream, windowOfGzip, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
        return nil
    }
    defer { inflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: 4 << 20)
    let ended = input.withUnsafeMutableBufferPointer { from in
        output.withUnsafeMutableBufferPointer { to in
            (stream.next_in, stream.avail_in) = (from.baseAddress, UInt32(from.count))
            (stream.next_out, stream.avail_out) = (to.baseAddress, UInt32(to.count))
            return inflate(&stream, Z_FINISH)
        }
    }
    return ended == Z_STREAM_END ? Array(output.prefix(Int(stream.total_out))) : nil
}
