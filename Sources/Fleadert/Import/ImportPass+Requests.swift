import Foundation
import Storage

/// A row of the original's requests, read or refused.
struct ReadRequest {
    let label: String
    let request: Result<OriginalRequest, Skip>
}

extension ImportPass {
    /// Before the tasks are written, since a task's status must agree with what waits for a decision on it.
    func readRequests(_ rows: [OriginalRow]) throws -> [ReadRequest] {
        var ids: Set<Int> = []
        return try rows.map { row in
            do {
                let request = try readRequest(row)
                if !ids.insert(request.id).inserted { throw Skip("такой номер уже есть") }
                claims[request.taskID, default: []].append(request)
                return ReadRequest(label: row.label(), request: .success(request))
            } catch let skip as Skip {
                return ReadRequest(label: row.label(), request: .failure(skip))
            }
        }
    }

    func importRequests(_ requests: [ReadRequest]) throws {
        try each(requests, of: .requests, label: \.label) { read in
            let request = try read.request.get()
            guard let task = tasks[request.taskID] else { throw Skip("задачи № \(request.taskID) нет") }
            let fate = try fate(of: request, task)
            try insert(request, fate)
            record(request, fate)
        }
    }

    private func readRequest(_ row: OriginalRow) throws -> OriginalRequest {
        let id = try row.id()
        guard let taskID = try row.number("task_id") else { throw Skip("столбец task_id пуст") }
        let submittedAt = try row.requiredTime("executed_on")
        let outgoingOn = try optionalTime("date_of_execution", row, .requests, id)
        return OriginalRequest(
            id: id, taskID: taskID, authorID: try author(row, id), comment: try comment(row, id),
            outgoingNumber: try row.text("executed_number", limit: 60) ?? "",
            outgoingDate: outgoingOn.map { OfficeTime(zone: .gmt).parts($0).day }, submittedAt: submittedAt,
            decision: try decision(row, id), decisionComment: try row.text("boss_comment", limit: 4000))
    }

    private func author(_ row: OriginalRow, _ id: Int) throws -> Int? {
        if try row.number("user_id") == nil { note(.requests, id, "автор не указан, заявка перенесена без автора") }
        return try optionalUser("user_id", row, .requests, id)
    }

    private func comment(_ row: OriginalRow, _ id: Int) throws -> String {
        let comment = try row.requiredText("executed_comment", limit: 4000)
        if !comment.isEmpty { return comment }
        note(.requests, id, "о сделанном ничего не написано, вместо этого поставлено тире")
        return "—"
    }

    private func decision(_ row: OriginalRow, _ id: Int) throws -> OriginalRequest.Decision {
        if try row.isFilled("denied_on") {
            return .returned(try optionalTime("denied_on", row, .requests, id))
        }
        guard try row.flag("is_considered") == true else { return .waiting }
        return .accepted(try optionalTime("considered_on", row, .requests, id))
    }

    private func insert(_ request: OriginalRequest, _ fate: RequestFate) throws {
        try tx.run(
            """
            INSERT INTO reports (id, assignment_id, author_id, kind, state, comment, outgoing_number, outgoing_date,
                submitted_at, decided_at, decider_id, decision_comment)
            VALUES (\(request.id), \(request.taskID), \(request.authorID), \(Report.Kind.execution), \(fate.state),
                \(request.comment), \(request.outgoingNumber), \(request.outgoingDate), \(request.submittedAt),
                \(fate.decidedAt), \(fate.deciderID), \(request.decisionComment))
            """)
    }

    private func record(_ request: OriginalRequest, _ fate: RequestFate) {
        let subject = EventSubject.report(request.id, assignment: request.taskID)
        events.append(ImportedEvent(request.submittedAt, .reported, subject, by: request.authorID))
        guard let kind = fate.event, let decidedAt = fate.decidedAt else { return }
        let comment = request.decisionComment.flatMap { $0.isEmpty ? nil : $0 }
        events.append(ImportedEvent(decidedAt, kind, subject, by: fate.deciderID, comment: comment))
    }
}
