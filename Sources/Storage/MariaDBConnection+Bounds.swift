import CMariaDB

/// How a transaction begins and ends.
extension MariaDBConnection {
    func lockOutOthers() throws {
        try guarded { try session.lockOutOthers() }
    }

    /// When two write the same row at once, InnoDB by itself lets the second overwrite what it has not seen. Snapshot
    /// isolation refuses that, and the block is run again; a Galera cluster does the same between its nodes. Servers
    /// without it see what is committed meanwhile: there `UPDATE … WHERE id = … AND status = …` alone keeps order.
    /// SERIALIZABLE was measured too: twenty writers at once were locked out after seconds of deadlocks.
    func begin() throws {
        try guarded {
            if access == .reading {
                try session.execute("START TRANSACTION READ ONLY")
            } else {
                if !session.hasSnapshotIsolation {
                    try session.execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED")
                }
                try session.execute("START TRANSACTION")
            }
        }
    }

    /// Throws `commitUnknown` when nobody can tell whether it is stored.
    func commit() throws {
        if let setback { throw setback.storageFailure }
        if access == .reading {
            _ = try? session.execute("COMMIT")
        } else {
            try guarded { if !session.isQuiet { throw MariaDBFailure.lost("the server hung up") } }
            try sendCommit()
        }
    }

    /// A Galera cluster may need some seconds for it, while it finds out that a node is dead.
    private func sendCommit() throws {
        if let patience { MariaDBDeadline.ofThread = MariaDBDeadline.now() + patience + 3000 }
        do {
            try session.execute("COMMIT")
        } catch let failure where failure.isRefusedCommit || !hasWritten {
            setback = failure
            throw failure.storageFailure
        } catch {
            throw StorageFailure.commitUnknown
        }
    }

    /// Returns whether the session can be used again.
    func rollBack() -> Bool {
        if setback?.remedy == .reconnection { return false }
        MariaDBDeadline.ofThread = MariaDBDeadline.now() + 1000
        return (try? session.execute("ROLLBACK")) != nil
    }

    /// What `error`, which ended the transaction, means for it, if it may be tried again.
    func hindrance(_ error: any Error) -> MariaDBHindrance? {
        if isPartlyCommitted { return nil }
        if let setback {
            return MariaDBHindrance(kind: kind(of: setback), failure: setback.storageFailure, began: lastBegan)
        }
        guard let failure = error as? StorageFailure, case .duplicate = failure else { return nil }
        return MariaDBHindrance(kind: .surprise, failure: failure, began: lastBegan)
    }

    private func kind(of setback: MariaDBFailure) -> MariaDBHindrance.Kind {
        if setback.remedy == .repetition { return .conflict }
        return isLate ? .silence : .loss
    }

    /// Whether others should be spared the host: it did not answer in time, or says itself that it cannot serve.
    var isHostUnfit: Bool {
        setback.map { $0.isUnready || ($0.remedy == .reconnection && isLate) } ?? false
    }

    private var isLate: Bool { patience.map { MariaDBDeadline.now() - lastBegan >= $0 } ?? false }
}
