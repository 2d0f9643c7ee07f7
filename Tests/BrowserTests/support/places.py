"""One address of every kind of page, as a person with this role comes upon it."""

EVERYBODY = ["/", "/nowhere"]
STRANGER = ["/login", "/register"]
SIGNED_IN = ["/assignments", "/assignments?q=щщщ", "/projects", "/users", "/users?q=щщщ", "/assignments/new"]
BOSS = ["/projects/new"]
STATES = ["in_progress", "under_review", "executed", "withdrawn"]


def places(person, role):
    if role is None:
        return EVERYBODY + STRANGER
    own = "&mine=1" if role != "boss" else ""
    cards = [first(person, f"/assignments?status={state}{own}", "td.main a") for state in STATES]
    project = first(person, "/projects", ".card-of-project a")
    me = person.page.locator(".account .sheet a").get_attribute("href")
    found = EVERYBODY + SIGNED_IN + [card for card in cards if card] + [project, me, f"{me}/edit"]
    return found if role != "boss" else found + BOSS + [f"{cards[0]}/edit", f"{project}/edit"]


def first(person, address, link):
    person.page.goto(address)
    links = person.page.locator(link)
    return links.first.get_attribute("href") if links.count() else None


def open_everything(page):
    """Whatever a page opens on demand, at once: nothing may be hidden from a check."""
    page.evaluate("for (const more of document.querySelectorAll('details')) more.open = true")
