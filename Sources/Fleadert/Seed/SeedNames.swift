/// People for an office that is larger than the cast.
struct SeedNames {
    private var taken: Set<String> = []

    /// Every eighth is a chief.
    mutating func next(_ random: inout SplitMix64) -> SeedPerson {
        let isBoss = random.isOne(in: 8)
        let name = random.isOne(in: 2) ? Self.woman(&random) : Self.man(&random)
        return SeedPerson(
            username: username(name), fullName: name,
            position: random.pick(isBoss ? Self.chiefs : Self.posts), role: isBoss ? .boss : .worker)
    }

    /// `petrova_es`, and of those who share it `petrova_es2`.
    private mutating func username(_ name: String) -> String {
        let words = name.split(separator: " ").map(String.init)
        let plain = Self.latin(words[0]) + "_" + words.dropFirst().map { Self.latin(String($0.prefix(1))) }.joined()
        var username = plain
        var number = 2
        while !taken.insert(username).inserted {
            username = "\(plain)\(number)"
            number += 1
        }
        return username
    }

    private static func man(_ random: inout SplitMix64) -> String {
        "\(random.pick(surnames)) \(random.pick(men)) \(random.pick(fathers))ович"
    }

    private static func woman(_ random: inout SplitMix64) -> String {
        "\(random.pick(surnames))а \(random.pick(women)) \(random.pick(fathers))овна"
    }

    private static func latin(_ word: String) -> String {
        word.lowercased().map { letters[$0] ?? String($0) }.joined()
    }

    private static let letters: [Character: String] = [
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i",
        "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
        "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sch", "ъ": "", "ы": "y", "ь": "",
        "э": "e", "ю": "yu", "я": "ya",
    ]
    // The surnames are those that take «а» for a woman, the fathers those that take «ович» and «овна».
    private static let surnames = [
        "Абрамов", "Антонов", "Афанасьев", "Баранов", "Борисов", "Васильев", "Виноградов", "Воробьёв", "Голубев",
        "Громов", "Данилов", "Демидов", "Егоров", "Жуков", "Захаров", "Зимин", "Ильин", "Казаков", "Калинин",
        "Киселёв", "Королёв", "Кузьмин", "Лаптев", "Лебедев", "Макаров", "Медведев", "Миронов", "Назаров",
        "Никитин", "Осипов", "Панов", "Поляков", "Родионов", "Рябов", "Савельев", "Сорокин", "Титов", "Уваров",
        "Филатов", "Цветков", "Чернов", "Широков", "Щукин", "Юдин",
    ]
    private static let men = [
        "Александр", "Алексей", "Антон", "Артём", "Вадим", "Виктор", "Георгий", "Денис", "Евгений", "Иван", "Игорь",
        "Константин", "Максим", "Никита", "Олег", "Пётр", "Руслан", "Сергей", "Тимофей", "Фёдор", "Юрий",
    ]
    private static let women = [
        "Алина", "Анна", "Валентина", "Вера", "Виктория", "Галина", "Дарья", "Екатерина", "Жанна", "Зоя", "Инна",
        "Ирина", "Лариса", "Людмила", "Маргарита", "Надежда", "Оксана", "Полина", "Светлана", "Юлия",
    ]
    private static let fathers = [
        "Александр", "Антон", "Артём", "Борис", "Вадим", "Виктор", "Владимир", "Герман", "Денис", "Иван", "Леонид",
        "Максим", "Олег", "Петр", "Роман", "Руслан", "Степан", "Фёдор", "Эдуард",
    ]
    private static let posts = [
        "специалист 1 разряда", "ведущий специалист", "главный специалист", "главный специалист-эксперт", "консультант",
        "ведущий консультант", "референт", "заместитель начальника отдела",
    ]
    private static let chiefs = ["начальник отдела", "начальник управления", "заместитель начальника управления"]
}
