"""The product's reason to exist, from an empty office to the figures; the same with JavaScript and without."""

from datetime import date

import pytest
from playwright.sync_api import expect

BOSS, ELDER, YOUNGER = "Орлова Марина Сергеевна", "Яхонтов Глеб Ильич", "Бабкина Вера Львовна"
PROJECT, WHAT = "Кадровые вопросы", "Справка о численности за III квартал"


@pytest.mark.parametrize("has_script", [True, False], ids=["with_script", "without_script"])
def test_a_boss_issues_and_returns_and_accepts_what_executors_report(empty_office, come, has_script):
    boss, elder, younger = (come(empty_office, java_script_enabled=has_script) for _ in range(3))

    boss.page.goto("/")
    boss.page.locator("main").get_by_role("link", name="Зарегистрироваться").click()
    expect(boss.page.locator("main")).to_contain_text("станет администратором и руководителем")
    boss.register("orlova", BOSS)
    elder.register("yahontov", ELDER)
    younger.register("babkina", YOUNGER)
    expect(elder.page.locator("main")).to_contain_text("Сейчас вам ничего не поручено")

    issue(boss)
    expect(boss.page.locator(".facts")).to_contain_text("Яхонтов Г. И.")
    expect(boss.page.locator(".facts .co")).to_contain_text("Бабкина В. Л. — часть не внесена")

    younger.report(WHAT, "Данные бухгалтерии переданы.")
    boss.page.goto("/")
    expect(boss.page.locator("main")).to_contain_text("Всё решено")

    elder.page.goto("/")
    expect(elder.menu).to_contain_text("мне исполнить: 1")
    elder.report(WHAT, "Справка подписана.", number="21/7-44", date=date.today().isoformat())
    expect(elder.menu).not_to_contain_text("мне исполнить")

    boss.page.goto("/")
    expect(boss.menu).to_contain_text("ждут решения: 1")
    expect(boss.line(WHAT)).to_contain_text(f"исх. № 21/7-44 от {date.today():%d.%m.%Y}")
    expect(boss.line(WHAT)).to_contain_text("«Справка подписана.»")
    boss.return_from_desk(WHAT, "Нет разбивки по отделам.")
    expect(boss.page).to_have_url(f"{empty_office.address}/")
    expect(boss.menu).not_to_contain_text("ждут решения")

    elder.page.goto("/")
    expect(elder.menu).to_contain_text("мне исполнить: 1")
    expect(elder.line(WHAT)).to_contain_text("на доработке")
    elder.open_card(WHAT)
    expect(elder.page.locator(".story > li").first).to_contain_text("Нет разбивки по отделам.")
    elder.report(WHAT, "Разбивка добавлена.")

    boss.accept_from_desk(WHAT)
    expect(boss.page).to_have_url(f"{empty_office.address}/")
    expect(boss.menu).not_to_contain_text("ждут решения")
    figures_follow(boss)
    story_has_every_step(elder)


def issue(boss):
    boss.make_project(PROJECT)
    boss.page.get_by_role("link", name="Выдать задачу").click()
    expect(boss.page.get_by_label("Проект")).to_have_value("1")
    boss.fill({"Что сделать": WHAT})
    boss.choose(ELDER, answers=not boss.has_script)
    expect(boss.row(ELDER).get_by_role("radio")).to_be_checked()
    boss.choose(YOUNGER)
    expect(boss.row(ELDER).get_by_role("radio")).to_be_checked()
    boss.press("Выдать")
    boss.is_told("Задача выдана")


def figures_follow(boss):
    boss.page.goto("/users")
    expect(boss.line(ELDER)).to_contain_text("выполнено: 1")
    expect(boss.line(YOUNGER)).to_contain_text("выполнено: 0")
    expect(boss.line(BOSS)).to_contain_text("закрыто: 1")
    boss.page.goto("/projects")
    expect(boss.page.locator(".card-of-project", has_text=PROJECT)).to_contain_text("выполнено: 1")


def story_has_every_step(elder):
    elder.open_card(WHAT)
    expect(elder.page.locator(".heading")).to_contain_text("выполнена")
    expect(elder.page.locator(".facts")).to_contain_text("в срок")
    expect(elder.page.locator(".story > li")).to_contain_text([
        "исполнение принято", "доложено об исполнении", "возвращено на доработку", "доложено об исполнении",
        "внесена часть соисполнителя", "поручение выдано",
    ])
