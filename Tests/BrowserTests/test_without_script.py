"""What JavaScript makes comfortable works without it; the main job itself is in test_main_job."""

import pytest
from playwright.sync_api import expect


@pytest.fixture
def boss(office, come):
    return come(office, "boss", java_script_enabled=False)


def test_people_beyond_the_first_forty_are_found_and_the_chosen_ones_stay(boss):
    boss.page.goto("/assignments/new")
    expect(boss.page.locator(".who")).to_have_count(40)
    boss.fill({"Что сделать": "Найдено без сценариев", "Найти сотрудника": "яковлЕва"})
    boss.choose("Александрова", answers=True)
    boss.press("Найти")

    expect(boss.page.locator(".who")).to_have_count(2)
    boss.choose("Яковлева")
    expect(boss.row("Александрова").get_by_role("radio")).to_be_checked()
    boss.page.get_by_label("Проект").select_option(index=1)
    boss.press("Выдать")
    boss.is_told("Задача выдана")
    expect(boss.page.locator("h1")).to_have_text("Найдено без сценариев")
    expect(boss.page.locator(".facts")).to_contain_text("Александрова Т. П.")
    expect(boss.page.locator(".facts .co")).to_contain_text("Яковлева Н. Д.")


def test_looking_for_nobody_says_so_and_keeps_the_form(boss):
    boss.page.goto("/assignments/new")
    boss.fill({"Что сделать": "Кому-нибудь", "Найти сотрудника": "щщщ"})
    boss.press("Найти")
    expect(boss.page.locator("#people")).to_contain_text("Никого не нашлось")
    expect(boss.labelled("Что сделать")).to_have_value("Кому-нибудь")


def test_the_list_is_filtered_and_turned_over(boss):
    boss.page.goto("/assignments")
    boss.page.get_by_role("link", name="Дальше").click()
    expect(boss.page.get_by_role("navigation", name="Страницы списка")).to_contain_text("Страница 2")
    boss.page.get_by_label("Состояние").select_option("выполнена")
    boss.press("Отобрать")
    expect(boss.page.locator("table.list tbody tr .chip.good")).to_have_count(20)


def test_one_signs_out(office, come):
    worker = come(office, java_script_enabled=False)
    worker.sign_in("zuev_ks")
    worker.page.locator(".account > summary").click()
    worker.page.get_by_role("button", name="Выйти").click()
    worker.is_told("Вы вышли")
    worker.page.goto("/assignments")
    expect(worker.page.locator("h1")).to_have_text("Вход")
