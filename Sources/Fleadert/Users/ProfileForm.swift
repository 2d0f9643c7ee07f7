import Foundation

/// What a person may change about themselves.
struct ProfileForm: Sendable {
    var fullName = ""
    var position = ""
    var phone = ""
    var email = ""

    init(_ profile: UserProfile) {
        fullName = profile.user.fullName
        position = profile.position
        phone = profile.phone
        email = profile.email
    }

    init(_ form: Form) {
        fullName = form.line("name")
        position = form.line("position")
        phone = form.line("phone")
        email = form.line("email")
    }

    func check() throws(Refusal) {
        var complaints = Complaints()
        complaints.check(fullName, field: "name", limit: 150)
        complaints.check(position, field: "position", limit: 150)
        complaints.check(phone, field: "phone", limit: 30)
        RegistrationForm.check(email: email, &complaints)
        try complaints.refuseIfAny()
    }
}

/// Changing one's own password asks for the present one.
struct PasswordForm: Sendable {
    let present: String
    let new: String
    let again: String

    init(_ form: Form) {
        present = form.raw("password_now")
        new = form.raw("password")
        again = form.raw("password2")
    }

    func check() throws(Refusal) {
        var complaints = Complaints()
        RegistrationForm.check(password: new, field: "password", &complaints)
        if new != again { complaints.add("Пароли не совпадают.", to: "password2") }
        try complaints.refuseIfAny()
    }
}
