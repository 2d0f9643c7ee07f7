import Configuration
import Crypto
import Foundation
import Storage
import SystemPackage

/// What an administrator sets by environment variables or in `.env`. A wrong value stops the start with one line.
package struct Settings: Sendable {
    package var database: DatabaseAddress
    package var secretKey: String
    package var registration: RegistrationRules
    var time: OfficeTime
    var publicFolder: String
    /// Whether people come by https, so that cookies may be `Secure`.
    var isSecure: Bool

    package init(_ config: ConfigReader) throws {
        database = try Self.databaseAddress(config)
        secretKey = try Self.secretKey(config)
        registration = try Self.registration(config)
        time = OfficeTime(zone: try Self.timeZone(config))
        publicFolder = config.string(forKey: "public.folder", default: "Public")
        isSecure = try Self.isSecure(config)
    }

    package var timeZone: TimeZone { time.zone }

    /// The environment first, then `.env` of the current folder, if there is one.
    package static func read(_ path: FilePath = ".env") async throws -> Settings {
        let file: EnvironmentVariablesProvider
        do {
            file = try await EnvironmentVariablesProvider(environmentFilePath: path, allowMissing: true)
        } catch {
            throw WrongSetting("\(path)", "файл не читается: \(error)")
        }
        return try Settings(ConfigReader(providers: [EnvironmentVariablesProvider(), file]))
    }

    private static func databaseAddress(_ config: ConfigReader) throws -> DatabaseAddress {
        let address = config.string(forKey: "database.url", default: "")
        let user = config.string(forKey: "mysql.user", default: "")
        let password = config.string(forKey: "mysql.password", default: "")
        do {
            if !address.isEmpty { return try DatabaseAddress(address) }
            if user.isEmpty { return try DatabaseAddress("sqlite:///var/fleadert.db") }
            return try DatabaseAddress("mysql://\(encoded(user)):\(encoded(password))@localhost/fleadert")
        } catch {
            throw WrongSetting(address.isEmpty ? "MYSQL_USER" : "DATABASE_URL", "\(error)")
        }
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }

    /// Without a key of the administrator's one is made and kept beside the data, so that forms survive a restart.
    private static func secretKey(_ config: ConfigReader) throws -> String {
        let key = config.string(forKey: "secret.key", default: "")
        if key.isEmpty { return try SecretKeyFile.readOrMake("var/secret.key") }
        guard key.utf8.count >= 16 else { throw WrongSetting("SECRET_KEY", "нужно не меньше 16 знаков") }
        return key
    }

    private static func registration(_ config: ConfigReader) throws -> RegistrationRules {
        let (access, keyWord) = (try access(config), config.string(forKey: "key.word.for.boss", default: ""))
        guard access != .keyword || !keyWord.isEmpty else {
            throw WrongSetting("KEY_WORD_FOR_BOSS", "не задано, а REGISTRATION=keyword спрашивает его у каждого")
        }
        return RegistrationRules(access: access, keyWord: keyWord)
    }

    private static func access(_ config: ConfigReader) throws -> RegistrationRules.Access {
        let text = config.string(forKey: "registration", default: "open")
        guard let access = RegistrationRules.Access(rawValue: text) else {
            throw WrongSetting("REGISTRATION", "бывает open, keyword или closed, а не «\(text)»")
        }
        return access
    }

    private static func isSecure(_ config: ConfigReader) throws -> Bool {
        let address = config.string(forKey: "base.url", default: "")
        if address.isEmpty { return false }
        guard let url = URL(string: address), let scheme = url.scheme?.lowercased(),
            ["http", "https"].contains(scheme), let host = url.host(), !host.isEmpty
        else { throw WrongSetting("BASE_URL", "пишется так: https://fleadert.example.ru, а не «\(address)»") }
        return scheme == "https"
    }

    private static func timeZone(_ config: ConfigReader) throws -> TimeZone {
        let name = config.string(forKey: "time.zone", default: "")
        if name.isEmpty { return TimeZone.current }
        guard let zone = TimeZone(identifier: name) else {
            throw WrongSetting("TIME_ZONE", "нет часового пояса «\(name)»; пишется так: Europe/Moscow")
        }
        return zone
    }
}

/// A setting that cannot be used, named.
package struct WrongSetting: Error, CustomStringConvertible {
    package let description: String

    init(_ name: String, _ reason: String) { description = "Настройка \(name): \(reason)." }
}
