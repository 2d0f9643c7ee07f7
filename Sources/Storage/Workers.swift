import Dispatch
import Synchronization

/// A few threads for blocking work, so that Swift's own never wait for a disk or a server. Each makes a seat for
/// itself and keeps it: a connection, or nothing.
///
/// What is more than `limit` waits in order and holds no thread. One hop there and one back: GRDB's own asynchronous
/// methods make several, and cost twice as much as a query of 50 rows.
final class Workers<Seat>: Sendable {
    private let crew: Crew<Seat>

    init(_ label: String, limit: Int, seat: @escaping @Sendable () -> Seat) {
        crew = Crew(label, limit: limit, seat: seat)
    }

    deinit { crew.dismiss() }

    /// Runs `body` on one of the threads. A task that was cancelled before does not begin; once begun, it is finished.
    ///
    /// Throws `StorageFailure.unavailable` when no thread is free within `patience`.
    func run<T: Sendable>(
        patience: DispatchTimeInterval = .never, _ body: @escaping @Sendable (Seat) throws -> T
    ) async throws -> T {
        try Task.checkCancellation()
        return try await withCheckedThrowingContinuation { continuation in
            let number = crew.submit { turn in
                continuation.resume(with: Result { try body(turn.seat) })
            }
            guard let number, patience != .never else { return }
            DispatchQueue.global().asyncAfter(deadline: .now() + patience) { [weak crew] in crew?.giveUp(number) }
        }
    }

    /// Waits for what is running, refuses what is waiting, and lets go of all threads and their seats.
    func close() {
        crew.dismiss()
        crew.waitUntilGone()
    }
}

/// What a job gets in the end.
enum Turn<Seat> {
    case taken(Seat)
    case tooLate(limit: Int)
    case closed

    var seat: Seat {
        get throws(StorageFailure) {
            switch self {
            case .taken(let seat): return seat
            case .tooLate(let limit): throw .unavailable("all \(limit) connections stayed busy")
            case .closed: throw .connectionLost("the database is closed")
            }
        }
    }
}
