extension ImportSummary {
    /// For a terminal, in Russian.
    package var lines: [String] {
        var lines = [Self.line("", "прочитано", "записано", "пропущено")]
        for table in Table.allCases {
            let count = self[table]
            lines.append(Self.line(table.title, "\(count.read)", "\(count.written)", "\(count.skipped)"))
        }
        lines += Self.section("Пропущено:", skips.map { "\($0.table.rawValue), \($0.row): \($0.reason)" })
        lines += Self.section("Обратите внимание:", notes)
        return lines
    }

    private static func line(_ title: String, _ figures: String...) -> String {
        padded(title, to: 28, atEnd: true) + figures.map { padded($0, to: 12, atEnd: false) }.joined()
    }

    private static func padded(_ text: String, to width: Int, atEnd: Bool) -> String {
        let space = String(repeating: " ", count: max(0, width - text.count))
        return atEnd ? text + space : space + text
    }

    private static func section(_ title: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : ["", title] + lines.map { "  \($0)" }
    }
}

extension ImportSummary.Table {
    fileprivate var title: String {
        switch self {
        case .users: "сотрудники (users)"
        case .projects: "проекты (projects)"
        case .tasks: "задачи (tasks)"
        case .requests: "заявки (requests)"
        case .executors: "исполнители (user_task)"
        }
    }
}
