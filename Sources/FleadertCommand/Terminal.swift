import Foundation

/// Where a command speaks: words for a person go to standard error, results to standard output.
enum Terminal {
    static func say(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

    static var isInteractive: Bool { isatty(2) == 1 }

    /// Asks without showing what is typed; where there is no terminal, reads a line of standard input.
    static func secret(_ question: String) -> String? {
        guard isatty(0) == 1 else { return readLine() }
        FileHandle.standardError.write(Data(question.utf8))
        var shown = termios()
        tcgetattr(0, &shown)
        var hidden = shown
        hidden.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(0, TCSANOW, &hidden)
        defer {
            tcsetattr(0, TCSANOW, &shown)
            say("")
        }
        return readLine()
    }
}

/// A bar that is drawn again in place, at most ten times a second; where there is no terminal, a line each tenth.
final class ProgressBar: @unchecked Sendable {
    private let title: String
    private let lock = NSLock()
    private var shownAt = Date.distantPast
    private var shownTenth = -1

    init(_ title: String) { self.title = title }

    func show(_ done: Int, of total: Int) {
        lock.withLock {
            let share = total == 0 ? 1 : Double(done) / Double(total)
            if Terminal.isInteractive { draw(share, done, total) } else { print(share, done, total) }
        }
    }

    private func draw(_ share: Double, _ done: Int, _ total: Int) {
        guard done >= total || Date().timeIntervalSince(shownAt) > 0.1 else { return }
        shownAt = Date()
        let full = Int(share * 30)
        let bar = String(repeating: "█", count: full) + String(repeating: "░", count: 30 - full)
        let line = "\r\(title) \(bar) \(Int(share * 100)) % (\(done) из \(total))" + (done >= total ? "\n" : "")
        FileHandle.standardError.write(Data(line.utf8))
    }

    private func print(_ share: Double, _ done: Int, _ total: Int) {
        let tenth = Int(share * 10)
        guard tenth > shownTenth else { return }
        shownTenth = tenth
        Terminal.say("\(title): \(tenth * 10) % (\(done) из \(total))")
    }
}
