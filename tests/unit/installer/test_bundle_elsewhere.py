"""What is built on Windows and macOS, as far as it can be checked on any system."""

import plistlib
import re
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree
from PIL import Image

from installer.bundle.icon import draw, for_windows
from installer.bundle.parts import APPLICATION_ID, CONSOLE, DISPLAY_NAME, ICON, ROOT, WINDOW

WINDOWS, MACOS = ROOT / "installer" / "windows", ROOT / "installer" / "macos"
UPGRADE_CODE = "D0187DBE-FDB0-4897-B4CA-493A36D9B957"


class Xml:
    """Elements of a document by their local names."""

    def __init__(self, path: Path) -> None:
        self._root = etree.fromstring(path.read_bytes())

    def all(self, name: str) -> Iterator[dict[str, str]]:
        for element in self._root.iter(f"{{*}}{name}"):
            yield {str(key): str(value) for key, value in element.attrib.items()}

    def one(self, name: str) -> dict[str, str]:
        (found,) = self.all(name)
        return found

    def text(self, name: str) -> str:
        (found,) = self._root.iter(f"{{*}}{name}")
        return found.text or ""


@pytest.fixture
def msi() -> Xml:
    return Xml(WINDOWS / "app.wxs")


@pytest.fixture
def task() -> Xml:
    return Xml(WINDOWS / "remind-task.xml")


def test_the_msi_is_for_the_machine_and_replaces_older_ones(msi: Xml) -> None:
    package = msi.one("Package")
    assert package["Scope"] == "perMachine"
    # with another code an older version would stay installed beside it
    assert package["UpgradeCode"] == UPGRADE_CODE
    assert "DowngradeErrorMessage" in msi.one("MajorUpgrade")


def test_the_shortcut_has_the_name_that_notifications_come_under(msi: Xml) -> None:
    assert msi.one("ShortcutProperty") == {
        "Key": "System.AppUserModel.ID",
        "Value": APPLICATION_ID,
    }


def test_the_msi_touches_nothing_of_a_user(msi: Xml) -> None:
    assert not list(msi.all("RemoveFolderEx"))
    assert not [value for value in msi.all("RegistryValue") if value.get("Root") == "HKCU"]
    comments = next(p for p in msi.all("Property") if p["Id"] == "ARPCOMMENTS")
    assert "MailHygiene" in comments["Value"]


def test_the_task_of_windows_runs_for_every_user_without_a_console(task: Xml) -> None:
    assert task.text("GroupId") == "S-1-5-32-545"
    assert task.text("StartWhenAvailable") == "true"
    assert task.text("DisallowStartIfOnBatteries") == "false"
    assert task.text("RunLevel") == "LeastPrivilege"
    assert task.text("Command").strip('"').endswith(f"\\{DISPLAY_NAME}\\{WINDOW}.exe")
    assert task.text("Arguments") == "remind"


def test_the_names_of_the_msi_and_the_task_are_those_of_the_bundle(msi: Xml) -> None:
    (place,) = (d for d in msi.all("Directory") if d["Id"] == "INSTALLFOLDER")
    assert place["Name"] == DISPLAY_NAME
    sources = [file["Source"] for file in msi.all("File")]
    assert f"$(Bundle)\\{WINDOW}.exe" in sources
    for source in sources:
        assert source.startswith("$(Bundle)") or (WINDOWS / source).is_file()


def test_the_agent_of_macos_starts_the_signed_app() -> None:
    agent = plistlib.loads((MACOS / "LaunchAgent.plist").read_bytes())
    program = agent["ProgramArguments"]
    assert program == [f"/Applications/{DISPLAY_NAME}.app/Contents/MacOS/{WINDOW}", "remind"]
    assert agent["RunAtLoad"] is True
    assert agent["Label"].startswith(APPLICATION_ID)


def test_the_rights_on_macos_are_no_more_than_needed() -> None:
    rights = plistlib.loads((MACOS / "entitlements.plist").read_bytes())
    assert set(rights) == {
        "com.apple.security.cs.allow-unsigned-executable-memory",
        "com.apple.security.cs.disable-library-validation",
    }


def test_the_script_for_macos_names_what_is_there() -> None:
    script = MACOS / "build-pkg.sh"
    text = script.read_text("utf-8")
    assert script.stat().st_mode & stat.S_IXUSR
    for name in (CONSOLE, WINDOW, f"{DISPLAY_NAME}.app", f"{APPLICATION_ID}.remind.plist"):
        assert name in text, name
    postinstall = (MACOS / "scripts" / "postinstall").read_text("utf-8")
    assert f"{APPLICATION_ID}.remind.plist" in postinstall


def test_the_icon_is_drawn(tmp_path: Path) -> None:
    picture = draw(ROOT / ICON, tmp_path / "application.png")
    with Image.open(picture) as opened:
        assert len(opened.convert("RGBA").resize((8, 8)).getcolors() or []) > 1
    with Image.open(for_windows(picture)) as opened:
        assert opened.size == (256, 256)


@pytest.mark.qt_log_ignore("Cannot read file")
def test_an_icon_that_is_none_is_refused(tmp_path: Path) -> None:
    broken = tmp_path / "broken.svg"
    broken.write_text("no picture")
    with pytest.raises(ValueError, match=r"broken\.svg"):
        draw(broken, tmp_path / "application.png")


def test_the_page_about_releases_names_files_that_exist() -> None:
    page = (ROOT / "docs" / "release.md").read_text("utf-8").replace("\\", "/")
    named = set(re.findall(r"\b(?:installer|tests|docs)/[\w./-]*\w", page))
    assert len(named) > 8
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []
