import Foundation

/// What of the list is wanted. All of it stands in the address, so that a list can be sent to a colleague.
struct AssignmentFilter: Sendable, Equatable {
    var status: Assignment.Status?
    var project: Int?
    var executor: Int?
    var overdue = false
    var mine = false
    var text = ""

    init() {}

    init(_ query: Form) {
        status = Assignment.Status(rawValue: query.line("status"))
        project = Int(query.line("project"))
        executor = Int(query.line("executor"))
        overdue = Self.isOn(query.line("overdue"))
        mine = Self.isOn(query.line("mine"))
        text = String(query.line("q").unicodeScalars.prefix(200))
    }

    var isEmpty: Bool { self == AssignmentFilter() }

    /// The address of this list, its first page if no page is named.
    func address(page: Int = 1) -> String {
        var query: [(String, String)] = []
        if let status { query.append(("status", status.rawValue)) }
        if let project { query.append(("project", "\(project)")) }
        if let executor { query.append(("executor", "\(executor)")) }
        if overdue { query.append(("overdue", "1")) }
        if mine { query.append(("mine", "1")) }
        if !text.isEmpty { query.append(("q", text.queryEncoded)) }
        if page > 1 { query.append(("page", "\(page)")) }
        let joined = query.map { "\($0)=\($1)" }.joined(separator: "&")
        return joined.isEmpty ? "/assignments" : "/assignments?\(joined)"
    }

    private static func isOn(_ text: String) -> Bool { !["", "0", "false", "no"].contains(text) }
}
