import Foundation

/// What an executor types to say what has been done.
struct ReportForm: Sendable {
    var comment = ""
    var number = ""
    var date = ""
    var submission = ""

    init() {}

    init(_ form: Form) {
        comment = form.text("comment")
        number = form.line("executed_number")
        date = form.line("executed_date")
        submission = form.submission
    }

    var outgoingDate: Day? { Day(rawValue: date) }

    func check() throws(Refusal) {
        var complaints = Complaints()
        complaints.check(comment, field: "comment", limit: 4000, required: "Напишите, что сделано.")
        complaints.check(number, field: "executed_number", limit: 60)
        if !date.isEmpty && outgoingDate == nil {
            complaints.add("Дата пишется так: 24.11.2026.", to: "executed_date")
        }
        try complaints.refuseIfAny()
    }
}

/// The words with which a boss accepts or returns.
struct DecisionForm: Sendable {
    var comment = ""

    static let courteous = "Принято. Спасибо за работу!"
    static let returning = "Прошу доработать."

    init(comment: String) { self.comment = comment }

    init(_ form: Form) { comment = form.text("comment") }

    func check(mustExplain: Bool) throws(Refusal) {
        var complaints = Complaints()
        complaints.check(
            comment, field: "comment", limit: 4000,
            required: mustExplain ? "Напишите, что доработать." : nil)
        if mustExplain && comment == Self.courteous { complaints.add("Напишите, что доработать.", to: "comment") }
        try complaints.refuseIfAny()
    }
}
