/// What the menu tells on every page. Counted up to 100, then «99+».
struct MenuCounts: Sendable, Equatable {
    var waiting = 0
    var toDo = 0
    var overdue = 0

    static let ceiling = 100
}
