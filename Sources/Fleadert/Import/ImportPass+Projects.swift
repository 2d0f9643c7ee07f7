import Foundation
import Storage

extension ImportPass {
    func importProjects(_ rows: [OriginalRow]) throws {
        try each(rows, of: .projects, label: { $0.label() }) { row in
            let id = try row.id()
            if projects.contains(id) { throw Skip("такой номер уже есть") }
            let name = try row.filledText("name", limit: 100)
            let createdAt = try row.requiredTime("created_on")
            try tx.run(
                """
                INSERT INTO projects (id, name, sort_name, description, author_id, created_at, closed_at)
                VALUES (\(id), \(name), \(Folding.fold(name)), \(row.requiredText("description", limit: 1000)),
                    \(author(row, id)), \(createdAt), \(closedAt(row, id, createdAt)))
                """)
            projects.insert(id)
        }
    }

    /// The original kept the sign-in name as text; another case of letters is another person to it.
    private func author(_ row: OriginalRow, _ id: Int) throws -> Int? {
        let name = try row.text("author", limit: 200) ?? ""
        if let author = usernames[name] { return author }
        note(.projects, id, "автор \(OriginalRow.quoted(name)) неизвестен, проект перенесён без автора")
        return nil
    }

    private func closedAt(_ row: OriginalRow, _ id: Int, _ createdAt: Date) throws -> Date? {
        guard try row.flag("is_relevant") == false else { return nil }
        if let completedAt = try optionalTime("completed_at", row, .projects, id) { return completedAt }
        note(.projects, id, "время закрытия неизвестно, вместо него записано время создания")
        return createdAt
    }
}
