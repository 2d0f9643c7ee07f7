"""Pictures of a fresh demonstration office for the README; bin/screenshots runs this."""

import os
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
RUSSIAN = os.environ | {"LANGUAGE": "ru"}  # Chromium's own fields, dates above all, if chromium-l10n is there


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as office, sync_playwright() as playwright:
        server = Server(office)
        server.run("seed")
        server.start()
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"], env=RUSSIAN)
        try:
            shoot_all(folder, enter(browser, server, "boss"), enter(browser, server, "test_worker"))
        finally:
            browser.close()
            server.stop()


def enter(browser, server, name):
    person = Person(browser, server)
    person.sign_in(name)
    return person


def shoot_all(folder, boss, worker):
    card = first(boss, "/assignments?status=under_review", "td.main a")
    for width, prefix in (WIDE, ""), (NARROW, "narrow-"):
        shoot(boss, "/", width, folder / f"{prefix}desk-boss.png")
        shoot(worker, "/", width, folder / f"{prefix}desk-worker.png")
        shoot(boss, card, width, folder / f"{prefix}card.png")
    shoot(boss, "/assignments", WIDE, folder / "assignments.png")
    shoot(boss, "/assignments/new", WIDE, folder / "new-assignment.png", prepare=fill_in)
    shoot(boss, first(boss, "/projects", ".card-of-project a"), WIDE, folder / "project.png")
    shoot(boss, "/users", WIDE, folder / "users.png")


def fill_in(person):
    person.fill({"Что сделать": "Справка о численности за III квартал"})
    person.choose("Александрова")
    person.choose("Давыдова")
    person.page.get_by_label("Проект").select_option(index=1)
    person.page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")


def shoot(person, address, width, file, prepare=None):
    person.page.set_viewport_size({"width": width, "height": HEIGHT})
    person.page.goto(address)
    if prepare:
        prepare(person)
    person.page.mouse.move(0, HEIGHT - 1)
    person.page.screenshot(path=file)
    reduce(file)
    print(f"{file}: {file.stat().st_size // 1024} KB")


def reduce(file):
    """To a third where pngquant is at hand: 256 colours are enough for our pages."""
    if shutil.which("pngquant"):
        subprocess.run(["pngquant", "--force", "--skip-if-larger", "--strip", "--output", file, file], check=False)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs/images")
