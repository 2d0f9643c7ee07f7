/// Which page of a list is asked for, and how long a page is.
struct PageNumber: Sendable, Equatable {
    let number: Int
    let limit: Int

    /// Anything that is no page number is the first page.
    init(_ text: String, limit: Int = 20) {
        number = min(max(Int(text) ?? 1, 1), 1_000_000)
        self.limit = limit
    }

    var offset: Int { (number - 1) * limit }
}

/// One page of a list, read with one row too many to know whether there is a next page.
struct Paged<Item: Sendable>: Sendable {
    let items: [Item]
    let page: PageNumber
    let hasNext: Bool

    /// - Parameter items: the page's, and one more if there is one.
    init(_ items: [Item], page: PageNumber) {
        self.items = Array(items.prefix(page.limit))
        self.page = page
        hasNext = items.count > page.limit
    }

    var hasPrevious: Bool { page.number > 1 }

    func map<Other: Sendable>(_ transform: (Item) -> Other) -> Paged<Other> {
        Paged<Other>(items: items.map(transform), page: page, hasNext: hasNext)
    }

    fileprivate init(items: [Item], page: PageNumber, hasNext: Bool) {
        self.items = items
        self.page = page
        self.hasNext = hasNext
    }
}
