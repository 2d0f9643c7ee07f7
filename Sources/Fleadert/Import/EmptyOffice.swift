import Storage

/// Import and seed keep the ids that they bring, so they write into a database that has nothing in it yet.
enum EmptyOffice {
    static func require(_ tx: Transaction) throws {
        let held = try tx.count(
            """
            SELECT (SELECT COUNT(*) FROM users) + (SELECT COUNT(*) FROM projects)
                + (SELECT COUNT(*) FROM assignments)
            """)
        guard held == 0 else {
            throw Refusal("В базе уже есть сотрудники, проекты или задачи. Укажите новую, пустую базу.")
        }
    }
}
