"""An office's network may have no way out. Everybody's doings are watched for it; here every page is opened once."""

import pytest

from support.places import places


@pytest.mark.parametrize("role", [None, "test_worker", "boss"], ids=["stranger", "worker", "boss"])
def test_no_page_asks_another_host_or_breaks_its_own_policy(office, come, role):
    person = come(office, role)
    for address in places(person, role):
        answer = person.page.goto(address)
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy and "unsafe" not in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "same-origin"
    assert person.watch.complaints == []


def test_the_watch_would_notice(office, come):
    stranger = come(office)
    stranger.page.goto("/")
    stranger.page.evaluate("new Image().src = 'http://192.0.2.1/x.png'")
    stranger.page.evaluate("document.body.setAttribute('style', 'color: red'); console.error('x')")
    stranger.page.wait_for_timeout(200)
    complaints = " ".join(stranger.watch.complaints)
    assert "192.0.2.1" in complaints and "style" in complaints and "console: x" in complaints
    stranger.watch.complaints.clear()


def test_the_dark_look_follows_the_system(office, come):
    light, dark = (come(office, color_scheme=scheme) for scheme in ("light", "dark"))
    pictures = []
    for stranger in light, dark:
        stranger.page.goto("/login")
        pictures.append(stranger.page.screenshot())
    assert pictures[0] != pictures[1]
