import Foundation
import Logging

/// A log line is its time, its level unless ordinary, and its words. The service manager keeps them.
struct LogLines: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .info

    init(label _: String) {}

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let time = Date().formatted(.iso8601)
        let mark = event.level == .info ? "" : "\(event.level.rawValue.uppercased()) "
        Terminal.say("\(time) \(mark)\(event.message)")
    }
}
