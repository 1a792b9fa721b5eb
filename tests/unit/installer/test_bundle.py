"""The lists of the bundle against what the project and the packages hold. Freezes nothing."""

import ast
import re
import sys
import tomllib
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from hygiene_app import __main__ as program
from hygiene_app.readers import reader
from hygiene_app.readers.confinement import landlock
from installer.bundle import licences, parts
from installer.bundle.needed import Entry, leading_somewhere, only_needed

SOURCES = sorted((parts.ROOT / "hygiene_app").rglob("*.py"))
LINE = re.compile(r"^([\w.-]+)==(\S+)", re.MULTILINE)


def test_every_data_folder_is_there() -> None:
    for source, target in parts.DATA:
        assert any((parts.ROOT / source).iterdir()), source
        assert target
    assert (parts.ROOT / parts.ICON).is_file()


def test_every_file_of_the_package_that_is_no_module_is_in_a_data_folder() -> None:
    folders = [parts.ROOT / source for source, _target in parts.DATA]
    package = parts.ROOT / "hygiene_app"
    left = [
        path
        for path in package.rglob("*")
        if path.is_file() and path.suffix not in (".py", ".pyc") and path.name != "py.typed"
        and not any(folder in path.parents for folder in folders)
    ]  # fmt: skip
    assert left == []


def qt_modules() -> set[str]:
    found: set[str] = set()
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6"):
                name = (node.module or "").partition(".")[2]
                found |= {name} if name else {alias.name for alias in node.names}
            if isinstance(node, ast.Import):
                found |= {a.name.partition(".")[2] for a in node.names if "PySide6" in a.name}
    return found


def test_the_window_uses_no_qt_module_beyond_the_list() -> None:
    assert qt_modules() == set(parts.QT_MODULES)


def test_nothing_that_is_imported_is_left_out() -> None:
    imported: set[str] = set()
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                imported |= {node.module, *(f"{node.module}.{a.name}" for a in node.names)}
            if isinstance(node, ast.Import):
                imported |= {alias.name for alias in node.names}
    assert imported.isdisjoint(parts.LEFT_OUT)


def test_plugins_of_qt() -> None:
    place = "PySide6/Qt/plugins/"
    assert parts.is_wanted(place + "platforms/libqxcb.so")
    assert parts.is_wanted("PySide6\\plugins\\platforms\\qwindows.dll")
    assert parts.is_wanted(place + "imageformats/libqsvg.so")
    assert not parts.is_wanted(place + "platformthemes/libqgtk3.so")
    assert not parts.is_wanted(place + "tls/libqopensslbackend.so")
    assert not parts.is_wanted("PySide6/Qt/qml/QtQuick/qmldir")


def test_texts_of_other_languages_stay_out() -> None:
    assert parts.is_wanted("PySide6/Qt/translations/qtbase_nl.qm")
    assert not parts.is_wanted("PySide6/Qt/translations/qtbase_fi.qm")
    assert parts.is_wanted("babel/locale-data/nl_BE.dat")
    assert parts.is_wanted("babel/locale-data/root.dat")
    assert not parts.is_wanted("babel/locale-data/nds.dat")
    assert parts.is_wanted("resources/i18n/nl/ui.ftl")


def test_a_plugin_group_has_members() -> None:
    for group in parts.PLUGIN_GROUPS:
        assert entry_points(group=group)


def test_only_libraries_that_something_leads_to_are_kept() -> None:
    entries: list[Entry] = [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "/q/libqxcb.so", "BINARY"),
        ("libxcb-cursor.so.0", "/l/libxcb-cursor.so.0", "BINARY"),
        ("libxcb-image.so.0", "/l/libxcb-image.so.0", "BINARY"),
        ("libgtk-3.so.0", "/l/libgtk-3.so.0", "BINARY"),
        ("PySide6/Qt/lib/libQt6EglFs.so.6", "/q/libQt6EglFs.so.6", "BINARY"),
        ("libpython3.11.so.1.0", "/p/libpython3.11.so.1.0", "BINARY"),
    ]
    asks = {
        "/q/libqxcb.so": ["libxcb-cursor.so.0", "libc.so.6"],
        "/l/libxcb-cursor.so.0": ["libxcb-image.so.0"],
        "/l/libxcb-image.so.0": ["libxcb-cursor.so.0"],
    }
    kept = only_needed(entries, lambda file: asks.get(file, []))
    assert {entry[0] for entry in kept} == {
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "libpython3.11.so.1.0",
        "libxcb-cursor.so.0",
        "libxcb-image.so.0",
    }


