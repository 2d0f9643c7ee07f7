/// A lasting matter of an office and what is asked within it. In braces stand blanks, see `SeedBlanks`.
struct SeedTheme: Sendable {
    let name: String
    let description: String
    let matters: [SeedMatter]
}

/// One thing to do: its name and its details.
struct SeedMatter: Sendable {
    let name: SeedPhrase
    let details: SeedPhrase

    init(_ name: String, _ details: String) {
        self.name = SeedPhrase(name)
        self.details = SeedPhrase(details)
    }
}

/// A text with blanks, cut at its braces once.
struct SeedPhrase: Sendable {
    private let pieces: [String]

    init(_ text: String) {
        pieces = text.split(omittingEmptySubsequences: false) { $0 == "{" || $0 == "}" }.map(String.init)
    }

    /// Every second piece is a blank.
    func filled(_ blank: (String) -> String) -> String {
        pieces.enumerated().map { $0.offset.isMultiple(of: 2) ? $0.element : blank($0.element) }.joined()
    }
}
