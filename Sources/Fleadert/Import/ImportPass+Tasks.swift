import Foundation
import Storage

extension ImportPass {
    func importTasks(_ rows: [OriginalRow]) throws {
        try each(rows, of: .tasks, label: { $0.label() }) { row in
            let task = try readTask(row)
            try insert(task)
            tasks[task.id] = task
            events.append(ImportedEvent(task.issuedAt, .issued, .assignment(task.id), by: task.issuerID))
            if let editedAt = task.editedAt {
                events.append(ImportedEvent(editedAt, .edited, .assignment(task.id), by: nil))
            }
        }
    }

    private func readTask(_ row: OriginalRow) throws -> ImportedTask {
        let id = try row.id()
        if tasks[id] != nil { throw Skip("такой номер уже есть") }
        let status: Assignment.Status = try row.meaning("status", of: Self.statuses)
        let priority: Assignment.Priority = try row.meaning("priority", of: Self.priorities)
        let project = try project(row)
        let name = try row.filledText("name", limit: 200)
        let description = try row.requiredText("description", limit: 4000)
        let (issuedAt, dueAt) = (try row.requiredTime("created_on"), try row.requiredTime("deadline"))
        let claims = Claims(self.claims[id] ?? [], taskStatus: status)
        noteStatus(id, status, claims)
        return ImportedTask(
            id: id, projectID: project, issuerID: try issuer(row, id), name: name, description: description,
            priority: priority, claims: claims, issuedAt: issuedAt, dueAt: dueAt,
            editedAt: try optionalTime("edited_on", row, .tasks, id), closedAt: try closedAt(row, id, claims),
            closerID: status == .executed ? try optionalUser("closer_id", row, .tasks, id) : nil,
            executorID: status == .executed ? try optionalUser("executor_id", row, .tasks, id) : nil)
    }

    private func project(_ row: OriginalRow) throws -> Int {
        guard let project = try row.number("project_id") else { throw Skip("столбец project_id пуст") }
        guard projects.contains(project) else { throw Skip("проекта № \(project) нет") }
        return project
    }

    private func issuer(_ row: OriginalRow, _ id: Int) throws -> Int? {
        if try row.number("author_id") == nil { note(.tasks, id, "автор не указан, задача перенесена без автора") }
        return try optionalUser("author_id", row, .tasks, id)
    }

    private func closedAt(_ row: OriginalRow, _ id: Int, _ claims: Claims) throws -> Date? {
        guard claims.status == .executed else { return nil }
        if let completedAt = try optionalTime("completed_on", row, .tasks, id) { return completedAt }
        if let decidedAt = claims.accepted?.decidedAt { return decidedAt }
        note(.tasks, id, "время приёмки неизвестно, оставлено пустым")
        return nil
    }

    private func noteStatus(_ id: Int, _ status: Assignment.Status, _ claims: Claims) {
        switch (status, claims.status) {
        case (.underReview, .inProgress): note(.tasks, id, "ждущей решения заявки нет, задача снова в работе")
        case (.inProgress, .underReview): note(.tasks, id, "есть ждущая решения заявка, задача на рассмотрении")
        case (.executed, _) where claims.accepted == nil:
            note(.tasks, id, "выполнена, но принятой заявки нет: в показатели исполнителей не войдёт")
        default: break
        }
    }

    private func insert(_ task: ImportedTask) throws {
        try tx.run(
            """
            INSERT INTO assignments (id, project_id, issuer_id, name, description, search_text, priority, status,
                issued_at, due_at, original_due_at, edited_at, closed_at, closer_id, version)
            VALUES (\(task.id), \(task.projectID), \(task.issuerID), \(task.name), \(task.description),
                \(Assignment.searchText(task.name, task.description)), \(task.priority), \(task.claims.status),
                \(task.issuedAt), \(task.dueAt), \(task.dueAt), \(task.editedAt), \(task.closedAt),
                \(task.closerID), 1)
            """)
    }

    private static let statuses: [String: Assignment.Status] = [
        "в работе": .inProgress, "на рассмотрении": .underReview, "выполнена": .executed,
    ]
    private static let priorities: [String: Assignment.Priority] = [
        "высокий": .high, "средний": .medium, "низкий": .low,
    ]
}

extension OriginalRow {
    fileprivate func meaning<Word>(_ column: String, of words: [String: Word]) throws -> Word {
        let word = try filledText(column, limit: 200)
        guard let meaning = words[word] else {
            throw Skip("неизвестное значение в столбце \(column): \(Self.quoted(word))")
        }
        return meaning
    }
}
