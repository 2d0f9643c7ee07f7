import Storage

extension ImportPass {
    func importExecutors(_ rows: [OriginalRow]) throws {
        let responsible = try responsibleOnes(rows)
        var written: Set<ExecutorPair> = []
        try each(rows, of: .executors, label: Self.label) { row in
            let pair = try pair(row)
            if written.contains(pair) { throw Skip("такая строка уже была") }
            let isOpen = tasks[pair.task]?.claims.status.isOpen ?? true
            try tx.run(
                """
                INSERT INTO executors (assignment_id, user_id, is_responsible, is_open)
                VALUES (\(pair.task), \(pair.user), \(responsible[pair.task] == pair.user), \(isOpen))
                """)
            written.insert(pair)
        }
    }

    private func responsibleOnes(_ rows: [OriginalRow]) throws -> [Int: Int] {
        var executors: [Int: [Int]] = [:]
        for row in rows {
            guard let pair = try? pair(row) else { continue }
            executors[pair.task, default: []].append(pair.user)
        }
        return executors.reduce(into: [:]) { result, item in
            result[item.key] = tasks[item.key]?.responsible(among: item.value)
        }
    }

    private func pair(_ row: OriginalRow) throws -> ExecutorPair {
        guard let task = try row.number("task_id") else { throw Skip("столбец task_id пуст") }
        guard let user = try row.number("user_id") else { throw Skip("столбец user_id пуст") }
        guard tasks[task] != nil else { throw Skip("задачи № \(task) нет") }
        guard users.contains(user) else { throw Skip("сотрудника № \(user) нет") }
        return ExecutorPair(task: task, user: user)
    }

    private static func label(_ row: OriginalRow) -> String {
        let number = { (column: String) in (try? row.number(column)).flatMap { $0 }.map { "№ \($0)" } ?? "?" }
        return "задача \(number("task_id")), сотрудник \(number("user_id"))"
    }
}

private struct ExecutorPair: Hashable {
    let task: Int
    let user: Int
}
