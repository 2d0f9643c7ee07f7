import Foundation

/// What a newcomer types. The names of the fields are the original's.
struct RegistrationForm: Sendable {
    var username = ""
    var email = ""
    var fullName = ""
    var password = ""
    var passwordAgain = ""
    var keyWord = ""

    init() {}

    init(_ form: Form) {
        username = form.line("username")
        email = form.line("email")
        fullName = form.line("name")
        password = form.raw("password")
        passwordAgain = form.raw("password2")
        keyWord = form.raw("is_admin")
    }

    func check() throws(Refusal) {
        var complaints = Complaints()
        Self.check(username: username, &complaints)
        Self.check(email: email, &complaints)
        complaints.check(fullName, field: "name", limit: 150)
        Self.check(password: password, field: "password", &complaints)
        if password != passwordAgain { complaints.add("Пароли не совпадают.", to: "password2") }
        try complaints.refuseIfAny()
    }

    static func check(username: String, _ complaints: inout Complaints) {
        complaints.check(username, field: "username", limit: 60, required: "Придумайте имя для входа.")
        let isAllowed = username.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "._-".unicodeScalars.contains(scalar)
        }
        if !isAllowed {
            complaints.add("В имени для входа — только буквы, цифры и знаки «.», «_», «-».", to: "username")
        }
    }

    static func check(email: String, _ complaints: inout Complaints) {
        complaints.check(email, field: "email", limit: 254, required: "Укажите адрес электронной почты.")
        let halves = email.split(separator: "@", omittingEmptySubsequences: false)
        let isAddress =
            halves.count == 2 && !halves[0].isEmpty && halves[1].contains(".") && !halves[1].hasPrefix(".")
            && !halves[1].hasSuffix(".") && !email.contains(where: \.isWhitespace)
        if !isAddress { complaints.add("Адрес почты пишется так: ivanova@example.ru.", to: "email") }
    }

    static func check(password: String, field: String, _ complaints: inout Complaints) {
        if password.count < 8 { complaints.add("В пароле должно быть не меньше 8 знаков.", to: field) }
        if password.utf8.count > 1000 { complaints.add("Пароль слишком длинный.", to: field) }
    }
}
