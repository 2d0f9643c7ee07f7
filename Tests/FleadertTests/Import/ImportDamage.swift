import Storage

@testable import Fleadert

private let letters201 = String(repeating: "ж", count: 201)
private let letters4001 = String(repeating: "ж", count: 4001)

extension Damage {
    /// After each of these a row is left behind.
    static let skips = [
        Damage("a status never heard of", .tasks, "«отложена»", task(11, status: "отложена")),
        Damage("a priority never heard of", .tasks, "«срочный»", task(12, priority: "срочный")),
        Damage(
            "no project", .tasks, "столбец project_id пуст", task(13),
            "UPDATE tasks SET project_id = NULL WHERE id = 13"),
        Damage(
            "an unknown project", .tasks, "проекта № 99 нет", task(14), "UPDATE tasks SET project_id = 99 WHERE id = 14"
        ),
        Damage(
            "a project that is no number", .tasks, "не номер: «первый»", task(15),
            "UPDATE tasks SET project_id = 'первый' WHERE id = 15"),
        Damage("no name", .tasks, "столбец name пуст", task(16), "UPDATE tasks SET name = ' ' WHERE id = 16"),
        Damage("a NULL name", .tasks, "столбец name пуст", task(17), "UPDATE tasks SET name = NULL WHERE id = 17"),
        Damage(
            "a long name", .tasks, "в столбце name 201 знак, а помещается 200", task(18),
            "UPDATE tasks SET name = \(letters201) WHERE id = 18"),
        Damage(
            "a long description", .tasks, "4001 знак, а помещается 4000", task(19),
            "UPDATE tasks SET description = \(letters4001) WHERE id = 19"),
        Damage(
            "a term that is no time", .tasks, "не время: «скоро»", task(20),
            "UPDATE tasks SET deadline = 'скоро' WHERE id = 20"),
        Damage(
            "a day that there is not", .tasks, "не время: «2021-02-30 10:00:00»", task(21),
            "UPDATE tasks SET created_on = '2021-02-30 10:00:00' WHERE id = 21"),
        Damage("no term", .tasks, "столбец deadline пуст", task(22), "UPDATE tasks SET deadline = NULL WHERE id = 22"),
        Damage(
            "text that is not UTF-8", .tasks, "испорченный текст", task(23),
            "UPDATE tasks SET name = CAST(x'D0FFD0' AS TEXT) WHERE id = 23"),
        Damage("an id twice", .tasks, "такой номер уже есть", task(24), task(24)),
        Damage("an id below one", .tasks, "«0» не годится", task(0)),
        Damage("no id", .tasks, "столбец id пуст", task(25), "UPDATE tasks SET id = NULL WHERE id = 25"),
        Damage(
            "a sign-in name in another case", .users, "что у сотрудника № 1", user(31, "OSIPOV", "another@example.ru")),
        Damage(
            "ё and е in sign-in names", .users, "что у сотрудника № 32", user(32, "Фёдор", "f@e.ru"),
            user(33, "федор", "g@e.ru")),
        Damage("an e-mail in another case", .users, "что у сотрудника № 1", user(34, "somebody", "O@EXAMPLE.RU")),
        Damage("a person without a name", .users, "столбец username пуст", user(35, "", "n@example.ru")),
        Damage("an e-mail of two letters", .users, "короче трёх знаков", user(36, "short", "ab")),
        Damage("a long sign-in name", .users, "201 знак, а помещается 60", user(37, letters201, "l@example.ru")),
        Damage(
            "a project without a date", .projects, "столбец created_on пуст", project(41),
            "UPDATE projects SET created_on = NULL WHERE id = 41"),
        Damage(
            "a long project name", .projects, "201 знак, а помещается 100", project(42),
            "UPDATE projects SET name = \(letters201) WHERE id = 42"),
        Damage("a doubled executor", .executors, "такая строка уже была", "INSERT INTO user_task VALUES (2, 1)"),
        Damage("an executor of nothing", .executors, "задачи № 99 нет", "INSERT INTO user_task VALUES (2, 99)"),
        Damage("an unknown executor", .executors, "сотрудника № 99 нет", "INSERT INTO user_task VALUES (99, 1)"),
        Damage(
            "an executor that is NULL", .executors, "столбец user_id пуст", "INSERT INTO user_task VALUES (NULL, 1)"),
        Damage("a report on nothing", .requests, "задачи № 99 нет", request(51, task: 99)),
        Damage("a second waiting report", .requests, "более новая заявка № 52", request(52, task: 2)),
        Damage("a waiting report on an executed task", .requests, "осталась без решения", request(53, task: 3)),
        Damage(
            "a second accepted report", .requests, "принята более новая заявка № 54", request(54, task: 3),
            "UPDATE requests SET is_considered = 1, considered_on = executed_on WHERE id = 54"),
        Damage(
            "a report without a time", .requests, "столбец executed_on пуст", request(55, task: 4),
            "UPDATE requests SET executed_on = NULL WHERE id = 55"),
        Damage(
            "a long report", .requests, "4001 знак", request(56, task: 4),
            "UPDATE requests SET executed_comment = \(letters4001) WHERE id = 56"),
    ]

