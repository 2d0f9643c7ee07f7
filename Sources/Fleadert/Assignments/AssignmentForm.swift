import Foundation

/// What a boss types to issue or to edit an assignment.
struct AssignmentForm: Sendable {
    var project = ""
    var name = ""
    var description = ""
    var deadlineDate = ""
    var deadlineTime = ""
    var priority = "medium"
    /// In the order in which they were chosen; the first one is responsible by default.
    var executors: [String] = []
    var responsible = ""
    /// Which state of the assignment the person saw.
    var version = ""
    var submission = ""

    /// An empty form: the term is tomorrow at 09:00.
    init(project: String, at now: Date, in time: OfficeTime) {
        self.project = project
        deadlineDate = time.tomorrow(of: now).rawValue
        deadlineTime = "09:00"
    }

    init(_ assignment: Assignment, in time: OfficeTime) {
        let due = time.parts(assignment.dueAt)
        project = "\(assignment.projectID)"
        name = assignment.name
        description = assignment.description
        deadlineDate = due.day.rawValue
        deadlineTime = due.clock
        priority = assignment.priority.rawValue
        executors = assignment.executors.map { "\($0.userID)" }
        responsible = assignment.responsible.map { "\($0.userID)" } ?? ""
        version = "\(assignment.version)"
    }

    init(_ form: Form) {
        project = form.line("project")
        name = form.line("name")
        description = form.text("description")
        deadlineDate = form.line("deadline_date")
        deadlineTime = form.line("deadline_time")
        priority = form.has("priority") ? form.line("priority") : "medium"
        executors = form.all("executors").filter { !$0.isEmpty }
        responsible = form.line("responsible")
        version = form.line("version")
        submission = form.submission
    }

    /// What a rule can work with, or everything that is wrong at once.
    func draft(in time: OfficeTime) throws(Refusal) -> AssignmentDraft {
        var complaints = Complaints()
        complaints.check(name, field: "name", limit: 200, required: "Напишите, что сделать.")
        complaints.check(description, field: "description", limit: 4000)
        let projectID = Int(project)
        if projectID == nil { complaints.add("Выберите проект.", to: "project") }
        let priority = Assignment.Priority(rawValue: priority)
        if priority == nil { complaints.add("Приоритет бывает высокий, средний или низкий.", to: "priority") }
        let dueAt = time.date(day: deadlineDate, clock: deadlineTime)
        if dueAt == nil { complaints.add("Укажите срок: дату и время.", to: "deadline_date") }
        let people = chosen(&complaints)
        try complaints.refuseIfAny()
        guard let projectID, let priority, let dueAt else { throw Refusal("Заполните форму до конца.") }
        return AssignmentDraft(
            projectID: projectID, name: name, description: description, dueAt: dueAt, priority: priority,
            executorIDs: people.ids, responsibleID: people.responsible)
    }

    private func chosen(_ complaints: inout Complaints) -> (ids: [Int], responsible: Int) {
        let ids = Self.once(executors)
        if ids.isEmpty { complaints.add("Выберите, кому поручить: хотя бы одного исполнителя.", to: "executors") }
        if ids.count > 50 { complaints.add("Больше 50 исполнителей поручить нельзя.", to: "executors") }
        if executors.contains(where: { Int($0) == nil }) {
            complaints.add("Кого-то из выбранных в подразделении нет. Выберите исполнителей снова.", to: "executors")
        }
        let responsible = responsible.isEmpty ? ids.first : Int(responsible)
        if let responsible, !ids.isEmpty, !ids.contains(responsible) {
            complaints.add("Ответственный должен быть среди исполнителей.", to: "executors")
        }
        if responsible == nil { complaints.add("Отметьте, кто отвечает.", to: "executors") }
        return (ids, responsible ?? 0)
    }

    /// Those whom the form names, the one who answers too: they stay in sight whoever is looked for.
    var people: [Int] { Array(Self.once(executors + [responsible]).prefix(100)) }

    private static func once(_ numbers: [String]) -> [Int] {
        var seen: Set<Int> = []
        return numbers.compactMap { Int($0) }.filter { seen.insert($0).inserted }
    }
}

/// A filled-in form, in values.
struct AssignmentDraft: Sendable {
    let projectID: Int
    let name: String
    let description: String
    var dueAt: Date
    let priority: Assignment.Priority
    let executorIDs: [Int]
    let responsibleID: Int
}

/// Why an assignment is withdrawn or reopened.
struct ReasonForm: Sendable {
    let reason: String

    init(_ form: Form) { reason = form.text("reason") }

    func check() throws(Refusal) {
        var complaints = Complaints()
        complaints.check(reason, field: "reason", limit: 4000, required: "Напишите причину.")
        try complaints.refuseIfAny()
    }
}
