import ArgumentParser
import Fleadert
import Foundation
import Storage

/// Settings, then the database with today's schema. Whatever goes wrong is told in one line.
enum Opening {
    static func settings() async throws -> Settings {
        try await told { try await Settings.read() }
    }

    static func database(_ settings: Settings) async throws -> Database {
        try await told {
            let database = try Database(settings.database)
            try await database.migrate(Schema.migrations) { id in Terminal.say("Схема: \(id)") }
            return database
        }
    }

    /// Runs a command's work; an error becomes one clear line and a non-zero exit.
    static func told<Result>(_ work: () async throws -> Result) async throws -> Result {
        do {
            return try await work()
        } catch let exit as ExitCode {
            throw exit
        } catch {
            Terminal.say("fleadert: \(Complaint.text(of: error))")
            throw ExitCode.failure
        }
    }
}