def test_links_to_nothing_are_dropped() -> None:
    good: Entry = ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK")
    bad: Entry = ("libQt6EglFs.so.6", "PySide6/Qt/lib/libQt6EglFs.so.6", "SYMLINK")
    data: Entry = ("resources/a.svg", "/r/a.svg", "DATA")
    kept = leading_somewhere([good, bad, data], ["PySide6/Qt/lib/libQt6Core.so.6"])
    assert kept == [good, data]


# licences -------------------------------------------------------------------------------------


def test_every_dependency_has_its_licence() -> None:
    names = licences.dependencies()
    assert {"pyside6-essentials", "python-stdnum", "pypdfium2", "pysasl"} <= set(names)
    for name in names:
        assert licences.texts_of(name), name


def test_a_part_without_licence_stops_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(licences, "OWN_TEXTS", {})
    with pytest.raises(licences.Unlicensed):
        licences.texts_of("shiboken6")


def test_the_licences_are_written_with_an_index(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(licences, "BUILT_WITH", ())
    licences.gather(tmp_path / "licences", [])
    index = (tmp_path / "licences" / "LICENCES.txt").read_text("utf-8")
    assert "pyside6-essentials" in index
    assert (tmp_path / "licences" / "pyside6-essentials" / "LGPL-3.0.txt").is_file()
    assert (tmp_path / "licences" / "python" / "LICENSE.txt").is_file()


# locks ----------------------------------------------------------------------------------------


def test_what_is_shipped_is_what_was_tested() -> None:
    tested = dict(LINE.findall((parts.ROOT / "requirements.lock").read_text("utf-8")))
    shipped = dict(LINE.findall((parts.ROOT / "requirements-build.lock").read_text("utf-8")))
    assert "pyinstaller" in shipped
    assert {name: tested.get(name, version) for name, version in shipped.items()} == shipped


def test_the_build_lock_holds_every_dependency_and_no_address() -> None:
    text = (parts.ROOT / "requirements-build.lock").read_text("utf-8")
    shipped = {name.lower().replace("_", "-") for name, _version in LINE.findall(text)}
    project = tomllib.loads((parts.ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = {re.split(r"[<>=!~\[; ]", line)[0].lower() for line in project["dependencies"]}
    assert {name.replace("_", "-").replace(".", "-") for name in wanted} <= {
        name.replace(".", "-") for name in shipped
    }
    assert "://" not in text


# the frozen program ---------------------------------------------------------------------------


@pytest.mark.parametrize("name", [parts.CONSOLE, parts.WINDOW])
def test_the_reader_child_is_the_console_program_whoever_asks(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", f"/opt/app/{name}")
    assert reader.child_command() == (f"/opt/app/{parts.CONSOLE}", "--reader-child")


@pytest.mark.skipif(sys.platform != "linux", reason="Landlock is Linux")
def test_a_confined_child_may_still_read_the_file_its_modules_are_in(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert landlock.readable_files() == ()
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", "/opt/app/hygiene-app")
    assert landlock.readable_files() == (Path("/opt/app/hygiene-app"),)


def test_the_program_without_console_reminds_without_streams(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen: list[list[str]] = []

    def command(arguments: list[str]) -> int:
        print("said to nobody")  # noqa: T201 - what is tested
        sys.stderr.write("nor here")
        seen.append(arguments)
        return 0

    monkeypatch.setattr(program, "_command", command)
    monkeypatch.setattr("sys.argv", ["hygiene-app-window", "remind"])
    monkeypatch.setattr("sys.stdout", None)
    monkeypatch.setattr("sys.stderr", None)
    with pytest.raises(SystemExit) as ended:
        program.window()
    opened = (sys.stdout, sys.stderr)
    assert ended.value.code == 0
    assert seen == [["remind"]]
    for stream in opened:
        stream.close()
