"""The cast of the journeys: one browser, an office with data for everybody, an empty one for who asks."""

import re
import tempfile
from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright

from support.person import Person
from support.server import Server

expect.set_options(timeout=20_000)  # a debug build takes seconds to hash a password


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def office(tmp_path_factory):
    """A demonstration office with more people than fit into a form at once."""
    server = Server(tmp_path_factory.mktemp("office"))
    server.run("seed", "--users", "60")
    yield server.start()
    server.stop()


@pytest.fixture
def empty_office(tmp_path):
    server = Server(tmp_path).start()
    yield server
    server.stop()


@pytest.fixture
def come(browser, request):
    """come(office, "boss") is someone at a browser of their own, signed in if there is a name."""
    people = []

    def come(server, username=None, **options):
        if username in server.cookies:
            options["storage_state"] = server.cookies[username]
        person = Person(browser, server, **options)
        people.append(person)
        if username and username not in server.cookies:
            person.sign_in(username)
            server.cookies[username] = person.context.storage_state()
        return person

    yield come
    if request.node.stash.get(HAS_FAILED, False):
        show(request.node.name, people)
    complaints = [complaint for person in people for complaint in person.leave()]
    assert complaints == []


HAS_FAILED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item):
    report = yield
    if report.when == "call":
        item.stash[HAS_FAILED] = report.failed
    return report


def show(test, people):
    """What each one had before their eyes when the test failed."""
    folder = Path(tempfile.mkdtemp(prefix="fleadert-failed-"))
    for number, person in enumerate(people):
        picture = folder / f"{re.sub(r'[^a-z0-9_]+', '-', test)}-{number}.png"
        person.page.screenshot(path=picture, full_page=True)
        print(f"{person.page.url}: {picture}")
