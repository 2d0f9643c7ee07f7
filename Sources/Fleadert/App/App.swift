import Crypto
import Foundation
import Logging
import Storage

/// Start here: all that the site is made of. `Routes` names its addresses, `Serving` puts it on a port.
package struct App: Sendable {
    let settings: Settings
    let database: Database
    let passwords: PasswordWork
    let assets: Assets
    let forgery: ForgeryTokens
    let log: Logger
    let now: @Sendable () -> Date

    package init(
        settings: Settings, database: Database, passwords: PasswordWork, log: Logger,
        now: @escaping @Sendable () -> Date = { Date() }
    ) throws {
        self.settings = settings
        self.database = database
        self.passwords = passwords
        self.log = log
        self.now = now
        assets = try Assets(folder: settings.publicFolder)
        forgery = ForgeryTokens(secret: settings.secretKey)
    }

    var time: OfficeTime { settings.time }
    var wording: Wording { Wording(now: now(), time: time) }
}
