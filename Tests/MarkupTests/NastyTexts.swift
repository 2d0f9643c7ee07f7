/// Texts that try to leave their place on a page. The same seed gives the same texts.
struct NastyTexts {
    private var random: SplitMix64

    init(seed: UInt64) {
        random = SplitMix64(state: seed)
    }

    mutating func next() -> String {
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...10, using: &random) { scalars.append(contentsOf: fragment()) }
        return String(scalars)
    }

    private mutating func fragment() -> String.UnicodeScalarView {
        if Int.random(in: 0..<3, using: &random) == 0 { return randomScalar() }
        return Self.fragments[Int.random(in: 0..<Self.fragments.count, using: &random)].unicodeScalars
    }

    private mutating func randomScalar() -> String.UnicodeScalarView {
        let planes: [UInt32] = [0x7F, 0x7FF, 0xFFFF, 0x10FFFF]
        let highest = planes[Int.random(in: 0..<planes.count, using: &random)]
        let scalar = Unicode.Scalar(UInt32.random(in: 0...highest, using: &random)) ?? "\u{FFFE}"
        return String.UnicodeScalarView([scalar])
    }

    private static let fragments = [
        "<script", "<script>alert(1)</script>", "</p>", "</", "<", ">", "/>", "\"", "'", "`", "=", " ", "\n", "\r\n",
        "\t", "\u{C}", "/", "&", "&lt;", "&lt", "&#60;", "&#x3c", "&#39;", "&quot;", "&amp;lt;", ";", "#", "-->",
        "<!--", "--!>", "]]>", "<![CDATA[", "<?", "\0", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{301}", "\u{338}",
        "\u{20D2}", "\u{200D}", "\u{FE0F}", "\u{202E}", "ё", "ש", "👩🏽‍💻", "🇷🇺", "\u{FF1C}", "\u{2039}", " onload=x ",
    ]
}

private struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}
