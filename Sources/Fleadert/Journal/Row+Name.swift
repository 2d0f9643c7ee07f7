import Storage

extension Row {
    /// A person's full name, or the sign-in name where there is none; nil if there is no such person.
    func name(_ prefix: String = "") throws -> String? {
        let start = prefix.isEmpty ? "" : prefix + "_"
        let fullName: String? = try self[start + "full_name"]
        let username: String? = try self[start + "username"]
        return [fullName, username].compactMap { $0 }.first { !$0.isEmpty }
    }
}
