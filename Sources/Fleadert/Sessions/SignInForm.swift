import Foundation

struct SignInForm: Sendable {
    let username: String
    let password: String
    let remembered: Bool
    /// Where the person wanted to go, an address of ours; "/" if it is anything else.
    let next: String

    init(_ form: Form) {
        username = form.line("username")
        password = form.raw("password")
        remembered = !["", "false", "0", "n"].contains(form.raw("remember_me"))
        next = Self.ownAddress(form.raw("next"))
    }

    /// Only a path: no host, no scheme, no `//`, no backslash that a browser would read as one.
    static func ownAddress(_ text: String) -> String {
        let isPath =
            text.hasPrefix("/") && !text.hasPrefix("//")
            && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x5C }
        return isPath ? text : "/"
    }
}
