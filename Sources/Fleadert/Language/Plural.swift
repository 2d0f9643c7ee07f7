/// A number with its noun in the right form: 1 задача, 2 задачи, 5 задач.
struct Plural: Sendable {
    let one: String
    let few: String
    let many: String

    init(_ one: String, _ few: String, _ many: String) {
        self.one = one
        self.few = few
        self.many = many
    }

    func form(_ count: Int) -> String {
        let hundred = abs(count) % 100
        if (11...14).contains(hundred) { return many }
        switch hundred % 10 {
        case 1: return one
        case 2...4: return few
        default: return many
        }
    }

    func callAsFunction(_ count: Int) -> String { "\(count) \(form(count))" }

    static let assignments = Plural("задача", "задачи", "задач")
    static let days = Plural("день", "дня", "дней")
    static let hours = Plural("час", "часа", "часов")
    static let minutes = Plural("минуту", "минуты", "минут")
    static let seconds = Plural("секунду", "секунды", "секунд")
    static let reports = Plural("заявка", "заявки", "заявок")
    static let people = Plural("сотрудник", "сотрудника", "сотрудников")
    static let characters = Plural("знак", "знака", "знаков")
}
