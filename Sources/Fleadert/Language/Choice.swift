/// One of a list that a form or a filter offers.
struct Choice: Sendable, Equatable {
    let value: String
    let title: String
}
