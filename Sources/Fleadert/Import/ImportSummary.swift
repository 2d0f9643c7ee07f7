/// What an import did, table by table.
package struct ImportSummary: Sendable, Equatable {
    /// The original's tables; the raw value is their name there.
    package enum Table: String, Sendable, CaseIterable {
        case users, projects, tasks, requests
        case executors = "user_task"
    }

    package struct Count: Sendable, Equatable {
        package internal(set) var read = 0
        package internal(set) var written = 0
        package internal(set) var skipped = 0
    }

    package struct Skipped: Sendable, Equatable {
        package let table: Table
        package let row: String
        package let reason: String
    }

    /// In the order in which the rows were met.
    package private(set) var skips: [Skipped] = []
    package private(set) var notes: [String] = []
    private var counts: [Table: Count] = [:]

    package subscript(_ table: Table) -> Count { counts[table, default: Count()] }

    mutating func countWritten(_ table: Table) {
        counts[table, default: Count()].read += 1
        counts[table, default: Count()].written += 1
    }

    mutating func countSkipped(_ table: Table, row: String, reason: String) {
        counts[table, default: Count()].read += 1
        counts[table, default: Count()].skipped += 1
        skips.append(Skipped(table: table, row: row, reason: reason))
    }

    mutating func note(_ text: String) { notes.append(text) }
}
