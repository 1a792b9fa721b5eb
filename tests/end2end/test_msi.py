"""The MSI under wine: installed, upgraded, not downgraded and removed, without a word.

Built by wixl from `installer/windows/app.wxs` with a stand-in for the bundle. What wine does is no
proof for Windows (docs/release.md); what is wrong here is wrong there too.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from installer.windows import trial

pytestmark = pytest.mark.skipif(
    not (trial.can_build() and shutil.which("wine")), reason="needs wixl, msitools and wine"
)

_REFUSED = 1603 % 256
_TASK = "drive_c/windows/system32/tasks/Mail Hygiene/Reminder"
_HOME = "drive_c/Program Files/Mail Hygiene"
_KEPT = "drive_c/users/somebody/AppData/Local/MailHygiene/store.db"


class Wine:
    """A Windows of its own in a folder."""

    def __init__(self, prefix: Path) -> None:
        self.prefix = prefix
        self._environment = {
            **{name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ},
            "WINEPREFIX": str(prefix),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree=;mshtml=",
        }

    def run(self, *command: str) -> tuple[int, str]:
        """Return the exit code and what was said.

        Into a file: the services that wine starts keep a pipe open until they end.
        """
        said = self.prefix.with_name("said.txt")
        with said.open("wb") as file:
            done = subprocess.run(
                ("wine", *command), env=self._environment, stdout=file, stderr=file, check=False
            )
        return done.returncode, said.read_text("utf-8", "replace")

    def behave_as(self, version: str) -> None:
        self.run("reg", "add", r"HKCU\Software\Wine", "/v", "Version", "/d", version, "/f")

    def install(self, package: Path, *properties: str) -> int:
        return self.run("msiexec", "/i", str(package), "/qn", *properties)[0]

    def remove(self, package: Path) -> int:
        return self.run("msiexec", "/x", str(package), "/qn")[0]

    def files(self) -> set[str]:
        home = self.prefix / _HOME
        return {str(path.relative_to(home)) for path in home.rglob("*") if path.is_file()}

    def shortcuts(self) -> list[str]:
        found = self.prefix.glob("drive_c/**/Start Menu/**/Mail Hygiene.lnk")
        return [path.name for path in found]

    def versions(self) -> list[str]:
        """Return the versions that Windows shows as installed."""
        key = r"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall"
        told = self.run("reg", "query", key, "/s")[1]
        return [line.split()[-1] for line in told.splitlines() if "DisplayVersion" in line]

    def has_task(self) -> bool:
        return (self.prefix / _TASK).exists()

    def serve(self, option: str) -> None:
        subprocess.run(("wineserver", option), env=self._environment, check=False)


@pytest.fixture
def wine(tmp_path: Path) -> Iterator[Wine]:
    made = Wine(tmp_path / "wine")
    made.run("wineboot", "-i")
    # Only what starts in a folder that is complete has all services.
    made.serve("-w")
    made.behave_as("win10")
    made.run("net", "start", "Schedule")
    kept = made.prefix / _KEPT
    kept.parent.mkdir(parents=True)
    kept.write_text("what the user keeps")
    yield made
    made.serve("-k")


def _package(tmp_path: Path, version: str, *extra: str) -> Path:
    payload = tmp_path / version
    names = ("hygiene-app-window.exe", "hygiene-app.exe", "_internal/python311.dll", *extra)
    for name in names:
        (payload / name).parent.mkdir(parents=True, exist_ok=True)
        (payload / name).write_text(f"{name} {version}")
    icon = tmp_path / "application.ico"
    icon.write_bytes(b"\0\0\1\0")
    return trial.build(payload, icon, version, tmp_path / f"{version}.msi")


def test_it_is_installed_upgraded_and_removed_without_a_word(wine: Wine, tmp_path: Path) -> None:
    first = _package(tmp_path, "1.2.3", "_internal/lib/only_in_the_first.txt")
    second = _package(tmp_path, "1.3.0", "_internal/lib/new.txt")

    wine.behave_as("win7")
    assert wine.install(first) == _REFUSED
    assert wine.files() == set()
    wine.behave_as("win10")

    assert wine.install(first) == 0
    assert "_internal/lib/only_in_the_first.txt" in wine.files()
    assert (wine.shortcuts(), wine.has_task()) == (["Mail Hygiene.lnk"], True)
    assert wine.versions() == ["1.2.3"]

    assert wine.install(second) == 0
    assert wine.files() == {
        "_internal/lib/new.txt",
        "_internal/python311.dll",
        "hygiene-app-window.exe",
        "hygiene-app.exe",
        "remind-task.xml",
    }
    assert (wine.prefix / _HOME / "hygiene-app.exe").read_text() == "hygiene-app.exe 1.3.0"
    assert (wine.shortcuts(), wine.has_task()) == (["Mail Hygiene.lnk"], True)
    assert wine.versions() == ["1.3.0"]

    assert wine.install(first) == _REFUSED
    assert wine.versions() == ["1.3.0"]

    assert wine.remove(second) == 0
    assert (wine.files(), wine.shortcuts(), wine.has_task()) == (set(), [], False)
    assert wine.versions() == []
    assert (wine.prefix / _KEPT).read_text() == "what the user keeps"

    assert wine.install(first, "REMINDER=0") == 0
    assert "remind-task.xml" not in wine.files()
    assert not wine.has_task()
    assert wine.remove(first) == 0
    assert wine.files() == set()
