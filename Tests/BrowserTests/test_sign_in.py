"""At the door: nobody learns which names there are."""

from playwright.sync_api import expect


def test_a_wrong_password_and_an_unknown_name_are_told_the_same(office, come):
    stranger = come(office)
    told = [guess(stranger, name) for name in ("tihonova_ea", "tihonova_eb")]
    assert told[0] == told[1] and "Имя или пароль не подходят" in told[0]


def test_guessing_is_slowed_down_even_for_a_name_that_nobody_has(office, come):
    stranger = come(office)
    told = [guess(stranger, "gavrilov_dn") for _ in range(5)]
    assert "Слишком много попыток" not in "".join(told)
    # The first wait is five seconds, which is how long a busy debug build takes for one guess.
    assert any("Слишком много попыток" in guess(stranger, "gavrilov_dn") for _ in range(3))


def test_signing_in_leads_to_where_one_wanted_to_go(office, come):
    stranger = come(office)
    stranger.page.goto("/projects/1")
    expect(stranger.page).to_have_url(f"{office.address}/login?next=/projects/1")
    stranger.fill({"Имя для входа": "test_worker", "Пароль": "123"})
    stranger.press("Войти")
    expect(stranger.page).to_have_url(f"{office.address}/projects/1")


def guess(stranger, name):
    """Everything that the answer shows, without what was typed."""
    stranger.page.goto("/login")
    stranger.fill({"Имя для входа": name, "Пароль": "наугад"})
    stranger.press("Войти")
    expect(stranger.page.locator(".notice, .failure")).to_be_visible()
    return stranger.page.locator("main").inner_text()
