import Foundation

/// How far a migration has come, as it stands in `applied_at`: the moment when it was done, or a negative number.
enum MigrationMark: Equatable {
    /// This statement was begun, and nobody knows whether it was done.
    case begun(Int)
    /// This statement was refused by the database; those before it are done.
    case refused(Int)
    case done(Date)

    var isDone: Bool {
        if case .done = self { true } else { false }
    }

    /// The statement to go on with.
    var number: Int {
        switch self {
        case .begun(let number), .refused(let number): number
        case .done: 1
        }
    }
}

extension MigrationMark: Bindable {
    var value: Value {
        switch self {
        case .begun(let number): .integer(Int64(-2 * number))
        case .refused(let number): .integer(Int64(1 - 2 * number))
        case .done(let date): date.value
        }
    }

    init?(_ value: Value) {
        guard case .integer(let stored) = value else { return nil }
        if stored >= 0 {
            self = .done(Date(timeIntervalSince1970: Double(stored)))
        } else {
            self = stored.isMultiple(of: 2) ? .begun(Int(-stored / 2)) : .refused(Int((1 - stored) / 2))
        }
    }
}
