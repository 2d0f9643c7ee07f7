import Foundation
import Markup

/// Where the page stands in the menu.
enum Section: Sendable { case desk, assignments, projects, users }

/// Addresses of our own style, script and pictures, each with its content's hash.
struct AssetAddresses: Sendable {
    let bootstrap: String
    let style: String
    let script: String
    let icon: String
}

/// Who is looking: what the bar shows of a person.
struct Viewer: Sendable {
    let id: Int
    let name: String
    let title: String
    /// Whether a boss: may issue and decide.
    let isBoss: Bool
}

/// All that the frame around a page shows, and what its forms need.
struct Chrome: Sendable {
    let title: String
    let section: Section?
    let viewer: Viewer?
    let counts: MenuCounts?
    /// For the hidden field of every form.
    let token: String
    let flash: Flash?
    let search: String
    let assets: AssetAddresses
    let words: Wording
    let canRegister: Bool

    /// The hidden field that every form of ours carries.
    var tokenField: HTML { "<input type=\"hidden\" name=\"csrf_token\" value=\"\(token)\">" }

    /// And one more where sending twice must not make two.
    var submissionField: HTML {
        "<input type=\"hidden\" name=\"submission\" value=\"\(token.prefix(while: { $0 != "." }))-\(UInt64.random(in: .min ... .max))\">"
    }
}