    /// After each of these everything comes over, with something left empty.
    static let notes = [
        Damage("no author", .tasks, "автор не указан", "UPDATE tasks SET author_id = NULL WHERE id = 1"),
        Damage(
            "an unknown author", .tasks, "сотрудник № 77, которого нет", "UPDATE tasks SET author_id = 77 WHERE id = 2"),
        Damage(
            "a broken time of editing", .tasks, "edited_on не время: «вчера»",
            "UPDATE tasks SET edited_on = 'вчера' WHERE id = 4"),
        Damage("an executed task without reports", .tasks, "принятой заявки нет", task(61, status: "выполнена")),
        Damage(
            "a reviewed task without reports", .tasks, "ждущей решения заявки нет", task(62, status: "на рассмотрении")),
        Damage(
            "a task in progress with a waiting report", .tasks, "задача на рассмотрении", task(63),
            request(63, task: 63)),
        Damage(
            "an unknown author of a project", .projects, "автор «нет такого»",
            "UPDATE projects SET author = 'нет такого' WHERE id = 1"),
        Damage(
            "a closed project without a date", .projects, "время закрытия неизвестно",
            "UPDATE projects SET completed_at = NULL WHERE id = 2"),
        Damage(
            "a person without a date", .users, "время регистрации неизвестно",
            "UPDATE users SET created_on = NULL WHERE id = 2"),
        Damage(
            "a broken last visit", .users, "last_seen не время",
            "UPDATE users SET last_seen = '0000-00-00 00:00:00' WHERE id = 1"),
        Damage("a report of nobody", .requests, "автор не указан", "UPDATE requests SET user_id = NULL WHERE id = 3"),
        Damage(
            "a report of one who was deleted", .requests, "сотрудник № 78",
            "UPDATE requests SET user_id = 78 WHERE id = 3"),
        Damage(
            "an empty report", .requests, "поставлено тире", "UPDATE requests SET executed_comment = '' WHERE id = 2"),
        Damage(
            "a broken date of a document", .requests, "date_of_execution не время",
            "UPDATE requests SET date_of_execution = '16.05' WHERE id = 1"),
        Damage("no bosses", .users, "Руководителей в исходной базе нет", "UPDATE users SET is_boss = 0"),
    ]

    private static func task(_ id: Int, status: String = "в работе", priority: String = "средний") -> SQL {
        """
        INSERT INTO tasks (id, name, description, created_on, deadline, status, priority, project_id, author_id)
        VALUES (\(id), 'Записка', '', '2021-05-10 10:00:00', '2021-06-10 10:00:00', \(status), \(priority), 1, 1)
        """
    }

    private static func user(_ id: Int, _ username: String, _ email: String) -> SQL {
        """
        INSERT INTO users (id, username, email, password_hash, created_on)
        VALUES (\(id), \(username), \(email), 'x', '2021-05-09 15:08:25')
        """
    }

    private static func project(_ id: Int) -> SQL {
        "INSERT INTO projects VALUES (\(id), 'Проект', '', '2021-05-09 15:08:25', 'osipov', 1, NULL)"
    }

    private static func request(_ id: Int, task: Int) -> SQL {
        """
        INSERT INTO requests (id, executed_comment, executed_on, is_considered, task_id, user_id)
        VALUES (\(id), 'Готово', '2021-05-25 10:00:00', 0, \(task), 3)
        """
    }
}
