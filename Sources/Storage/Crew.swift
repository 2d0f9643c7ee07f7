import Dispatch
import Foundation
import Synchronization

/// The threads of `Workers` and what waits for them.
///
/// They are real ones: Dispatch lets no more jobs block at once than there are processors, and adds one a second. The
/// thread that rests last is woken first, so that a quiet program uses few connections, with warm caches.
final class Crew<Seat>: Sendable {
    typealias Job = @Sendable (Turn<Seat>) -> Void

    private struct State {
        var threads = 0
        var resting: [Bed] = []
        var waiting: [(number: Int, job: Job)] = []
        var lastNumber = 0
        var isDismissed = false
    }

    /// Where a thread rests and finds its next job, or none when it is to end. What a job holds is let go with it.
    private final class Bed: Sendable {
        private let bell = DispatchSemaphore(value: 0)
        private let job = Mutex<Job?>(nil)

        func wake(for job: Job?) {
            self.job.withLock { $0 = job }
            bell.signal()
        }

        func rest(thenWorkOn seat: Seat) -> Bool {
            bell.wait()
            let job = job.withLock { $0.take() }
            job?(.taken(seat))
            return job != nil
        }
    }

    private let label: String
    private let limit: Int
    private let seat: @Sendable () -> Seat
    private let state = Mutex(State())
    private let present = DispatchGroup()

    init(_ label: String, limit: Int, seat: @escaping @Sendable () -> Seat) {
        self.label = label
        self.limit = limit
        self.seat = seat
    }

    private enum Place { case bed(Bed), newThread, line(Int), none }

    /// Returns the number under which the job waits, or `nil` if it has its thread.
    func submit(_ job: @escaping Job) -> Int? {
        switch state.withLock({ place(job, &$0) }) {
        case .bed(let bed): bed.wake(for: job)
        case .newThread: begin(with: job)
        case .line(let number): return number
        case .none: job(.closed)
        }
        return nil
    }

    private func place(_ job: @escaping Job, _ state: inout State) -> Place {
        if state.isDismissed { return .none }
        if let bed = state.resting.popLast() { return .bed(bed) }
        if state.threads < limit {
            state.threads += 1
            present.enter()
            return .newThread
        }
        state.lastNumber += 1
        state.waiting.append((state.lastNumber, job))
        return .line(state.lastNumber)
    }

    private func begin(with job: @escaping Job) {
        let bed = Bed()
        bed.wake(for: job)
        let thread = Thread { [self] in work(bed) }
        thread.name = label
        thread.start()
    }

    private func work(_ bed: Bed) {
        work(bed, on: seat())
        present.leave()
    }

    private func work(_ bed: Bed, on seat: Seat) {
        while bed.rest(thenWorkOn: seat) { goOn(bed) }
    }

    /// Takes what stands first in the line, or lies down if nothing does.
    private func goOn(_ bed: Bed) {
        state.withLock { state in
            if !state.waiting.isEmpty {
                bed.wake(for: state.waiting.removeFirst().job)
            } else if state.isDismissed {
                bed.wake(for: nil)
            } else {
                state.resting.append(bed)
            }
        }
    }

    /// Takes a job out of the line, if it still stands there.
    func giveUp(_ number: Int) {
        let job = state.withLock { state in
            state.waiting.firstIndex { $0.number == number }.map { state.waiting.remove(at: $0).job }
        }
        job?(.tooLate(limit: limit))
    }

    func dismiss() {
        let (beds, jobs) = state.withLock { state in
            state.isDismissed = true
            defer { (state.resting, state.waiting) = ([], []) }
            return (state.resting, state.waiting.map(\.job))
        }
        for bed in beds { bed.wake(for: nil) }
        for job in jobs { job(.closed) }
    }

    func waitUntilGone() {
        present.wait()
    }
}
