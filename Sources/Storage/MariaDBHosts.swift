import Synchronization

/// The servers of an address, in its order, and which of them did not answer lately.
final class MariaDBHosts: Sendable {
    private struct Trouble {
        var times = 0
        var avoidedUntil = 0
    }

    private struct State {
        var troubles: [MariaDBHost: Trouble] = [:]
        var outage: Outage?
        var lastSearch = 0
    }

    /// Since when nobody answers, and what was said to that last.
    struct Outage {
        let began: Int
        var lastNoted: Int
        var complaint = "no server answers"
    }

    private let all: [MariaDBHost]
    private let state = Mutex(State())

    init(_ hosts: [MariaDBHost]) {
        all = hosts
    }

    /// Whom to try, in order. Those that failed lately come last: better a slow page than none.
    ///
    /// While nobody answers, one search a second is enough for the whole program; the others are given nobody.
    func candidates() -> [MariaDBHost] {
        let now = MariaDBDeadline.now()
        return state.withLock { state in
            if state.outage != nil, now - state.lastSearch < 1000 { return [] }
            state.lastSearch = now
            let avoided = Set(state.troubles.filter { $0.value.avoidedUntil > now }.keys)
            return all.filter { !avoided.contains($0) } + all.filter(avoided.contains)
        }
    }

    /// It is avoided for 10 seconds, and for longer each time, up to a minute.
    func failed(_ host: MariaDBHost) {
        let now = MariaDBDeadline.now()
        state.withLock { state in
            var trouble = state.troubles[host] ?? Trouble()
            if trouble.avoidedUntil > now { return }
            trouble.times += 1
            trouble.avoidedUntil = now + min(60_000, 10_000 << min(trouble.times - 1, 3))
            state.troubles[host] = trouble
        }
    }

    func answered(_ host: MariaDBHost) {
        state.withLock { state in
            state.troubles[host] = nil
            state.outage = nil
        }
    }

    /// Nobody answered, or nobody was asked because nobody had answered just before.
    func nobodyAnswered(_ complaints: [String]) -> Outage {
        state.withLock { state in
            let now = MariaDBDeadline.now()
            // Nobody looks for a server while the connections that there are do.
            let known = state.outage.flatMap { now - $0.lastNoted < 30_000 ? $0 : nil }
            var outage = known ?? Outage(began: now, lastNoted: now)
            outage.lastNoted = now
            if !complaints.isEmpty { outage.complaint = complaints.joined(separator: "; ") }
            state.outage = outage
            return outage
        }
    }
}
