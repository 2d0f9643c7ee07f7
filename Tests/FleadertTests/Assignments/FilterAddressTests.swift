import Foundation
import Testing

@testable import Fleadert

struct FilterAddressTests {
    @Test(arguments: ["", "ёлка", "50 % & больше", "a=b+c", "#якорь?", "«Акт» №\u{a0}7/2", "🎄", "<b>'\"\\", "100_%"])
    func `an address brings back the very filter that it was made of`(_ text: String) throws {
        var filter = AssignmentFilter()
        filter.text = text
        for status in [nil] + Assignment.Status.allCases.map(Optional.init) {
            (filter.status, filter.project) = (status, status == nil ? nil : 7)
            (filter.executor, filter.overdue, filter.mine) = (
                status == nil ? 3 : nil, status == .executed, status == nil
            )
            for page in [1, 5] {
                let address = filter.address(page: page)
                let query = try #require(Form(urlEncoded: address.drop { $0 != "?" }.dropFirst().utf8))
                #expect(AssignmentFilter(query) == filter)
                #expect(PageNumber(query.line("page")).number == page)
            }
        }
    }

    @Test func `an empty filter has the plain address`() {
        #expect(AssignmentFilter().address() == "/assignments")
        #expect(AssignmentFilter().address(page: 2) == "/assignments?page=2")
        #expect(AssignmentFilter().isEmpty)
    }

    @Test(arguments: [
        "status=done", "status=EXECUTED", "project=abc", "project=", "executor=1.5", "executor=99999999999999999999",
        "overdue=0", "overdue=", "overdue=no", "mine=false", "q=", "q=%20%20", "status=&project=&executor=&q=", "x=1",
        "&&=",
    ])
    func `nonsense is as good as nothing`(_ query: String) throws {
        #expect(AssignmentFilter(try #require(Form(urlEncoded: query.utf8))).isEmpty)
    }

    @Test func `the form of the list shows what it is filtered by`() async throws {
        try await Office.open { office in
            var filter = AssignmentFilter()
            (filter.status, filter.project, filter.executor) = (.executed, office.project, office.worker.id)
            (filter.overdue, filter.mine, filter.text) = (true, true, "акт \"сверки\"")
            let page = try await office.get(filter.address(), as: office.worker)
            #expect(page.says("<option value=\"executed\" selected>"))
            #expect(page.says("<option value=\"\(office.project)\" selected>"))
            #expect(page.says("<option value=\"\(office.worker.id)\" selected>"))
            #expect(page.times(" checked>") == 2 && page.times("value=\"акт &quot;сверки&quot;\"") == 2)
        }
    }

    @Test func `a filter by somebody who is gone, or far down a long list, is shown too`() async throws {
        try await Office.open { office in
            try await office.hire(520)
            try await office.dismiss(office.bystander)
            for id in [office.bystander.id, try await office.id(of: "Сотрудник 520")] {
                let page = try await office.get("/assignments?executor=\(id)", as: office.boss)
                #expect(page.says("<option value=\"\(id)\" selected>"))
            }
        }
    }

    @Test func `a broken address is a bad request, not a failure of ours`() async throws {
        try await Office.open { office in
            for query in ["q=%", "q=%zz", "q=%ff%fe", "%=1"] {
                #expect(try await office.get("/assignments?\(query)", as: office.boss).status == 400)
            }
            _ = try await office.issue()
        }
    }
}
