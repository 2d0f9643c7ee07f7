import Foundation

struct ProjectForm: Sendable {
    var name = ""
    var description = ""
    var submission = ""

    init() {}

    init(_ project: Project) {
        name = project.name
        description = project.description
    }

    init(_ form: Form) {
        name = form.line("name")
        description = form.text("description")
        submission = form.submission
    }

    func check() throws(Refusal) {
        var complaints = Complaints()
        complaints.check(name, field: "name", limit: 100, required: "Назовите проект.")
        complaints.check(description, field: "description", limit: 1000)
        try complaints.refuseIfAny()
    }
}
