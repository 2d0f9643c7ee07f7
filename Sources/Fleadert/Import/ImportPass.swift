import Foundation
import Storage

/// One walk over the original's tables, within one transaction; what a table brings is known to the later ones.
final class ImportPass {
    let tx: Transaction
    let now: Date
    var summary = ImportSummary()
    var usernames: [String: Int] = [:]
    var users: Set<Int> = []
    var projects: Set<Int> = []
    var tasks: [Int: ImportedTask] = [:]
    var claims: [Int: [OriginalRequest]] = [:]
    var events: [ImportedEvent] = []
    private let total: Int
    private let progress: (Int, Int) -> Void
    private var done = 0

    init(_ tx: Transaction, at now: Date, total: Int, progress: @escaping (Int, Int) -> Void) {
        self.tx = tx
        self.now = now
        self.total = total
        self.progress = progress
    }

    func run(_ original: OriginalDatabase) throws {
        progress(0, total)
        try importUsers(original.users)
        try importProjects(original.projects)
        let requests = try readRequests(original.requests)
        try importTasks(original.tasks)
        try importExecutors(original.executors)
        try importRequests(requests)
        try writeEvents()
        progress(total, total)
    }

    /// Runs `write` for each row; a row that cannot come over is told of and left behind.
    func each<Element>(
        _ elements: [Element], of table: ImportSummary.Table, label: (Element) -> String,
        _ write: (Element) throws -> Void
    ) throws {
        for element in elements {
            do {
                try write(element)
                summary.countWritten(table)
            } catch let skip as Skip {
                summary.countSkipped(table, row: label(element), reason: skip.reason)
            } catch let failure as StorageFailure where failure.isAboutRow {
                summary.countSkipped(table, row: label(element), reason: "база не приняла строку: \(failure)")
            }
            done += 1
            if done.isMultiple(of: 100) { progress(min(done, total - 1), total) }
        }
    }

    func note(_ table: ImportSummary.Table, _ id: Int, _ text: String) {
        summary.note("\(table.rawValue), № \(id): \(text)")
    }

    /// A time that may be missing: what cannot be read is left out, and told of.
    func optionalTime(_ column: String, _ row: OriginalRow, _ table: ImportSummary.Table, _ id: Int) throws -> Date? {
        do {
            return try row.time(column)
        } catch let skip as Skip {
            note(table, id, "\(skip.reason), оставлено пустым")
            return nil
        }
    }

    /// A person who may be missing: the original set NULL when an account was deleted.
    func optionalUser(_ column: String, _ row: OriginalRow, _ table: ImportSummary.Table, _ id: Int) throws -> Int? {
        do {
            guard let user = try row.number(column) else { return nil }
            if users.contains(user) { return user }
            note(table, id, "в столбце \(column) сотрудник № \(user), которого нет, оставлено пустым")
        } catch let skip as Skip {
            note(table, id, "\(skip.reason), оставлено пустым")
        }
        return nil
    }
}

extension StorageFailure {
    fileprivate var isAboutRow: Bool {
        switch self {
        case .duplicate, .missingReference, .checkFailed: true
        default: false
        }
    }
}
