import Foundation
import Storage

/// Why a row of the original cannot come over.
struct Skip: Error {
    let reason: String

    init(_ reason: String) { self.reason = reason }
}

/// A row whose columns may hold anything: SQLite minds neither types nor limits.
struct OriginalRow: Sendable {
    private let row: Row

    init(_ row: Row) { self.row = row }

    func id() throws -> Int {
        guard let id = try number("id") else { throw Skip("столбец id пуст") }
        guard id > 0 else { throw Skip("номер «\(id)» не годится: он должен быть больше нуля") }
        return id
    }

    /// What the row is called in a list of skipped ones.
    func label() -> String { (try? number("id")).flatMap { $0 }.map { "№ \($0)" } ?? "без номера" }

    func number(_ column: String) throws -> Int? {
        switch try row[column] as Value {
        case .null: return nil
        case .integer(let number): return Int(number)
        case .text(let text):
            if let number = Int(text) { return number }
            throw Skip("в столбце \(column) не номер: \(Self.quoted(text))")
        default: throw Skip("в столбце \(column) не номер")
        }
    }

    /// Nil is NULL. Anything that is neither yes nor no is taken for no.
    func flag(_ column: String) throws -> Bool? {
        switch try row[column] as Value {
        case .null: nil
        case .integer(let number): number == 1
        case .text(let text): text == "1"
        default: false
        }
    }

    func isFilled(_ column: String) throws -> Bool { try row[column] as Value != .null }

    func filledText(_ column: String, limit: Int) throws -> String {
        let text = try requiredText(column, limit: limit)
        if text.allSatisfy(\.isWhitespace) { throw Skip("столбец \(column) пуст") }
        return text
    }

    func requiredText(_ column: String, limit: Int) throws -> String {
        guard let text = try text(column, limit: limit) else { throw Skip("столбец \(column) пуст") }
        return text
    }

    /// A limit counts characters as the database does.
    func text(_ column: String, limit: Int) throws -> String? {
        guard let text = try anyText(column) else { return nil }
        let length = text.unicodeScalars.count
        if length > limit {
            throw Skip("в столбце \(column) \(Plural.characters(length)), а помещается \(limit)")
        }
        return text
    }

    func requiredTime(_ column: String) throws -> Date {
        guard let time = try time(column) else { throw Skip("столбец \(column) пуст") }
        return time
    }

    func time(_ column: String) throws -> Date? {
        guard let text = try anyText(column) else { return nil }
        guard let date = OriginalTime.date(text) else {
            throw Skip("в столбце \(column) не время: \(Self.quoted(text))")
        }
        return date
    }

    private func anyText(_ column: String) throws -> String? {
        switch try row[column] as Value {
        case .null: nil
        case .text(let text): text
        case .integer(let number): "\(number)"
        case .real(let number): "\(number)"
        case .blob: throw Skip("в столбце \(column) испорченный текст (не UTF-8)")
        }
    }

    static func quoted(_ text: String) -> String {
        text.count > 40 ? "«\(text.prefix(40))…»" : "«\(text)»"
    }
}
