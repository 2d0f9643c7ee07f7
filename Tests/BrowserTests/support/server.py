"""fleadert itself, on a database of its own."""

import os
import signal
import subprocess
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
BINARY = Path(os.environ.get("FLEADERT_BINARY") or ROOT / ".build/debug/fleadert").resolve()
STARTED = "Сайт работает: "


class Server:
    """Nothing of the developer's own settings reaches it: no .env, no environment."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.log = self.folder / "log"
        self.process = None
        self.address = None
        self.port = "0"
        self.cookies = {}  # by sign-in name: hashing a password is slow, so each signs in once
        self.settings = {
            "PATH": os.environ["PATH"],
            "DATABASE_URL": f"sqlite:///{self.folder}/x.db",
            "SECRET_KEY": "0123456789abcdef0123456789abcdef",
            "KEY_WORD_FOR_BOSS": "семь пядей",
            "TIME_ZONE": "Europe/Moscow",
            "PUBLIC_FOLDER": str(ROOT / "Public"),
        }

    def run(self, *arguments):
        done = subprocess.run(
            [BINARY, *arguments], cwd=self.folder, env=self.settings, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr

    def start(self):
        """The first time on any free port; afterwards on the same one, so that open pages still lead here."""
        with self.log.open("ab") as log:
            read = log.tell()
            self.process = subprocess.Popen(
                [BINARY, "serve", "--port", self.port], cwd=self.folder, env=self.settings, stderr=log)
        self.address = self.wait_until_started(read)
        self.port = self.address.rpartition(":")[2]
        return self

    def wait_until_started(self, read):
        for _ in range(1200):
            said = self.log.read_bytes()[read:].decode()
            if STARTED in said and said.endswith("\n"):
                return said.split(STARTED)[1].split()[0]
            assert self.process.poll() is None, said
            time.sleep(0.05)
        raise AssertionError(f"Not started within a minute: {said}")

    def stop(self):
        """Gracefully, as a service manager does it."""
        self.process.send_signal(signal.SIGTERM)
        try:
            code = self.process.wait(timeout=30)
        finally:
            self.process.kill()
        assert code == 0, self.log.read_text()[-2000:]
