import Storage
import Testing

@testable import Fleadert

struct ReportFormTests {
    @Test func `without a word on what was done it is refused and the rest stays`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            let fields = [("comment", " \n "), ("executed_number", "21/7-44"), ("executed_date", "2026-11-20")]
            let reply = try await office.post("/assignments/\(id)/reports", fields, as: office.worker)
            #expect(reply.status == 422)
            #expect(reply.says("Напишите, что сделано.") && reply.says("<details class=\"more\" open>"))
            #expect(reply.says("value=\"21/7-44\"") && reply.says("value=\"2026-11-20\""))
            #expect(try await office.card(id).assignment.status == .inProgress)
        }
    }

    @Test(arguments: ["2026-11-24", "24.11.2026", " 24.11.2026 "])
    func `a date is written as documents have it or as a browser sends it`(_ date: String) async throws {
        try await Office.open { office in
            let id = try await office.issue()
            let fields = [("comment", "Сделано."), ("executed_date", date)]
            #expect(try await office.post("/assignments/\(id)/reports", fields, as: office.worker).status == 303)
            #expect(try await office.card(id).reports[0].outgoingDate == Day(year: 2026, month: 11, day: 24))
            #expect(try await office.get("/assignments/\(id)", as: office.boss).says("<b>от 24.11.2026</b>"))
        }
    }

    @Test(arguments: ["31.02", "31.02.2026", "2026-02-29", "24.13.2026", "0.1.2026", "вчера", "24/11/2026", "24.11.26"])
    func `a date that does not exist is refused and stays`(_ date: String) async throws {
        try await Office.open { office in
            let id = try await office.issue()
            let fields = [("comment", "Сделано."), ("executed_date", date)]
            let reply = try await office.post("/assignments/\(id)/reports", fields, as: office.worker)
            #expect(reply.status == 422)
            #expect(reply.says("Дата пишется так: 24.11.2026.") && reply.says("value=\"\(date)\""))
            #expect(reply.says("Сделано.</textarea>"))
            #expect(try await office.card(id).reports.isEmpty)
        }
    }

    @Test func `texts are as long as the database allows and no longer`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            let (comment, number) = (String(repeating: "ж", count: 4000), String(repeating: "№", count: 60))
            let tooLong = [("comment", comment + "!"), ("executed_number", number + "!")]
            let refused = try await office.post("/assignments/\(id)/reports", tooLong, as: office.worker)
            #expect(refused.says("4001 знак, а помещается 4000.") && refused.says("61 знак, а помещается 60."))
            #expect(refused.says("\(comment)!</textarea>") && refused.says("value=\"\(number)!\""))
            let longest = [("comment", comment), ("executed_number", number)]
            let taken = try await office.post("/assignments/\(id)/reports", longest, as: office.worker)
            #expect(taken.status == 303)
            #expect(try await office.card(id).reports[0].comment == comment)
        }
    }

    @Test func `number and date may be left out, and the desk says so`() async throws {
        try await Office.open { office in
            _ = try await office.report(on: try await office.issue())
            #expect(try await office.get("/", as: office.boss).says("без номера"))
        }
    }

    /// The page was opened before somebody else closed the assignment.
    @Test func `even an empty form on what is closed is answered with words`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            try await office.withdraw(id)
            let reply = try await office.post("/assignments/\(id)/reports", as: office.worker)
            #expect(reply.status == 422)
            #expect(reply.says("role=\"alert\""))
        }
    }
}
