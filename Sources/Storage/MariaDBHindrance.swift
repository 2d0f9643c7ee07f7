/// Why a transaction did not go through, though it may when it is tried again: all of it is undone.
struct MariaDBHindrance: Error {
    enum Kind {
        /// Others wrote to the same rows at the same time.
        case conflict
        /// A row was there already. It may have come after the block had looked for it, which then sees it next time.
        case surprise
        /// The connection broke, or the server cannot serve now.
        case loss
        /// The server did not answer in time. It may be dead, or the statement may be slow.
        case silence
        /// No server answers since this moment.
        case outage(since: Int)
    }

    let kind: Kind
    /// What the caller is told if it is not tried again.
    let failure: StorageFailure
    /// When the statement began that failed. All moments are in the milliseconds of `MariaDBDeadline`.
    let began: Int
}
