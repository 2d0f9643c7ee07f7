import Configuration
import Foundation
import Storage
import SystemPackage
import Testing

@testable import Fleadert

struct SettingsTests {
    private func settings(_ variables: [String: String]) throws -> Settings {
        let all = ["SECRET_KEY": "a key of 16 letters or more"].merging(variables) { $1 }
        return try Settings(ConfigReader(provider: EnvironmentVariablesProvider(environmentVariables: all)))
    }

    @Test func `nothing but a key is needed`() throws {
        let settings = try settings([:])
        #expect(settings.database == (try DatabaseAddress("sqlite:///var/fleadert.db")))
        #expect(settings.registration.access == .open)
        #expect(!settings.registration.isRight(""))
        #expect(settings.publicFolder == "Public")
        #expect(settings.time.zone == TimeZone.current)
        #expect(!settings.isSecure)
    }

    @Test func `what is set is taken`() throws {
        let settings = try settings([
            "DATABASE_URL": "sqlite:////srv/office.db", "REGISTRATION": "keyword", "KEY_WORD_FOR_BOSS": "сезам",
            "TIME_ZONE": "Asia/Omsk", "PUBLIC_FOLDER": "/usr/share/fleadert", "BASE_URL": "https://office.example.ru",
        ])
        #expect(settings.database.path == "/srv/office.db")
        #expect(settings.registration.access == .keyword)
        #expect(settings.registration.isRight("сезам") && !settings.registration.isRight("Сезам"))
        #expect(settings.time.zone.identifier == "Asia/Omsk")
        #expect(settings.publicFolder == "/usr/share/fleadert")
        #expect(settings.isSecure)
    }

    @Test(arguments: [
        ("DATABASE_URL", "postgres://x"), ("DATABASE_URL", "sqlite://x.db"), ("DATABASE_URL", "x"),
        ("DATABASE_URL", "mysql://"),
        ("SECRET_KEY", "short"), ("SECRET_KEY", "15 letters, no "), ("REGISTRATION", "maybe"), ("REGISTRATION", "Open"),
        ("REGISTRATION", "OPEN "), ("TIME_ZONE", "Moscow"), ("TIME_ZONE", "Europe/Nowhere"),
        ("BASE_URL", "office.example.ru"),
        ("BASE_URL", "htps://office.example.ru"), ("BASE_URL", "https://"), ("BASE_URL", "//office.example.ru"),
    ])
    func `a wrong value stops the start and is named`(_ name: String, _ value: String) {
        let refusal = #expect(throws: WrongSetting.self) { try settings([name: value]) }
        #expect(refusal?.description.hasPrefix("Настройка \(name): ") == true)
        #expect(refusal?.description.contains("\n") == false)
    }

    @Test func `a key word that everybody is asked for must be there`() {
        let refusal = #expect(throws: WrongSetting.self) { try settings(["REGISTRATION": "keyword"]) }
        #expect(refusal?.description.hasPrefix("Настройка KEY_WORD_FOR_BOSS: ") == true)
    }

    @Test func `a refusal tells no secret`() {
        let refusals = [
            #expect(throws: WrongSetting.self) { try settings(["SECRET_KEY": "s3cret"]) },
            #expect(throws: WrongSetting.self) { try settings(["DATABASE_URL": "mysql://me:s3cret@host:x/name"]) },
        ]
        for refusal in refusals { #expect(refusal?.description.contains("s3cret") == false) }
    }

    @Test(arguments: [
        ("HTTPS://Office.example.ru", true), ("http://office", false), ("https://10.0.0.1:8443/", true), ("", false),
    ])
    func `cookies are for https only where people come by https`(_ address: String, _ isSecure: Bool) throws {
        #expect(try settings(["BASE_URL": address]).isSecure == isSecure)
    }

    @Test func `the original's names of the database's account are known`() throws {
        let settings = try settings(["MYSQL_USER": "a@b:c", "MYSQL_PASSWORD": "p/w?#ё%"])
        #expect(settings.database == (try DatabaseAddress("mysql://a%40b%3Ac:p%2Fw%3F%23%D1%91%25@localhost/fleadert")))
        let both = try self.settings(["MYSQL_USER": "x", "DATABASE_URL": "sqlite:///other.db"])
        #expect(both.database.path == "other.db")
    }

    @Test func `a folder without our files is named`() async throws {
        try await TestDatabase.open { database in
            let settings = try settings(["PUBLIC_FOLDER": "/nowhere"])
            let refusal = #expect(throws: WrongSetting.self) {
                try App(settings: settings, database: database, passwords: PasswordWork(cost: .testing), log: .silent)
            }
            #expect(refusal?.description.hasPrefix("Настройка PUBLIC_FOLDER: ") == true)
        }
    }

    @Test func `a file says what the environment does not`() async throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("settings-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let text = "# ours\nSECRET_KEY=a key of 16 letters or more\n\nTIME_ZONE=Asia/Omsk\nBASE_URL=https://office.ru\n"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        let settings = try await Settings.read(FilePath(path))
        #expect(settings.secretKey == "a key of 16 letters or more")
        #expect(settings.time.zone.identifier == "Asia/Omsk")
        #expect(settings.isSecure)
    }
}
