"""Pictures of a fresh demonstration office for the README; see bin/screenshots."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from support.person import Person
from support.places import first
from support.server import ROOT, Server

WIDE, NARROW, HEIGHT = 1280, 320, 800
UNDER_REVIEW = "/assignments?status=under_review"


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as office, sync_playwright() as playwright:
        server = Server(office)
        server.run("seed")
        server.start()
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        shoot_all(folder, *(signed_in(browser, server, name) for name in ("boss", "test_worker")))
        browser.close()
        server.stop()


def shoot_all(folder, boss, worker):
    card = first(boss, UNDER_REVIEW, "td.main a")
    project = first(boss, "/projects", ".card-of-project a")
    pictures = [
        ("desk-boss", boss, "/"), ("desk-worker", worker, "/"), ("assignments", boss, "/assignments"),
        ("card", boss, card), ("new-assignment", boss, "/assignments/new"), ("project", boss, project),
        ("users", boss, "/users"),
    ]
    for name, person, address in pictures:
        if name == "new-assignment":
            shoot(person, address, folder / f"{name}.png", WIDE, fill_in)
        else:
            shoot(person, address, folder / f"{name}.png", WIDE)
        if name in ("desk-boss", "desk-worker", "card"):
            shoot(person, address, folder / f"narrow-{name}.png", NARROW)


def signed_in(browser, server, name):
    person = Person(browser, server)
    person.sign_in(name)
    return person


def fill_in(person):
    person.fill({"Что сделать": "Справка о численности за III квартал"})
    person.choose("Александрова")
    person.choose("Давыдова")
    person.page.get_by_label("Проект").select_option(index=1)


def shoot(person, address, file, width, prepare=None):
    person.page.set_viewport_size({"width": width, "height": HEIGHT})
    person.page.goto(address)
    if prepare:
        prepare(person)
        person.page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    person.page.screenshot(path=file)
    reduce(file)
    print(f"{file.relative_to(ROOT) if file.is_relative_to(ROOT) else file}: {file.stat().st_size // 1024} KB")


def reduce(file):
    """A third of the size where pngquant is at hand; 256 colours are enough for our pages."""
    if shutil.which("pngquant"):
        subprocess.run(["pngquant", "--force", "--skip-if-larger", "--strip", "--output", file, file], check=False)


main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs/images")
