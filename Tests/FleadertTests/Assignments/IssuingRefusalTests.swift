import Storage
import Testing

@testable import Fleadert

struct IssuingRefusalTests {
    @Test func `it is given to people who are here, and to all who were chosen`() async throws {
        try await Office.open { office in
            try await office.dismiss(office.bystander)
            let worker = "\(office.worker.id)"
            for executors in [[], [""], ["abc"], ["-1"]] {
                try await Self.refused(office, "Выберите") {
                    ($0.executors, $0.responsible) = (executors, nil)
                }
            }
            for another in ["\(office.bystander.id)", "999", "0", "99999999999999999999", "ivanov"] {
                try await Self.refused(office, "нет. Выберите исполнителей снова.") {
                    ($0.executors, $0.responsible) = ([worker, another], worker)
                }
            }
        }
    }

    @Test func `the one who answers is one of the executors`() async throws {
        try await Office.open { office in
            let bystander = "\(office.bystander.id)"
            try await Self.refused(office, "Ответственный должен быть среди исполнителей.") {
                $0.responsible = bystander
            }
            try await Self.refused(office, "Отметьте, кто отвечает.") { $0.responsible = "abc" }
        }
    }

    @Test func `more than fifty executors are too many`() async throws {
        try await Office.open { office in
            try await office.hire(60)
            let first = try await office.id(of: "Сотрудник 001")
            try await Self.refused(office, "Больше 50 исполнителей поручить нельзя.") {
                ($0.executors, $0.responsible) = ((first..<first + 51).map(String.init), nil)
            }
        }
    }

    @Test func `a form that names somebody twenty thousand times is answered like any other`() async throws {
        try await Office.open { office in
            let somebody = Array(repeating: "\(office.worker.id)", count: 20_000)
            try await Self.refused(office, "Напишите, что сделать.") { ($0.executors, $0.name) = (somebody, "") }
        }
    }

    @Test func `the project must be there and open`() async throws {
        try await Office.open { office in
            let closed = try await office.createProject("Архив")
            _ = try await office.post("/projects/\(closed)/closure", as: office.boss)
            for project in ["\(closed)", "99", "0"] {
                try await Self.refused(office, "Этот проект закрыт или его нет. Выберите другой.") {
                    $0.project = project
                }
            }
            for project in ["", "abc", "99999999999999999999"] {
                try await Self.refused(office, "Выберите проект.") { $0.project = project }
            }
        }
    }

    @Test func `there are three priorities and no others`() async throws {
        try await Office.open { office in
            for priority in ["", "urgent", "HIGH"] {
                try await Self.refused(office, "Приоритет бывает высокий, средний или низкий.") {
                    $0.priority = priority
                }
            }
        }
    }

    @Test func `everything that is wrong is told at once`() async throws {
        try await Office.open { office in
            let reply = try await office.post("/assignments", as: office.boss)
            #expect(reply.status == 422)
            for message in ["Напишите, что сделать.", "Выберите проект.", "Укажите срок", "Выберите, кому поручить"] {
                #expect(reply.says(message))
            }
        }
    }

    private static func refused(
        _ office: Office, _ message: String, _ change: (inout AssignmentFields) -> Void
    ) async throws {
        let reply = try await office.post("/assignments", AssignmentFields(office).with(change).pairs, as: office.boss)
        #expect(reply.status == 422)
        #expect(reply.says(message))
        #expect(try await office.count("SELECT COUNT(*) FROM assignments") == 0)
        #expect(try await office.count("SELECT COUNT(*) FROM events WHERE kind = 'issued'") == 0)
    }
}
