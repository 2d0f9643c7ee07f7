import Synchronization

/// Keeps what a progress bar was told.
final class Told: Sendable {
    private let lines = Mutex<[String]>([])

    var first: String? { lines.withLock(\.first) }
    var last: String? { lines.withLock(\.last) }

    func add(_ done: Int, _ total: Int) { lines.withLock { $0.append("\(done) of \(total)") } }
}
