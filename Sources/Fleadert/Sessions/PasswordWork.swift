import Foundation

/// Hashing takes a quarter of a second of one core: it is done off the event loop, two at a time, and not in an
/// endless queue.
package final class PasswordWork: Sendable {
    let queue: OperationQueue
    package let cost: PasswordHash.Cost
    /// What an unknown name is checked against, so that the answer takes as long as for a known one.
    let decoy: PasswordHash

    package init(cost: PasswordHash.Cost) {
        self.cost = cost
        decoy = PasswordHash.unmatched(cost)
        queue = OperationQueue()
        queue.maxConcurrentOperationCount = 2
    }

    func hash(_ password: String) async throws -> PasswordHash {
        try await run { [cost] in try PasswordHash(password, cost: cost) }
    }

    func check(_ password: String, against hash: PasswordHash) async throws -> Bool {
        try await run { hash.matches(password) }
    }

    private func run<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
        guard queue.operationCount < 100 else { throw Overloaded() }
        return try await withCheckedThrowingContinuation { continuation in
            queue.addOperation { continuation.resume(with: Swift.Result { try work() }) }
        }
    }
}

/// More work is waiting than can be done soon: 503.
struct Overloaded: Error, Sendable {}
