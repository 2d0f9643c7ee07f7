/// What can be done to an assignment after it is issued.
enum SeedDeed: Sendable, Equatable {
    case issue, edit, report, recall, giveBack, accept, withdraw, reopen
    case contribute(Int)
}

/// How an assignment has fared by now.
enum SeedFate: Sendable, CaseIterable {
    case fresh, dueToday, dueTomorrow, overdue, rework, resumed
    case waiting, waitingLate
    case executed, executedLate, executedAfterRework, withdrawn

    /// What has happened since it was issued, in this order.
    var deeds: [SeedDeed] {
        switch self {
        case .fresh, .dueToday, .dueTomorrow, .overdue: []
        case .rework: [.report, .giveBack]
        case .resumed: [.withdraw, .reopen]
        case .waiting, .waitingLate: [.report]
        case .executed, .executedLate: [.report, .accept]
        case .executedAfterRework: [.report, .giveBack, .report, .accept]
        case .withdrawn: [.withdraw]
        }
    }

    var isClosed: Bool {
        switch self {
        case .executed, .executedLate, .executedAfterRework, .withdrawn: true
        default: false
        }
    }

    /// How many working days ago it may have been issued; a closed one up to the beginning of the office.
    var daysAgo: ClosedRange<Int> {
        switch self {
        case .fresh: 0...9
        case .dueToday, .dueTomorrow: 3...11
        case .overdue: 8...30
        case .rework: 6...18
        case .resumed: 8...20
        case .waiting: 4...20
        case .waitingLate: 10...30
        default: 8...500
        }
    }

    /// Of a hundred and twenty assignments of four months.
    static func random(isArchive: Bool, _ random: inout SplitMix64) -> SeedFate {
        random.pick(isArchive ? archive : everyday)
    }

    private static let everyday =
        times(20, fresh) + times(3, dueToday) + times(4, dueTomorrow) + times(8, overdue) + times(7, rework)
        + times(2, resumed) + times(8, waiting) + times(3, waitingLate) + ended
    // In two years most has been done.
    private static let archive = everyday + ended + ended + ended + ended + ended + ended + ended
    private static let ended =
        times(36, executed) + times(11, executedLate) + times(10, executedAfterRework) + times(5, withdrawn)

    private static func times(_ count: Int, _ fate: SeedFate) -> [SeedFate] { Array(repeating: fate, count: count) }
}
