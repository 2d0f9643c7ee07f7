"""On a telephone and for those who enlarge the page: nothing is cut off, nothing scrolls sideways."""

import pytest

from support.fit import misfits
from support.places import open_everything, places

WIDTHS = 320, 640, 1024, 1280  # a telephone; 1280 at 200 %; a tablet; a desk


@pytest.mark.parametrize("role", [None, "test_worker", "boss"], ids=["stranger", "worker", "boss"])
def test_every_page_fits(office, come, role):
    person = come(office, role, device_scale_factor=2)
    found = []
    for address in places(person, role):
        found += look(person.page, address)
    assert not found, "\n".join(found)


def test_words_without_end_are_broken(office, come):
    boss, worker = come(office, "boss"), come(office)
    project, what = "Ъ" * 100, "Щ" * 200
    worker.register("ж" * 60, " ".join("Ю" * 49 for _ in range(3)), email=f"{'e' * 60}@{'e' * 60}.ru")
    me = worker.page.locator(".account .sheet a").get_attribute("href")
    worker.page.goto(f"{me}/edit")
    worker.fill({"Должность": "Ы" * 150, "Телефон": "8" * 30})
    worker.press("Сохранить")

    boss.make_project(project, "Ф" * 1000)
    board = boss.page.url
    boss.page.get_by_role("link", name="Выдать задачу").click()
    boss.fill({"Что сделать": what, "Найти сотрудника": "Ю" * 49})
    boss.choose("Ю" * 49)
    boss.page.get_by_text("Ещё: подробности").click()
    boss.fill({"Подробности": "Ш" * 4000})
    boss.press("Выдать")
    boss.is_told("Задача выдана")
    card = boss.page.url
    worker.report(what, "Ч" * 400, number="1" * 60, date="2026-11-20")
    boss.return_from_desk(what, "Х" * 400)
    found = look(worker.page, "/") + look(worker.page, card) + look(boss.page, f"{card}/edit")
    worker.report(what, "Ц" * 400, number="/" * 60)

    seen_by_all = [card, board, me, "/", f"/assignments?q={what}", "/projects", f"/users?q={'Ю' * 49}", f"{me}/edit"]
    for person in boss, worker:
        for address in seen_by_all:
            found += look(person.page, address)
    assert not found, "\n".join(found)


def look(page, address):
    page.goto(address)
    found = [what for width in WIDTHS for what in misfits(page, width)]
    open_everything(page)
    return found + [f"opened, {what}" for width in WIDTHS for what in misfits(page, width)]
