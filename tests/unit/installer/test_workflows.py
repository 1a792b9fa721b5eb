"""The workflows that build elsewhere: pinned, and naming what is there. They are not run here."""

import re
from pathlib import Path

import pytest

import dev
from installer.bundle.parts import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
_USES = re.compile(r"uses: (\S+)(.*)")
_PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}")

workflows = pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: str(path.name))


def test_every_system_has_one() -> None:
    assert [path.stem for path in WORKFLOWS] == ["linux", "macos", "windows"]


@workflows
def test_actions_are_pinned_by_hash_and_say_their_version(workflow: Path) -> None:
    used = _USES.findall(workflow.read_text("utf-8"))
    assert used
    for action, comment in used:
        assert _PINNED.fullmatch(action), action
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", comment), action


@workflows
def test_nothing_may_write_and_no_token_stays(workflow: Path) -> None:
    text = workflow.read_text("utf-8")
    assert "permissions:\n  contents: read\n" in text
    assert "write" not in re.sub(r"#.*", "", text)
    assert text.count("actions/checkout@") == text.count("persist-credentials: false")


@workflows
def test_secrets_are_never_part_of_a_command(workflow: Path) -> None:
    for line in workflow.read_text("utf-8").splitlines():
        if "secrets." in line:
            assert re.fullmatch(r"\s+[A-Z_]+: \$\{\{ secrets\.[A-Z_]+ \}\}", line), line


@workflows
def test_commands_and_files_exist(workflow: Path) -> None:
    text = workflow.read_text("utf-8")
    for verb in re.findall(r"dev\.py ([a-z]+)", text):
        assert verb in dev.VERBS
    for path in re.findall(r"(?<![\w/\\.])(?:installer|\.ci)[/\\][\w/\\.-]+", text):
        assert (ROOT / path.replace("\\", "/")).exists(), path


def test_what_is_installed_in_silence_is_also_removed() -> None:
    windows = (ROOT / ".github/workflows/windows.yml").read_text("utf-8")
    assert windows.count("/qn /norestart") == 2
    assert "WiX 5: wix build" in (ROOT / "installer/windows/app.wxs").read_text("utf-8")
    assert "--version 5.0.2" in windows
