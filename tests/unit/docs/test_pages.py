"""What the pages name is there: files, headings, commands, settings."""

import argparse
import re
import shlex
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

import dev
from hygiene_app.cli.arguments import make_parser
from hygiene_app.desktop.managed_table import SETTINGS

ROOT = Path(__file__).resolve().parents[3]
PAGES = sorted(
    page
    for page in chain(ROOT.glob("*.md"), ROOT.glob("docs/**/*.md"))
    if "node_modules" not in page.parts
)
_FENCED = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\((?!https?:|mailto:)([^)\s]+)\)")
_QUOTED = re.compile(r"`([^`\n]+)`")
_OURS = ("docs/", "hygiene_app/", "installer/", "resources/", "tests/")
_COMMAND = re.compile(r"(?:\.venv/bin/)?hygiene-app(?: --profile \S+)? ([a-z]+)(?: ([a-z-]+))?")
_SETTING = re.compile(r"[A-Z][a-z]+(?:[A-Z][a-z]+)+")
_SETTINGS_PAGES = ("deploy.md", "privacy.md", "threat-model.md")

pages = pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))


def _anchors(page: Path) -> set[str]:
    """Return the anchors of the headings, as the usual viewers make them."""
    text = _FENCED.sub("", page.read_text("utf-8"))
    headings = (line.lstrip("# ") for line in text.splitlines() if line.startswith("#"))
    return {re.sub(r"[^\w\- ]", "", one.lower()).replace(" ", "-") for one in headings}


def _verbs() -> dict[str, set[str]]:
    """Return the commands, each with its verbs."""
    found: dict[str, set[str]] = {}
    for name, parser in _choices(make_parser("0")):
        found[name] = {verb for verb, _parser in _choices(parser)}
    return found


def _choices(parser: argparse.ArgumentParser) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            yield from action.choices.items()


@pages
def test_links_lead_somewhere(page: Path) -> None:
    for link in _LINK.findall(_FENCED.sub("", page.read_text("utf-8"))):
        path, _, anchor = link.partition("#")
        target = (page.parent / path) if path else page
        assert target.exists(), link
        if anchor and target.suffix == ".md":
            assert anchor in _anchors(target), link


@pages
def test_files_that_are_named_exist(page: Path) -> None:
    for quoted in _QUOTED.findall(_FENCED.sub("", page.read_text("utf-8"))):
        if quoted.startswith(_OURS) and not set(quoted) & set("*<>{ …"):
            assert (ROOT / quoted).exists(), quoted


@pages
def test_commands_that_are_named_exist(page: Path) -> None:
    verbs = _verbs()
    text = page.read_text("utf-8")
    lines = chain.from_iterable(block.splitlines() for block in _FENCED.findall(text))
    for line in chain(_QUOTED.findall(_FENCED.sub("", text)), lines):
        found = _COMMAND.match(line.strip().removeprefix("$ "))
        if found is not None:
            command, verb = found.groups()
            assert command in verbs, line
            assert not verbs[command] or verb in verbs[command], line
    for verb in re.findall(r"`(?:python3? )?dev\.py ([a-z]+)", page.read_text("utf-8")):
        assert verb in dev.VERBS, verb


@pytest.mark.parametrize("name", _SETTINGS_PAGES)
def test_settings_that_are_named_exist(name: str) -> None:
    known = {setting.name for setting in SETTINGS}
    for quoted in _QUOTED.findall((ROOT / "docs" / name).read_text("utf-8")):
        if _SETTING.fullmatch(quoted):
            assert quoted in known, quoted


def test_lines_of_the_console_are_whole() -> None:
    text = (ROOT / "docs" / "deploy.md").read_text("utf-8")
    for line in re.findall(r"^msiexec .*", text, re.MULTILINE):
        assert "/qn" in shlex.split(line)
