/// What has been typed into a card's forms and could not be taken.
struct CardState: Sendable {
    /// Which card, where the address names a report.
    var assignmentID: Int?
    var refusal: Refusal?
    var report = ReportForm()
    var decision: String?
    var reason = ""

    /// What would be lost where the verb itself is refused and its form is there no more.
    var lost: String {
        guard refusal?.messages[""] != nil else { return "" }
        let typed = [report.comment, report.number, report.date, decision ?? "", reason]
        return typed.filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
