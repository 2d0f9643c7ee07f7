import Testing

@testable import Fleadert

struct IssuingTextTests {
    @Test func `details take 4,000 characters and not one more`() async throws {
        try await Office.open { office in
            let longest = String(repeating: "щ", count: 4000)
            let fields = AssignmentFields(office).with { $0.description = longest }
            let taken = try await office.post("/assignments", fields.pairs, as: office.boss)
            #expect(taken.status == 303)
            #expect(try await office.card(taken.madeID).assignment.description == longest)
            let refused = try await office.post(
                "/assignments", fields.with { $0.description += "!" }.pairs, as: office.boss)
            #expect(refused.status == 422)
            #expect(refused.says("Слишком длинно: 4001 знак, а помещается 4000."))
            #expect(refused.says("\(longest)!</textarea>"))
        }
    }

    /// A family is one picture and five characters.
    @Test func `pictures are counted as the database counts them`() async throws {
        try await Office.open { office in
            let families = String(repeating: "👨‍👩‍👧", count: 800)
            let fields = AssignmentFields(office).with {
                ($0.name, $0.description) = (String(repeating: "🎄", count: 200), families)
            }
            let taken = try await office.post("/assignments", fields.pairs, as: office.boss)
            #expect(taken.status == 303)
            #expect(try await office.card(taken.madeID).assignment.description == families)
            let longer = fields.with { $0.description += "👍" }
            #expect(try await office.post("/assignments", longer.pairs, as: office.boss).says("4001 знак,"))
        }
    }

    @Test func `a name takes 200 characters of one line`() async throws {
        try await Office.open { office in
            let fields = AssignmentFields(office, name: "Первая\r\nвторая")
            let taken = try await office.post("/assignments", fields.pairs, as: office.boss)
            #expect(try await office.card(taken.madeID).assignment.name == "Первая вторая")
            for (name, message) in [
                (String(repeating: "я", count: 201), "201 знак, а помещается 200"), (" \t ", "Напишите, что сделать."),
            ] {
                let refused = try await office.post(
                    "/assignments", fields.with { $0.name = name }.pairs, as: office.boss)
                #expect(refused.status == 422 && refused.says(message))
            }
        }
    }

    @Test func `everything that was typed survives a refusal`() async throws {
        try await Office.open { office in
            let (responsible, other) = (office.coWorker.id, office.worker.id)
            let fields = AssignmentFields(office, name: "Акт \"сверки\"").with {
                ($0.description, $0.date, $0.time) = ("Первое\r\nВторое & третье", "2026-11-20", "17:45")
                ($0.priority, $0.responsible) = ("low", "\(responsible)")
            }
            let page = try await office.post("/assignments", fields.pairs, as: office.boss)
            #expect(page.status == 422)
            #expect(
                page.says("value=\"Акт &quot;сверки&quot;\"") && page.says("Первое\nВторое &amp; третье</textarea>"))
            #expect(page.says("value=\"2026-11-20\"") && page.says("value=\"17:45\""))
            #expect(page.says("value=\"low\" checked") && page.says("<option value=\"\(office.project)\" selected>"))
            for id in [responsible, other] { #expect(page.says("name=\"executors\" value=\"\(id)\" checked")) }
            #expect(page.says("name=\"responsible\" value=\"\(responsible)\" checked"))
            #expect(page.times("name=\"executors\"") == 5 && page.times(" checked>") == 4)
        }
    }

    @Test func `in a large office those chosen stay in sight, and so does the one who answers`() async throws {
        try await Office.open { office in
            try await office.hire(60)
            let (chosen, answers) = (try await office.id(of: "Сотрудник 059"), try await office.id(of: "Сотрудник 060"))
            let fields = AssignmentFields(office).with {
                ($0.executors, $0.responsible) = (["\(chosen)"], "\(answers)")
            }
            let page = try await office.post("/assignments", fields.pairs, as: office.boss)
            #expect(page.status == 422)
            #expect(page.says("name=\"executors\" value=\"\(chosen)\" checked"))
            #expect(page.says("name=\"responsible\" value=\"\(answers)\" checked"))
        }
    }
}
