"""By keyboard alone: every stop on the way can be seen, and the main job can be done."""

from playwright.sync_api import expect

# Where the focus is, whether it is drawn, and whether something lies over it. A date's own calendar button, which has the
# focus inside of the field, is drawn by the browser.
STOP = """() => {
  const element = document.activeElement;
  const look = getComputedStyle(element);
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const over = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return {
    name: element.outerHTML.replace(/\\s+/g, ' ').slice(0, 100),
    isBody: element === document.body,
    isDrawn: look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2 || !element.matches(':focus'),
    isSeen: over !== null && (element.contains(over) || over.contains(element)),
  };
}"""


def test_the_first_stop_leads_past_the_menu_to_the_content(office, come):
    boss = come(office, "boss")
    boss.page.goto("/assignments")
    boss.page.keyboard.press("Tab")
    expect(boss.page.get_by_role("link", name="К содержанию")).to_be_focused()
    expect(boss.page.get_by_role("link", name="К содержанию")).to_be_in_viewport(ratio=1)
    boss.page.keyboard.press("Enter")
    expect(boss.page.locator("main")).to_be_focused()
    boss.page.keyboard.press("Tab")
    expect(boss.page.get_by_label("Слова из задачи", exact=True)).to_be_focused()


def test_signing_in_issuing_reporting_and_accepting_need_no_mouse(office, come):
    boss, worker = come(office), come(office)
    sign_in(boss, "boss")
    go(boss, boss.page.get_by_role("link", name="Новая задача"))
    issue(boss, "Сделать без мыши")

    sign_in(worker, "test_worker")
    go(worker, worker.line("Сделать без мыши").get_by_role("link", name="Отчитаться"))
    worker.page.wait_for_url("**/assignments/*#report")
    worker.page.keyboard.press("Tab")
    expect(worker.labelled("Что сделано")).to_be_focused()
    worker.page.keyboard.type("Сделано.")
    go(worker, worker.page.get_by_role("button", name="Отправить на рассмотрение"))
    worker.is_told("Записано")

    boss.page.goto("/")
    go(boss, boss.line("Сделать без мыши").get_by_role("button", name="Принять"))
    boss.is_told("Принято")


def test_words_for_returning_are_typed_on_the_desk(office, come):
    boss = come(office, "boss")
    boss.page.goto("/")
    line = boss.page.locator(".line", has=boss.page.locator(".returning")).first
    go(boss, line.locator("summary"))
    tab_to(boss, line.get_by_label("Что доработать"))
    boss.page.keyboard.type("Уточните суммы.")
    go(boss, line.get_by_role("button", name="Вернуть на доработку"))
    boss.is_told("Возвращено на доработку")


def test_escape_closes_the_account_menu(office, come):
    worker = come(office, "test_worker")
    worker.page.goto("/")
    menu = worker.page.locator(".account")
    go(worker, menu.locator("summary"))
    expect(menu.get_by_role("button", name="Выйти")).to_be_visible()
    worker.page.keyboard.press("Tab")
    worker.page.keyboard.press("Escape")
    expect(menu.get_by_role("button", name="Выйти")).to_be_hidden()
    expect(menu.locator("summary")).to_be_focused()


def test_every_stop_of_a_page_is_seen_wide_and_narrow(office, come):
    boss = come(office, "boss")
    for address in "/", "/assignments", "/assignments/new", "/projects", "/users":
        for width in 1280, 320:
            boss.page.set_viewport_size({"width": width, "height": 640})
            boss.page.goto(address)
            for _ in range(60):
                boss.page.keyboard.press("Tab")
                if stop(boss)["isBody"]:
                    break


def sign_in(person, name):
    """The name's field has the focus already."""
    person.page.goto("/login")
    person.page.keyboard.type(name)
    person.page.keyboard.press("Tab")
    person.page.keyboard.type("123")
    person.page.keyboard.press("Enter")
    expect(person.menu).to_be_visible()


def issue(boss, name):
    expect(boss.labelled("Что сделать")).to_be_focused()
    boss.page.keyboard.type(name)
    tab_to(boss, boss.page.get_by_label("Найти сотрудника"))
    boss.page.keyboard.type("ершов")
    expect(boss.page.locator(".who")).to_have_count(1)
    tab_to(boss, boss.row("Ершов Павел Николаевич").get_by_role("checkbox"))
    boss.page.keyboard.press("Space")
    tab_to(boss, boss.row("Ершов Павел Николаевич").get_by_role("radio"))
    expect(boss.row("Ершов Павел Николаевич").get_by_role("radio")).to_be_checked()
    tab_to(boss, boss.page.get_by_label("Проект"))
    boss.page.keyboard.press("ArrowDown")
    go(boss, boss.page.get_by_role("button", name="Выдать"))
    boss.is_told("Задача выдана")


def go(person, target):
    tab_to(person, target)
    person.page.keyboard.press("Enter")


def tab_to(person, target):
    """As often as it takes; a body on the way is the end of the page."""
    for _ in range(150):
        person.page.keyboard.press("Tab")
        stop(person)
        if target.evaluate("(element) => element === document.activeElement"):
            return
    raise AssertionError(f"Tab never comes to {target}")


def stop(person):
    """Where Tab has come to, having seen that it can be seen."""
    here = person.page.evaluate(STOP)
    assert here["isBody"] or (here["isDrawn"] and here["isSeen"]), f"{person.page.url}: {here}"
    return here
