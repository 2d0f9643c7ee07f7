import Foundation
import Storage

/// The five tables of the original as they stand. An office's original is small enough to be held at once.
struct OriginalDatabase: Sendable {
    let users: [OriginalRow]
    let projects: [OriginalRow]
    let tasks: [OriginalRow]
    let requests: [OriginalRow]
    let executors: [OriginalRow]

    var count: Int { users.count + projects.count + tasks.count + requests.count + executors.count }

    static func read(_ address: DatabaseAddress) async throws -> OriginalDatabase {
        if let path = address.path, !FileManager.default.fileExists(atPath: path) {
            throw Refusal("Исходной базы нет: файл \(path) не найден.")
        }
        do {
            let database = try Database(address, readers: 1, readOnly: true)
            defer { try? database.close() }
            return try await database.read { try OriginalDatabase($0) }
        } catch let failure as StorageFailure {
            throw refusal(failure, address)
        }
    }

    private init(_ tx: Transaction) throws {
        users = try tx.rows(
            """
            SELECT id, username, name, email, password_hash, created_on, is_boss, phone, last_seen
            FROM users ORDER BY id
            """, OriginalRow.init)
        projects = try tx.rows(
            """
            SELECT id, name, description, created_on, author, is_relevant, completed_at
            FROM projects ORDER BY id
            """, OriginalRow.init)
        tasks = try tx.rows(
            """
            SELECT id, name, description, created_on, deadline, status, priority, edited_on, completed_on,
                project_id, author_id, executor_id, closer_id
            FROM tasks ORDER BY id
            """, OriginalRow.init)
        requests = try tx.rows(
            """
            SELECT id, executed_comment, executed_on, executed_number, date_of_execution, boss_comment,
                is_considered, considered_on, denied_on, task_id, user_id
            FROM requests ORDER BY id
            """, OriginalRow.init)
        // Without an order: the table has no key, and its rows come as they were written, the first executor first.
        executors = try tx.rows("SELECT user_id, task_id FROM user_task", OriginalRow.init)
    }

    private static func refusal(_ failure: StorageFailure, _ address: DatabaseAddress) -> Refusal {
        switch failure {
        case .unavailable: Refusal("Исходная база не открывается, или это не база данных: \(address).")
        case .locked: Refusal("Исходная база занята другой программой: \(address). Остановите её и повторите.")
        case .other(let code, let message) where code & 0xff == 11:
            Refusal("Файл исходной базы повреждён: \(address) (\(message)).")
        case .other(_, let message): Refusal("Это не база оригинального fleadert: \(address) (\(message)).")
        default: Refusal("Исходная база не читается: \(address) (\(failure)).")
        }
    }
}
