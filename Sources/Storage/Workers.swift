import Dispatch
import Synchronization

/// A few threads for blocking work, so that Swift's own never wait for a disk or a server.
///
/// What is more than `limit` waits in order and holds no thread. One hop there and one back: GRDB's own asynchronous
/// methods make several, and cost twice as much as a query of 50 rows.
final class Workers: Sendable {
    private typealias Job = @Sendable () -> Void

    private struct State {
        var busy = 0
        var waiting: [Job] = []
    }

    private let limit: Int
    private let queue: DispatchQueue
    private let state = Mutex(State())

    init(_ label: String, limit: Int) {
        self.limit = limit
        queue = DispatchQueue(label: label, attributes: .concurrent)
    }

    /// Runs `body` on one of the threads. A task that was cancelled before does not begin; once begun, it is finished.
    func run<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
        try Task.checkCancellation()
        return try await withCheckedThrowingContinuation { continuation in
            submit { continuation.resume(with: Result(catching: body)) }
        }
    }

    private func submit(_ job: @escaping Job) {
        let isFree = state.withLock { state in
            let isFree = state.busy < limit
            if isFree { state.busy += 1 } else { state.waiting.append(job) }
            return isFree
        }
        if isFree { queue.async { self.work(beginningWith: job) } }
    }

    private func work(beginningWith first: Job) {
        first()
        while let job = next() { job() }
    }

    private func next() -> Job? {
        state.withLock { state in
            if state.waiting.isEmpty {
                state.busy -= 1
                return nil
            }
            return state.waiting.removeFirst()
        }
    }
}
