import Synchronization

/// The names of the columns of one answer, shared by all its rows.
final class ColumnNames: Sendable {
    let all: [String]
    private let expected = Atomic(0)

    init(_ all: [String]) {
        self.all = all
    }

    /// Where the column of this name is. Columns are mostly read in the order of the query, so the one after that
    /// which was found last is looked at first; the others are scanned from the left.
    func position(of name: String) -> Int? {
        let guess = expected.load(ordering: .relaxed)
        let found = guess < all.count && all[guess] == name ? guess : all.firstIndex(of: name)
        if let found { expected.store(found + 1 == all.count ? 0 : found + 1, ordering: .relaxed) }
        return found
    }
}
