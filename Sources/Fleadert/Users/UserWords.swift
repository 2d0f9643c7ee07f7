extension User {
    var roleTitle: String { Self.title(role, isAdmin: isAdmin) }

    static func title(_ role: Role, isAdmin: Bool) -> String {
        let title = role == .boss ? "руководитель" : "работник"
        return isAdmin ? "\(title), администратор" : title
    }
}
