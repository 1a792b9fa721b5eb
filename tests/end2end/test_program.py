"""The program as it is started: the demo, recognition of files, the wheel."""

import json
import os
import subprocess
import sys
import time
import zipfile
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.support.house import CV

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = Draft202012Validator(json.loads((ROOT / "docs/schema/cli.json").read_text("utf-8")))


def program(
    *arguments: str, cwd: Path, without: tuple[str, ...] = ()
) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(cwd)}
    for name in without:
        environment.pop(name, None)
    return subprocess.run(
        [sys.executable, "-m", "hygiene_app", *arguments],
        capture_output=True, text=True, env=environment, cwd=cwd, timeout=180, check=False,
    )  # fmt: skip


def documents(done: "subprocess.CompletedProcess[str]") -> dict[str, object]:
    document = json.loads(done.stdout)
    SCHEMA.validate(document)
    assert isinstance(document, dict)
    return document


def test_the_demo_finds_cvs_and_quotes_and_leaves_nothing(tmp_path: Path) -> None:
    done = program("demo", "--headless", "--json", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    document = documents(done)
    due = document["due"]
    assert isinstance(due, list)
    counts: dict[str, int] = {}
    for group in due:
        counts[group["category"]] = counts.get(group["category"], 0) + group["count"]
    assert counts["cv"] >= 20
    assert counts["quote"] >= 10
    assert "invoice" not in counts
    assert list(tmp_path.iterdir()) == []


@pytest.mark.window
def test_the_demo_without_a_display_writes_a_picture(tmp_path: Path) -> None:
    picture = tmp_path / "review.png"
    done = program("demo", "--headless", "--picture", str(picture), cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert "findings, " in done.stdout


def test_recognise_needs_no_account_and_names_what_it_cannot_read(tmp_path: Path) -> None:
    mail = EmailMessage(policy=SMTP)
    mail["From"] = "Lotte Proef <lotte@example.org>"
    mail["To"] = "an@firma.example"
    mail["Subject"] = "Spontane sollicitatie"
    mail.set_content("In bijlage mijn cv.\n")
    mail.add_attachment(CV.encode(), maintype="text", subtype="plain", filename="bijlage.txt")
    (tmp_path / "a.eml").write_bytes(mail.as_bytes())
    (tmp_path / "b.mbox").write_bytes(b"From x\n" + mail.as_bytes().replace(b"\r\n", b"\n"))
    (tmp_path / "c.zip").write_bytes(b"PK\x05\x06" + bytes(18))
    (tmp_path / "d.txt").write_text("De vergadering is verplaatst naar dinsdag.\n", "utf-8")
    done = program(
        "recognise", str(tmp_path), str(tmp_path / "missing.pdf"), "--json", cwd=tmp_path
    )
    assert done.returncode == 3
    results = documents(done)["results"]
    assert isinstance(results, list)
    by_name = {Path(result["path"]).name: result for result in results}
    assert list(by_name) == ["a.eml", "b.mbox#1", "c.zip", "d.txt", "missing.pdf"]
    for name in ("a.eml", "b.mbox#1"):
        assert by_name[name]["labels"][0]["category"] == "cv"
        assert by_name[name]["language"] == "nl"
    assert by_name["d.txt"]["labels"] == []
    assert (by_name["c.zip"]["readable"], by_name["missing.pdf"]["reason"]) == (False, "missing")


@pytest.mark.parametrize("arguments", [(), ("demo",)])
def test_without_a_screen_it_says_so(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    done = program(*arguments, cwd=tmp_path, without=screens)
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)
    assert "--headless" in done.stderr


def test_version_and_help(tmp_path: Path) -> None:
    assert program("--version", cwd=tmp_path).stdout.startswith("hygiene-app 0.")
    told = program("--help", cwd=tmp_path).stdout
    for command in ("demo", "account", "scan", "findings", "dispose", "archive", "recognise"):
        assert command in told


def test_the_wheel_has_the_program_and_its_resources(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation"]
    subprocess.run([*build, "-w", str(tmp_path), str(ROOT)], check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {"hygiene_app/__main__.py", "hygiene_app/store/migrations/0001_initial.sql"} <= names
    for folder in ("rules/cv.toml", "policies/be.toml", "i18n/nl/errors.ftl"):
        assert f"hygiene_app/resources/{folder}" in names
    assert not any(name.startswith(("tests/", "resources/", "shots/")) for name in names)


@pytest.mark.window
def test_a_window_that_is_told_to_go_cleans_up(tmp_path: Path) -> None:
    places = {"PYTHONPATH": str(ROOT), "TMPDIR": str(tmp_path)}
    environment = {**os.environ, **places, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "hygiene_app", "demo"]
    with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as window:
        until = time.monotonic() + 60
        while not list(tmp_path.glob("hygiene-demo-*/store.db")):
            assert time.monotonic() < until, "the window never opened its profile"
            time.sleep(0.05)
        window.terminate()
        assert window.wait(timeout=60) == 0
    assert list(tmp_path.iterdir()) == []
