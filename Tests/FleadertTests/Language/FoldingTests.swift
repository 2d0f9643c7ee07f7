import Testing

@testable import Fleadert

struct FoldingTests {
    @Test(arguments: [
        ("ИВАН", "иван"), ("Ёлка ЁЖ", "елка еж"), ("Е\u{308}лка", "елка"), ("Йод И\u{306}од", "йод йод"),
        ("  много   места \n\t тут ", "много места тут"), ("неразрывный\u{A0}пробел", "неразрывный пробел"),
        ("ABC xyz", "abc xyz"), ("ІЇЄҐЎ", "іїєґў"), ("", ""), ("  ", ""), ("№ 21/7-44", "№ 21/7-44"), ("ẞ", "ß"),
    ])
    func `case does not count, ё is е, white space is one space`(_ text: String, _ folded: String) {
        #expect(Folding.fold(text) == folded)
        #expect(Folding.fold(folded) == folded)
    }

    @Test(arguments: ["İ", "ŉ", "ﷺ", "\u{1D160}", "ΐ", "ё", "Ё", "Е\u{308}", "👩‍👩‍👧"])
    func `folding never makes a text longer than it was`(_ text: String) {
        for count in [1, 7, 60] {
            let typed = String(repeating: text, count: count)
            #expect(Folding.fold(typed).unicodeScalars.count <= typed.unicodeScalars.count)
        }
    }

    @Test(arguments: [
        ("100%", "%100!%%"), ("a_b", "%a!_b%"), ("Ура!", "%ура!!%"), ("!%_", "%!!!%!_%"), ("", "%%"), ("Ёж", "%еж%"),
        ("\\", "%\\%"), ("'", "%'%"), ("[a]*?", "%[a]*?%"),
    ])
    func `wildcards in what is looked for stand for themselves`(_ text: String, _ pattern: String) {
        #expect(Folding.pattern(containing: text) == pattern)
    }

    @Test func `an endless pattern is cut to what an engine takes`() {
        for letter in ["a", "%", "ё", "İ", "😀"] {
            #expect(Folding.pattern(containing: String(repeating: letter, count: 100_000)).utf8.count < 2000)
        }
    }
}
