import Markup

/// «Раньше» and «Дальше» under a list; the address of a page comes from the list's own filter.
enum Pager {
    static func links<Item>(_ paged: Paged<Item>, _ address: (Int) -> String) -> HTML {
        if !paged.hasNext && !paged.hasPrevious { return .empty }
        let number = paged.page.number
        return """
            <nav class="pager" aria-label="Страницы списка">
            \(if: paged.hasPrevious, "<a class=\"btn btn-quiet\" rel=\"prev\" href=\"\(address(number - 1))\">← Назад</a>")
            <span>Страница \(number)</span>
            \(if: paged.hasNext, "<a class=\"btn btn-quiet\" rel=\"next\" href=\"\(address(number + 1))\">Дальше →</a>")
            </nav>
            """
    }

    /// In place of a list whose last page stands before the one that was asked for.
    static func beyondEnd(_ start: String) -> HTML {
        """
        <section class="sheet empty"><h2>Столько страниц здесь нет</h2>
        <a class="btn btn-primary" href="\(start)">К началу списка</a></section>
        """
    }
}
