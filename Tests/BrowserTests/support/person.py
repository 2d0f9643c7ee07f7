"""Someone at a browser, in the words of an office."""

import re

from playwright.sync_api import expect

from support.watch import Watch

# Smooth scrolling would still be under way when a test looks.
DEFAULTS = {"locale": "ru-RU", "timezone_id": "Europe/Moscow", "reduced_motion": "reduce"}


class Person:
    def __init__(self, browser, server, **options):
        self.server = server
        self.has_script = options.get("java_script_enabled", True)
        self.context = browser.new_context(
            **DEFAULTS | {"base_url": server.address} | options)
        self.watch = Watch(self.context, server.address)
        self.page = self.context.new_page()

    # ------------------------------------------------------------------------------------------ coming in

    def sign_in(self, username, password="123"):
        self.page.goto("/login")
        self.fill({"Имя для входа": username, "Пароль": password})
        self.press("Войти")
        expect(self.menu).to_be_visible()

    def register(self, username, name, password="верный пароль", email=None):
        self.page.goto("/register")
        self.fill({
            "Имя для входа": username, "Фамилия, имя, отчество": name,
            "Электронная почта": email or f"{username}@example.ru",
            "Пароль": password, "Пароль ещё раз": password,
        })
        self.press("Зарегистрироваться")
        self.is_told("Добро пожаловать!")

    # -------------------------------------------------------------------------------------- what a boss does

    def make_project(self, name, description=""):
        self.page.goto("/projects/new")
        self.fill({"Название": name, "О чём этот проект": description})
        self.press("Создать")
        self.is_told("Проект создан")

    def choose(self, name, answers=False):
        """Ticks a person on the form; those who answer are chosen so, or are the first by themselves."""
        row = self.row(name)
        row.get_by_role("checkbox").check()
        if answers:
            row.get_by_role("radio").check()

    def row(self, name):
        return self.page.locator(".who", has_text=name)

    def return_from_desk(self, name, words):
        self.page.goto("/")
        self.line(name).locator("summary", has_text="На доработку").click()
        self.line(name).get_by_label("Что доработать").fill(words)
        self.line(name).get_by_role("button", name="Вернуть на доработку").click()
        self.is_told("Возвращено на доработку")

    def accept_from_desk(self, name):
        self.page.goto("/")
        self.line(name).get_by_role("button", name="Принять").click()
        self.is_told("Принято")

    # ---------------------------------------------------------------------------------- what an executor does

    def report(self, name, words, number="", date=""):
        self.page.goto("/")
        self.line(name).get_by_role("link", name=re.compile("Отчитаться|Внести")).click()
        self.fill({"Что сделано": words})
        if number or date:
            self.page.get_by_text("Документ-исполнение").click()
            self.fill({"Исходящий номер": number, "Дата": date})
        self.page.locator("#report").get_by_role("button", name=re.compile("Отправить|Внести")).click()
        self.is_told("Записано")

    # --------------------------------------------------------------------------------------- looking and typing

    @property
    def menu(self):
        return self.page.get_by_role("navigation", name="Главное меню")

    def line(self, name):
        """What a pile on the desk or a list shows of an assignment."""
        return self.page.locator(".line, table.list tr", has_text=name)

    def open_card(self, name):
        self.page.goto(f"/assignments?q={name}")
        self.page.locator("table.list").get_by_role("link", name=name).click()
        expect(self.page.get_by_role("heading", level=1)).to_have_text(name)

    def fill(self, fields):
        for label, value in fields.items():
            self.labelled(label).fill(value)

    def labelled(self, label):
        return self.page.locator("main").get_by_label(re.compile(rf"^{re.escape(label)}( необязательно)?$"))

    def press(self, name):
        self.page.locator("main").get_by_role("button", name=name, exact=True).click()

    def is_told(self, words):
        expect(self.page.locator(".notice")).to_contain_text(words)

    def leave(self):
        """What went wrong meanwhile, if anything did."""
        self.context.close()
        return self.watch.complaints
