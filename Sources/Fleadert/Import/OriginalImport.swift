import Foundation
import Storage

/// Brings an office from the database of the original fleadert into an empty one of ours.
package struct OriginalImport: Sendable {
    private let source: DatabaseAddress
    private let target: Database
    private let now: Date

    /// The target must be migrated already.
    package init(from source: DatabaseAddress, into target: Database, at now: Date = Date()) {
        self.source = source
        self.target = target
        self.now = now
    }

    /// All or nothing: one transaction of the target. The source is opened for reading only.
    package func run(
        progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws -> ImportSummary {
        try await target.read { try EmptyOffice.require($0) }
        let original = try await OriginalDatabase.read(source)
        return try await target.write { [now] tx in
            try EmptyOffice.require(tx)
            let pass = ImportPass(tx, at: now, total: original.count, progress: progress)
            try pass.run(original)
            return pass.summary
        }
    }
}
