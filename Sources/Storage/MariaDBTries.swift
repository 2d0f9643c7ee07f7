/// How often and how long one transaction is tried again.
///
/// From the statement that failed first on, it takes at most three seconds longer than a statement may take: with the
/// default of 6 seconds a page during an outage is answered within 9.
struct MariaDBTries {
    /// How long a statement of the next try may take, in milliseconds.
    private(set) var patience: Int
    private let hasOtherHosts: Bool
    private let longest: Int
    private var began: Int?
    private var conflicts = 0
    private var losses = 0
    private var surprises = 0

    init(_ settings: MariaDBSettings) {
        patience = settings.patience
        longest = settings.patience + Self.rest
        hasOtherHosts = settings.hosts.count > 1
    }

    /// What is left when a statement has taken all its time.
    private static let rest = 3000

    /// Until when a connection is looked for.
    var deadline: Int { (began ?? MariaDBDeadline.now()) + longest }

    /// Whether it is worth trying again; if so, a moment passes, the longer the more often it was tried. The moment is
    /// a random one, so that those who were in each other's way do not meet again.
    mutating func mayRepeat(after hindrance: MariaDBHindrance) -> Bool {
        let now = MariaDBDeadline.now()
        began = began ?? hindrance.began
        let passed = now - (began ?? now)
        switch hindrance.kind {
        case .surprise:
            surprises += 1
            return surprises == 1
        case .conflict:
            conflicts += 1
            return conflicts <= 15 && passed < patience && sleep(0...min(400, 4 << min(conflicts, 10)))
        case .loss:
            losses += 1
            return losses <= 5 && passed < longest - 1000 && sleep(10...100 * losses)
        case .silence:
            patience = Self.rest
            return hasOtherHosts && passed < longest
        case .outage(let since):
            // The restart of a server takes a few seconds and is waited for. What lasts longer is told at once.
            return now - since < 5000 && passed < patience && sleep(200...400)
        }
    }

    private func sleep(_ milliseconds: ClosedRange<Int>) -> Bool {
        MariaDBDeadline.sleep(.random(in: milliseconds))
        return true
    }
}
