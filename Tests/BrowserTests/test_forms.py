"""What was typed is never lost, and nothing is done twice."""

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

TOMORROW = (date.today() + timedelta(days=1)).isoformat()
BOTH = pytest.mark.parametrize("has_script", [True, False], ids=["with_script", "without_script"])


def test_a_refused_registration_keeps_what_was_typed(office, come):
    stranger = come(office)
    stranger.page.goto("/register")
    typed = {"Имя для входа": "Boss", "Фамилия, имя, отчество": "Осипов Пётр", "Электронная почта": "osipov@office"}
    stranger.fill(typed | {"Пароль": "верный пароль", "Пароль ещё раз": "другой пароль"})
    stranger.press("Зарегистрироваться")

    keeps(stranger, typed | {"Пароль": "", "Пароль ещё раз": ""})
    is_refused(stranger.page.locator("#email"), "Адрес почты пишется так")
    is_refused(stranger.page.locator("#password2"), "Пароли не совпадают")

    right = {"Электронная почта": "osipov@example.ru", "Пароль": "верный пароль", "Пароль ещё раз": "верный пароль"}
    stranger.fill(right)
    stranger.press("Зарегистрироваться")
    is_refused(stranger.page.locator("#username"), "занято")
    keeps(stranger, {"Имя для входа": "Boss", "Электронная почта": "osipov@example.ru"})


def test_a_refused_assignment_keeps_all_fields_and_chosen_people(office, come):
    boss = come(office, "boss")
    boss.page.goto("/assignments/new")
    boss.page.get_by_text("Ещё: подробности").click()
    typed = {
        "Что сделать": "План закупок", "Подробности": "Первая строка\n<b>вторая</b> & третья",
        "Дата срока": "2020-02-29", "Время срока": "17:45",
    }
    boss.fill(typed)
    boss.choose("Александрова Татьяна Петровна")
    boss.choose("Белова Наталья Игоревна", answers=True)
    project = boss.page.get_by_label("Проект").select_option(index=2)
    boss.page.get_by_role("radio", name="высокий").check()
    boss.press("Выдать")

    expect(boss.page.get_by_label("Подробности")).to_be_visible()
    keeps(boss, typed | {"Проект": project[0]})
    expect(boss.page.get_by_role("radio", name="высокий")).to_be_checked()
    expect(boss.page.locator("[name=executors]:checked")).to_have_count(2)
    expect(boss.row("Александрова").get_by_role("checkbox")).to_be_checked()
    expect(boss.row("Белова").get_by_role("radio")).to_be_checked()
    is_refused(boss.page.locator("#deadline_date"), "срок уже прошёл")


def test_an_assignment_for_nobody_says_so_beside_the_people(office, come):
    boss = come(office, "boss")
    boss.page.goto("/assignments/new")
    boss.fill({"Что сделать": "План закупок"})
    boss.page.get_by_label("Проект").select_option(index=1)
    boss.press("Выдать")

    keeps(boss, {"Что сделать": "План закупок"})
    expect(boss.page.locator("#people")).to_contain_text("хотя бы одного исполнителя")
    expect(boss.page.get_by_role("group", name="Кому")).to_have_accessible_description(re.compile("хотя бы одного"))


def test_a_report_without_words_keeps_its_number_and_date(office, come):
    worker = come(office, "test_worker")
    typed = {"Исходящий номер": "21/7-44", "Дата": "2026-11-20"}
    report_nothing(worker, typed)

    expect(worker.page.get_by_label("Исходящий номер")).to_be_visible()
    keeps(worker, typed)
    is_refused(worker.page.locator("#comment"), "Напишите, что сделано")


def test_the_first_wrong_field_of_a_refused_form_has_the_focus(office, come):
    stranger, worker = come(office), come(office, "test_worker")
    stranger.page.goto("/register")
    stranger.fill({"Имя для входа": "osipov", "Электронная почта": "osipov@office", "Пароль": "1", "Пароль ещё раз": "2"})
    stranger.press("Зарегистрироваться")
    report_nothing(worker, {})

    for wrong in stranger.page.locator("#email"), worker.page.locator("#comment"):
        expect(wrong).to_be_focused()
        expect(wrong).to_be_in_viewport()


@BOTH
def test_a_double_click_issues_one_assignment(office, come, has_script):
    boss, name = come(office, "boss", java_script_enabled=has_script), f"Двойной щелчок {has_script}"
    fill_in(boss, name)
    boss.page.get_by_role("button", name="Выдать").dblclick()
    is_there_once(boss, name)


@BOTH
def test_going_back_and_sending_again_issues_one_assignment(office, come, has_script):
    boss, name = come(office, "boss", java_script_enabled=has_script), f"Отправлено снова {has_script}"
    fill_in(boss, name)
    boss.press("Выдать")
    expect(boss.page.get_by_role("heading", level=1)).to_have_text(name)

    boss.page.go_back()
    keeps(boss, {"Что сделать": name})
    boss.press("Выдать")
    is_there_once(boss, name)


def test_going_back_and_sending_something_else_issues_another_one(office, come):
    boss, name = come(office, "boss"), "Сперва одно"
    fill_in(boss, name)
    boss.press("Выдать")
    expect(boss.page.get_by_role("heading", level=1)).to_have_text(name)

    boss.page.go_back()
    boss.fill({"Что сделать": "Потом другое"})
    boss.press("Выдать")
    is_there_once(boss, "Потом другое")
    is_there_once(boss, name)


def test_nobody_is_thanked_for_what_is_returned(office, come):
    """The card offers thanks for accepting; returning with them asks for other words."""
    boss = come(office, "boss")
    boss.page.goto("/assignments?status=under_review")
    boss.page.locator("td.main a").first.click()
    keeps(boss, {"Ваши слова исполнителю": "Принято. Спасибо за работу!"})
    boss.press("Вернуть на доработку")
    is_refused(boss.page.locator("#comment"), "что доработать")


def fill_in(boss, name):
    boss.page.goto("/assignments/new")
    boss.fill({"Что сделать": name, "Дата срока": TOMORROW})
    boss.choose("Александрова", answers=not boss.has_script)
    boss.page.get_by_label("Проект").select_option(index=1)


def is_there_once(boss, name):
    expect(boss.page.get_by_role("heading", level=1)).not_to_have_text("Новая задача")
    boss.page.goto(f"/assignments?q={name}")
    expect(boss.page.locator("main")).to_contain_text("найдено: 1")


def report_nothing(worker, typed):
    """A space satisfies the browser, not the office."""
    worker.page.goto("/")
    worker.page.get_by_role("link", name="Отчитаться").first.click()
    worker.page.get_by_text("Документ-исполнение").click()
    worker.fill(typed | {"Что сделано": " "})
    worker.press("Отправить на рассмотрение")


def keeps(person, typed):
    for label, value in typed.items():
        expect(person.labelled(label)).to_have_value(value)


def is_refused(field, words):
    """What is wrong stands beside the field and is read out with it."""
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(re.compile(words))
    beside = field.locator("xpath=ancestor::*[contains(concat(' ', @class, ' '), ' field ')]")
    expect(beside.locator(".invalid-feedback")).to_contain_text(words)
