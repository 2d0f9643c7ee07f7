import Foundation
import Storage

@testable import Fleadert

/// A small database of the original's shape: three people, two projects, four tasks, three requests.
struct OriginalFixture: Sendable {
    let folder: URL
    let address: DatabaseAddress

    var file: URL { folder.appendingPathComponent("original.db") }

    /// Makes it, damages it by `statements`, imports it into a fresh database of ours.
    static func imported(
        _ statements: [SQL] = [], _ check: (ImportSummary, Database) async throws -> Void
    ) async throws {
        try await open(statements) { fixture in
            try await TestDatabase.open { database in
                let summary = try await OriginalImport(from: fixture.address, into: database).run()
                try await check(summary, database)
            }
        }
    }

    static func open(_ statements: [SQL] = [], _ work: (OriginalFixture) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("original-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let fixture = OriginalFixture(
            folder: folder, address: try DatabaseAddress("sqlite:///\(folder.path)/original.db"))
        let database = try Database(fixture.address)
        try await database.write { tx in
            for statement in shape + content + statements { try tx.run(statement) }
        }
        try database.close()
        try await work(fixture)
    }

    /// Names and types of columns are the original's; its keys and checks are not, since damage passes them by.
    private static let shape: [SQL] = [
        """
        CREATE TABLE users (id INTEGER, name VARCHAR(60), username VARCHAR(60), email VARCHAR(50),
            password_hash VARCHAR(130), created_on DATETIME, is_boss BOOLEAN, phone VARCHAR(12), avatar VARCHAR(50),
            last_seen DATETIME)
        """,
        """
        CREATE TABLE projects (id INTEGER, name VARCHAR(30), description VARCHAR(300), created_on DATETIME,
            author VARCHAR(50), is_relevant BOOLEAN, completed_at DATETIME)
        """,
        """
        CREATE TABLE tasks (id INTEGER, name VARCHAR(30), description VARCHAR(300), created_on DATETIME,
            deadline DATETIME, status VARCHAR(20), priority VARCHAR(12), edited_on DATETIME, completed_on DATETIME,
            executed_number VARCHAR(30), executed_date DATETIME, project_id INTEGER, author_id INTEGER,
            executor_id INTEGER, closer_id INTEGER)
        """,
        """
        CREATE TABLE requests (id INTEGER, executed_comment VARCHAR(300), executed_on DATETIME,
            executed_number VARCHAR(30), date_of_execution DATETIME, boss_comment VARCHAR(300),
            is_considered BOOLEAN, considered_on DATETIME, denied_on DATETIME, task_id INTEGER, user_id INTEGER)
        """,
        "CREATE TABLE user_task (user_id INTEGER, task_id INTEGER)",
    ]

    private static let content: [SQL] = [
        """
        INSERT INTO users VALUES
            (1, 'Осипов Пантелеймон', 'osipov', 'o@example.ru', 'pbkdf2:sha256:150000$a$b', '2021-05-09 15:08:25.406123',
                1, '21-44', '1.jpg', '2021-05-09 16:32:35'),
            (2, NULL, 'sazonova', 's@example.ru', 'pbkdf2:sha256:150000$a$b', '2021-05-09 15:08:25', NULL, NULL, NULL,
                NULL),
            (3, 'Ёлкин Тарас', 'Тарас', 't@example.ru', 'pbkdf2:sha256:150000$a$b', '2021-05-09T15:08:25.1', 0, '', '',
                NULL)
        """,
        """
        INSERT INTO projects VALUES
            (1, 'Отчётность', 'Отчёт об отчёте', '2021-05-09 15:08:25.410542', 'osipov', 1, NULL),
            (2, 'Единорог', '', '2021-05-09 15:08:25.410542', 'osipov', 0, '2021-06-01 10:00:00')
        """,
        """
        INSERT INTO tasks (id, name, description, created_on, deadline, status, priority, edited_on, completed_on,
            project_id, author_id, executor_id, closer_id)
        VALUES
            (1, 'Ёж', 'Подробно', '2021-05-10 10:00:00', '2021-06-10 10:00:00', 'в работе', 'средний',
                '2021-05-10 12:00:00', NULL, 1, 1, NULL, NULL),
            (2, 'Справка', '', '2021-05-11 10:00:00.5', '2021-06-11 10:00:00', 'на рассмотрении', 'высокий', NULL, NULL,
                1, 1, NULL, NULL),
            (3, 'Отчёт', '', '2021-05-12 10:00:00', '2021-05-22 10:00:00', 'выполнена', 'низкий', NULL,
                '2021-05-18 10:00:00', 2, 1, 3, 1),
            (4, 'Доклад', '', '2021-05-13T10:00:00', '2021-06-13 10:00:00', 'в работе', 'средний', NULL, NULL, 1, 1,
                NULL, NULL)
        """,
        """
        INSERT INTO requests VALUES
            (1, 'Готово', '2021-05-17 10:00:00', '21/7-78', '2021-05-16 00:00:00.000000', 'Принято', 1,
                '2021-05-18 10:00:00', NULL, 3, 3),
            (2, 'Жду решения', '2021-05-20 10:00:00', NULL, NULL, NULL, 0, NULL, NULL, 2, 3),
            (3, 'Почти готово', '2021-05-15 10:00:00', '', NULL, 'Доработать', 1, NULL, '2021-05-16 10:00:00', 1, 2)
        """,
        "INSERT INTO user_task VALUES (2, 1), (3, 1), (2, 2), (3, 2), (2, 3), (3, 3), (3, 4)",
    ]
}
