import Storage

extension Card {
    static func find(_ id: Int, visibleTo user: User, in tx: Transaction) throws -> Card {
        Card(
            assignment: try Assignment.find(id, visibleTo: user, in: tx),
            reports: try Report.of(assignment: id, in: tx),
            events: try Journal.events(ofAssignment: id, in: tx))
    }
}
