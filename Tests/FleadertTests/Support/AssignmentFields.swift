@testable import Fleadert

/// The form of an assignment as a browser sends it; a test changes what it is about.
struct AssignmentFields {
    var project: String
    var name: String
    var description = "Подготовить и согласовать."
    var date = "2026-11-30"
    var time = "18:00"
    var priority: String? = "medium"
    var executors: [String]
    var responsible: String?
    /// Fields that only some forms have: version, submission, action, find.
    var others: [(String, String)] = []

    /// As `Office.issue` would: to the worker, who is responsible, and the co-worker.
    init(_ office: Office, name: String = "Справка о численности") {
        project = "\(office.project)"
        self.name = name
        executors = ["\(office.worker.id)", "\(office.coWorker.id)"]
        responsible = "\(office.worker.id)"
    }

    func with(_ change: (inout AssignmentFields) -> Void) -> AssignmentFields {
        var changed = self
        change(&changed)
        return changed
    }

    var pairs: [(String, String)] {
        [
            ("project", project), ("name", name), ("description", description), ("deadline_date", date),
            ("deadline_time", time),
        ] + (priority.map { [("priority", $0)] } ?? []) + executors.map { ("executors", $0) }
            + (responsible.map { [("responsible", $0)] } ?? []) + others
    }
}
