"""What axe-core finds wrong on a page: nothing."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from support.places import open_everything, places

ROLES = pytest.mark.parametrize("role", [None, "test_worker", "boss"], ids=["stranger", "worker", "boss"])
CONTRAST = {"runOnly": ["color-contrast"], "resultTypes": ["violations"]}


@ROLES
def test_every_page_is_accessible_wide_and_narrow(office, come, role):
    person = come(office, role, bypass_csp=True)  # axe is a script that we inject
    found = []
    for address in places(person, role):
        person.page.goto(address)
        open_everything(person.page)
        for width in 1280, 320:
            person.page.set_viewport_size({"width": width, "height": 800})
            found += violations(person.page)
    assert not found, "\n".join(found)


@ROLES
def test_every_page_can_be_read_in_the_dark(office, come, role):
    person = come(office, role, bypass_csp=True, color_scheme="dark")
    found = []
    for address in places(person, role):
        person.page.goto(address)
        open_everything(person.page)
        found += violations(person.page, CONTRAST)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_refused_forms_are_accessible(office, come, scheme):
    boss, stranger = (come(office, name, bypass_csp=True, color_scheme=scheme) for name in ("boss", None))
    boss.page.goto("/assignments/new")
    boss.fill({"Что сделать": "План закупок", "Дата срока": "2020-02-29"})
    boss.page.get_by_label("Проект").select_option(index=1)
    boss.press("Выдать")
    stranger.page.goto("/register")
    stranger.fill({"Имя для входа": "/", "Электронная почта": "a@b", "Пароль": "1", "Пароль ещё раз": "2"})
    stranger.press("Зарегистрироваться")
    found = violations(boss.page) + violations(stranger.page)
    assert not found, "\n".join(found)


def test_axe_would_notice(office, come):
    stranger = come(office, bypass_csp=True)
    stranger.page.goto("/login")
    stranger.page.evaluate("document.querySelector('main label').remove()")
    assert "label" in " ".join(violations(stranger.page))


def violations(page, options=None):
    found = Axe().run(page, options=options or {"resultTypes": ["violations"]}).response["violations"]
    size = page.viewport_size["width"]
    return [
        f"{size} px, {page.url}: {rule['id']}: {node['html'][:160]} {' '.join(why(node))}"
        for rule in found for node in rule["nodes"]
    ]


def why(node):
    return [check["message"] for check in node["any"] + node["all"] + node["none"]]
