import Foundation
import Testing

@testable import Fleadert

struct SecretKeyFileTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("key-\(UUID().uuidString)")

    @Test func `the program makes its key once, for its owner only`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("var/secret.key").path
        let key = try SecretKeyFile.readOrMake(path)
        #expect(key.count == 64 && Data(hex: key) != nil)
        #expect(try SecretKeyFile.readOrMake(path) == key)
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/var") == ["secret.key"])
    }

    @Test func `an empty file is told, and never overwritten`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = folder.appendingPathComponent("secret.key").path
        try Data().write(to: URL(fileURLWithPath: path))
        let refusal = #expect(throws: WrongSetting.self) { try SecretKeyFile.readOrMake(path) }
        #expect(refusal?.description.hasPrefix("Настройка SECRET_KEY: ") == true)
    }

    @Test func `a place that cannot be written is told`() {
        let refusal = #expect(throws: WrongSetting.self) { try SecretKeyFile.readOrMake("/proc/nowhere/secret.key") }
        #expect(refusal?.description.hasPrefix("Настройка SECRET_KEY: ") == true)
    }
}
