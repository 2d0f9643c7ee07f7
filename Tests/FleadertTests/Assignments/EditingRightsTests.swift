import Testing

@testable import Fleadert

struct EditingRightsTests {
    @Test func `a worker does not edit, a stranger is asked to sign in`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            let fields = AssignmentFields(office, name: "Взлом").pairs
            for person in [office.worker, office.coWorker, office.bystander] {
                #expect(try await office.get("/assignments/\(id)/edit", as: person).status == 403)
                #expect(try await office.post("/assignments/\(id)/edit", fields, as: person).status == 403)
                #expect(try await !office.get("/assignments/\(id)", as: person).says("/edit\""))
            }
            let form = "/assignments/\(id)/edit"
            #expect(try await office.get(form, as: nil).location == "/login?next=\(form)")
            #expect(try await office.post(form, fields, as: nil).status == 403)
            #expect(try await office.story(of: id) == [.issued])
        }
    }

    @Test(arguments: ["0", "-1", "abc", "99", "99999999999999999999"])
    func `what is not there is not found`(_ number: String) async throws {
        try await Office.open { office in
            let browser = try await office.browser(office.boss)
            let fields = AssignmentFields(office).pairs
            #expect(try await browser.get("/assignments/\(number)/edit").status == 404)
            #expect(try await browser.post("/assignments/\(number)/edit", fields).status == 404)
            #expect(try await browser.post("/assignments/\(number)/edit").status == 404)
        }
    }

    @Test func `any boss edits what another one issued`() async throws {
        try await Office.open { office in
            let id = try await office.issue()
            let fields = AssignmentFields(office, name: "Правка").pairs
            #expect(try await office.post("/assignments/\(id)/edit", fields, as: office.secondBoss).status == 303)
            let assignment = try await office.card(id).assignment
            #expect(assignment.name == "Правка" && assignment.issuerID == office.boss.id)
        }
    }
}
