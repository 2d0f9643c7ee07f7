/// A person of the seeded office, before there is an id.
struct SeedPerson: Sendable, Equatable {
    let username: String
    let fullName: String
    let position: String
    let role: User.Role

    var email: String { "\(username)@upravlenie.example" }
}

/// Those who are there in every seeded office, in this order.
enum SeedCast {
    static let people = [
        boss(Seed.bossUsername, "Орлова Марина Сергеевна", "начальник управления"),
        worker(Seed.workerUsername, "Ершов Павел Николаевич", "главный специалист"),
        boss("kravtsov_ov", "Кравцов Олег Викторович", "заместитель начальника управления"),
        worker("tihonova_ea", "Тихонова Елена Алексеевна", "ведущий специалист"),
        worker("gavrilov_dm", "Гаврилов Дмитрий Михайлович", "главный специалист-эксперт"),
        worker("sergeeva_ov", "Сергеева Ольга Валентиновна", "заместитель начальника отдела"),
        boss("belova_ni", "Белова Наталья Игоревна", "начальник отдела правового обеспечения"),
        worker("zuev_ks", "Зуев Кирилл Станиславович", "специалист 1 разряда"),
        worker("aleksandrova_tp", "Александрова Татьяна Петровна", "главный специалист"),
        worker("fomin_rg", "Фомин Роман Геннадьевич", "консультант"),
        boss("melnik_ayu", "Мельник Андрей Юрьевич", "начальник отдела цифрового развития"),
        worker("davydova_ki", "Давыдова Ксения Ильинична", "ведущий консультант"),
        worker("semenov_va", "Семёнов Василий Аркадьевич", "главный специалист"),
        worker("yakovleva_nd", "Яковлева Нина Дмитриевна", "референт"),
    ]

    private static func boss(_ username: String, _ name: String, _ position: String) -> SeedPerson {
        SeedPerson(username: username, fullName: name, position: position, role: .boss)
    }

    private static func worker(_ username: String, _ name: String, _ position: String) -> SeedPerson {
        SeedPerson(username: username, fullName: name, position: position, role: .worker)
    }
}
