/// How an office writes a name: «Лаврентьев Никандр Жоресович» is «Лаврентьев Н. Ж.» in a list and «ЛН» in a circle.
enum PersonName {
    /// A name of two or three words is taken for surname, first name, patronymic; anything else stays as it is.
    static func short(_ name: String) -> String {
        let words = name.split(separator: " ")
        guard (2...3).contains(words.count) else { return name }
        let initials = words.dropFirst().compactMap(\.first).map { "\($0)." }
        return ([String(words[0])] + initials).joined(separator: " ")
    }

    static func initials(_ name: String) -> String {
        name.split(separator: " ").prefix(2).compactMap(\.first).map(String.init).joined().uppercased()
    }

    /// How to greet: first name and patronymic where there are three words, otherwise the name as it is.
    static func greeting(_ name: String) -> String {
        let words = name.split(separator: " ")
        guard words.count == 3 else { return name }
        return words.dropFirst().joined(separator: " ")
    }
}
