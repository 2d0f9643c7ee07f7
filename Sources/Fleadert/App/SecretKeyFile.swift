import Crypto
import Foundation

/// The key that the program makes for itself where the administrator sets none; only its owner may read it.
enum SecretKeyFile {
    static func readOrMake(_ path: String) throws -> String {
        if let made = read(path) { return made }
        do {
            try make(path)
        } catch {
            throw WrongSetting("SECRET_KEY", "не задан, а файл \(path) не записать: \(error.localizedDescription)")
        }
        guard let made = read(path) else { throw WrongSetting("SECRET_KEY", "файл \(path) пуст или не читается") }
        return made
    }

    private static func read(_ path: String) -> String? {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8), text.utf8.count >= 32 else { return nil }
        return text
    }

    /// Written aside and linked into place: of two programs that start at once one makes the key.
    private static func make(_ path: String) throws {
        let folder = (path as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let aside = "\(path).\(ProcessInfo.processInfo.processIdentifier)"
        let key = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }.hex
        _ = FileManager.default.createFile(
            atPath: aside, contents: Data(key.utf8), attributes: [.posixPermissions: 0o600])
        defer { try? FileManager.default.removeItem(atPath: aside) }
        try? FileManager.default.linkItem(atPath: aside, toPath: path)
    }
}
