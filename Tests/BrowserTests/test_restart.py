"""The program is updated in the middle of a working day, and nobody notices."""

from playwright.sync_api import expect


def test_who_is_signed_in_goes_on_and_a_half_typed_form_is_still_taken(empty_office, come):
    boss = come(empty_office)
    boss.register("orlova", "Орлова Марина Сергеевна")
    boss.page.goto("/projects/new")
    boss.fill({"Название": "Кадровые вопросы"})

    empty_office.stop()
    empty_office.start()

    boss.fill({"О чём этот проект": "Приём, отпуска, обучение"})
    boss.press("Создать")
    boss.is_told("Проект создан")
    expect(boss.page.locator("main")).to_contain_text("Приём, отпуска, обучение")


def test_a_stranger_signs_in_on_a_page_opened_before(empty_office, come):
    boss, stranger = come(empty_office), come(empty_office)
    stranger.page.goto("/login")
    boss.register("orlova", "Орлова Марина Сергеевна")

    empty_office.stop()
    empty_office.start()

    stranger.fill({"Имя для входа": "ORLOVA", "Пароль": "верный пароль"})
    stranger.press("Войти")
    expect(stranger.page.locator("h1")).to_contain_text("Марина Сергеевна")
