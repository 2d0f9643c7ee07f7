import Foundation

/// A task of the original in our words.
struct ImportedTask {
    let id: Int
    let projectID: Int
    let issuerID: Int?
    let name: String
    let description: String
    let priority: Assignment.Priority
    let claims: Claims
    let issuedAt: Date
    let dueAt: Date
    let editedAt: Date?
    let closedAt: Date?
    let closerID: Int?
    /// The one whose report was accepted; the original knows nobody responsible before that.
    let executorID: Int?

    /// The original gave a task to several alike; ours has exactly one who is responsible.
    func responsible(among executors: [Int]) -> Int? {
        let candidates = [executorID, claims.accepted?.authorID, claims.waiting?.authorID, executors.first]
        return candidates.compactMap { $0 }.first { executors.contains($0) }
    }
}
