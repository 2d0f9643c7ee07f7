/// What has been typed into a card's forms and could not be taken.
struct CardState: Sendable {
    /// Which card, where the address names a report.
    var assignmentID: Int?
    var refusal: Refusal?
    var report = ReportForm()
    var decision: String?
    var reason = ""
}
