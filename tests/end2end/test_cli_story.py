"""The command line as IT uses it: real Dovecot, real gnome-keyring, one process a command."""

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.support.dovecot import Dovecot, DovecotSettings, Incoming
from tests.support.house import CV
from tests.support.keyring import PrivateKeyring, private_keyring

pytestmark = [pytest.mark.dovecot, pytest.mark.keyring, pytest.mark.xdist_group("cli")]

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = Draft202012Validator(json.loads((ROOT / "docs/schema/cli.json").read_text("utf-8")))
FROZEN = os.environ.get("HYGIENE_APP_PROGRAM")
"""A built program to tell the story with instead of the source (docs/release.md)."""
PROGRAM = (FROZEN,) if FROZEN else (sys.executable, "-m", "hygiene_app")
OLD = datetime(2021, 3, 12, 9, 30, tzinfo=UTC)
CANARIES = ("Canaria", "kanariegeel", "vogelvrij", "lijster@example.org")


@dataclass(slots=True, kw_only=True)
class Console:
    """Runs commands on one profile."""

    profile: Path
    env: dict[str, str]
    cwd: Path
    spoken: list[str] = field(default_factory=list)

    def run(self, *arguments: str, stdin: str = "") -> tuple[int, str, str]:
        done = subprocess.run(
            [*PROGRAM, "--profile", str(self.profile), *arguments],
            input=stdin,
            capture_output=True,
            text=True,
            env=self.env,
            cwd=self.cwd,
            timeout=120,
            check=False,
        )
        self.spoken.append(done.stderr)
        return done.returncode, done.stdout, done.stderr

    def json(self, *arguments: str, stdin: str = "", code: int = 0) -> dict[str, Any]:
        got, out, err = self.run(*arguments, "--json", stdin=stdin)
        assert got == code, (arguments, out, err)
        document = json.loads(out)
        SCHEMA.validate(document)
        assert isinstance(document, dict)
        return document


def message(number: int) -> bytes:
    mail = EmailMessage(policy=SMTP)
    mail["From"] = "Canaria Vogel <lijster@example.org>"
    mail["To"] = "an@firma.example"
    mail["Subject"] = f"Sollicitatie vogelvrij {number}"
    mail["Message-ID"] = f"<canary-{number}@example.org>"
    mail["Date"] = "Fri, 12 Mar 2021 10:30:00 +0100"
    mail.set_content(f"Hierbij solliciteer ik, nummer {number}. Mijn kleur is kanariegeel.\n{CV}")
    return mail.as_bytes()


@pytest.fixture(scope="module")
def keyring() -> Iterator[PrivateKeyring]:
    with private_keyring() as running:
        yield running


@pytest.fixture
def console(dovecot: Dovecot, keyring: PrivateKeyring, tmp_path: Path) -> Console:
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    env = {
        **keyring.environment,
        "SSL_CERT_FILE": str(dovecot.ca_file),
        "TMPDIR": str(temporary),
        "PYTHONPATH": str(ROOT),
    }
    return Console(profile=tmp_path / "profile", env=env, cwd=tmp_path)


def account(console: Console, dovecot: Dovecot, user: str) -> None:
    host, port = ("--host", "localhost"), ("--port", str(dovecot.port_tls))
    console.json(
        "account", "add", "--email", user, *host, *port, "--password-stdin",
        stdin=dovecot.password + "\n",
    )  # fmt: skip


def test_the_whole_story(console: Console, dovecot: Dovecot, tmp_path: Path) -> None:
    user = dovecot.new_user()
    dovecot.append(
        user,
        "INBOX",
        [Incoming(data=message(n), flags=("\\Flagged",), received=OLD) for n in (1, 2)],
    )
    account(console, dovecot, user)
    assert console.json("account", "list")["accounts"]
    assert console.json("account", "check", user)["can"]["trash"] is True
    report = console.json("scan")["accounts"]
    assert report[0]["messages"] == 2
    assert report[0]["found"] == 2
    found = console.json("findings", "--overdue", "--category", "cv")["findings"]
    assert {each["subject"][-1] for each in found} == {"1", "2"}
    assert console.json("dispose", "--archive", "--category", "cv")["dry_run"] is True
    assert console.json("archive", "list")["items"] == []

    code, out, err = console.run("dispose", "--archive", "--category", "cv", "--yes", "--json")
    assert code == 0, err
    receipt = json.loads(out)
    SCHEMA.validate(receipt)
    assert [each["outcome"] for each in receipt["outcomes"]] == ["done", "done"]
    recovery = next(line for line in err.splitlines() if line.startswith("AGE-SECRET-KEY-1"))

    assert console.json("archive", "verify") == {
        "schema": 1, "command": "archive verify", "checked": 2, "problems": [], "moved": False,
    }  # fmt: skip
    items = console.json("archive", "list")["items"]
    assert isinstance(items, list)
    restored = console.json("archive", "restore", str(items[0]["id"]))
    assert restored["outcome"] == "done"
    _restored_is_the_original(dovecot, user, items[0])

    console.json("archive", "export", "--to", str(tmp_path / "uit"))
    written = sorted(path.read_bytes() for path in (tmp_path / "uit").iterdir())
    assert written == sorted([message(1), message(2)])
    for path in (tmp_path / "uit").iterdir():
        path.unlink()
    assert console.json("archive", "expire")["items"] == []
    assert console.json("archive", "recover", "--code-stdin", stdin=recovery)["items"] == 2
    console.json("policy", "show")
    assert all(c["ok"] for c in console.json("doctor")["checks"])
    console.json("account", "remove", user)
    _nothing_in_clear(console, tmp_path)


def _restored_is_the_original(dovecot: Dovecot, user: str, item: dict[str, Any]) -> None:
    with dovecot.session(user) as session:
        session.command('EXAMINE "INBOX"')
        lines = session.command("FETCH 1:* (FLAGS INTERNALDATE BODY.PEEK[])")
    bodies = [hashlib.sha256(line).hexdigest() for line in lines]
    assert item["sha256"] in bodies
    described = b" ".join(line for line in lines if b"INTERNALDATE" in line)
    assert b'"12-Mar-2021 09:30:00 +0000"' in described
    assert b"\\Flagged" in described


def _nothing_in_clear(console: Console, tmp_path: Path) -> None:
    """Grep profile, archive, log and temporary directory for what the messages say."""
    needles = [canary.encode(how) for canary in CANARIES for how in ("utf-8", "utf-16-le")]
    looked = 0
    for path in tmp_path.rglob("*"):
        if path.is_file():
            looked += 1
            content = path.read_bytes()
            assert not [needle for needle in needles if needle in content], path
    assert looked >= 5
    assert (console.profile / "log" / "hygiene-app.log").stat().st_size > 0
    assert list(Path(console.env["TMPDIR"]).iterdir()) == []


def _pushed(console: Console, host: str, port: int, user: str = "%EMAILADDRESS%") -> None:
    """Put a file in place that names the server of example.org, as IT would."""
    folder = console.profile / "isp"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "example.org.xml").write_text(
        '<clientConfig version="1.1"><emailProvider id="example.org"><incomingServer type="imap">'
        f"<hostname>{host}</hostname><port>{port}</port><socketType>SSL</socketType>"
        f"<username>{user}</username></incomingServer></emailProvider></clientConfig>"
    )


def test_an_account_from_its_address_alone(console: Console, dovecot: Dovecot) -> None:
    user = dovecot.new_user()
    _pushed(console, "localhost", dovecot.port_tls)
    password = dovecot.password + "\n"
    added = console.json("account", "add", "--email", user, "--password-stdin", stdin=password)
    assert added["found_by"] == "it-file"
    assert added["account"]["port"] == dovecot.port_tls
    console.json("account", "remove", user)
    code, out, err = console.run(
        "account", "add", "--email", user, "--password-stdin", stdin=password
    )
    assert (code, err) == (0, "")
    assert f"localhost, port {dovecot.port_tls}, TLS. Set up by IT." in out


def test_what_is_typed_counts_more_than_what_is_found(console: Console, dovecot: Dovecot) -> None:
    _pushed(console, "localhost", 1, user="%EMAILLOCALPART%")
    user, port = dovecot.new_user(), str(dovecot.port_tls)
    console.json(
        "account", "add", "--email", user, "--port", port, "--user", user, "--password-stdin",
        stdin=dovecot.password,
    )  # fmt: skip
    account(console, dovecot, other := dovecot.new_user())
    assert {a["email"] for a in console.json("account", "list")["accounts"]} == {user, other}


def test_a_server_that_nobody_knows_or_that_wants_a_browser(
    console: Console, dovecot: Dovecot
) -> None:
    add = ("account", "add", "--email", dovecot.new_user(), "--password-stdin")
    known = console.json(*add, stdin="x", code=1)["error"]
    assert known["code"] == "host-needed"
    _pushed(console, "outlook.office365.com", 993)
    code, out, err = console.run(*add, stdin="x")
    assert (code, out, len(err.strip().splitlines())) == (1, "", 1)
    assert "browser" in err
    assert console.json("account", "list")["accounts"] == []


def test_dispose_names_what_does_not_exist(console: Console, dovecot: Dovecot) -> None:
    account(console, dovecot, dovecot.new_user())
    code, _out, err = console.run("dispose", "--trash", "--id", "nothing", "--yes")
    assert (code, len(err.strip().splitlines())) == (1, 1)


@pytest.mark.parametrize(
    ("host", "password", "says"),
    [
        ("localhost", "wrong", "password"),
        ("imap.does-not-exist.invalid", "x", "imap.does-not-exist.invalid"),
    ],
)
def test_a_sign_in_that_fails_keeps_nothing(
    console: Console, dovecot: Dovecot, host: str, password: str, says: str
) -> None:
    port = str(dovecot.port_tls)
    code, out, err = console.run(
        "account", "add", "--email", dovecot.new_user(), "--host", host, "--port", port,
        "--password-stdin", stdin=password,
    )  # fmt: skip
    assert (code, out) == (1, "")
    assert says in err
    assert len(err.strip().splitlines()) == 1
    assert console.json("account", "list")["accounts"] == []


def test_an_expired_certificate_is_told_in_one_sentence(console: Console) -> None:
    with Dovecot(settings=DovecotSettings(expired=True)) as server:
        console.env["SSL_CERT_FILE"] = str(server.ca_file)
        code, _out, err = console.run(
            "account", "add", "--email", "an@firma.example", "--host", "localhost",
            "--port", str(server.port_tls), "--password-stdin", stdin=server.password,
        )  # fmt: skip
    assert code == 1
    assert "certificate" in err.lower()
    assert len(err.strip().splitlines()) == 1


def test_without_a_keyring_nothing_is_kept(console: Console, dovecot: Dovecot) -> None:
    console.env.pop("DBUS_SESSION_BUS_ADDRESS")
    code, _out, err = console.run(
        "account", "add", "--email", "an@firma.example", "--host", "localhost",
        "--port", str(dovecot.port_tls), "--password-stdin", stdin=dovecot.password,
    )  # fmt: skip
    assert code == 1
    assert "keyring" in err
    assert not (console.profile / "store.db").exists()


def test_a_damaged_database_is_told_and_left_alone(console: Console, dovecot: Dovecot) -> None:
    account(console, dovecot, dovecot.new_user())
    path = console.profile / "store.db"
    content = bytearray(path.read_bytes())
    content[: len(content) // 2] = bytes(len(content) // 2)
    path.write_bytes(content)
    code, _out, err = console.run("findings")
    assert code == 1
    assert len(err.strip().splitlines()) == 1
    assert path.read_bytes() == bytes(content)


def test_an_archive_that_cannot_be_written_keeps_the_mail(
    console: Console, dovecot: Dovecot
) -> None:
    user = dovecot.new_user()
    dovecot.append(user, "INBOX", [Incoming(data=message(1), received=OLD)])
    account(console, dovecot, user)
    console.json("scan")
    (console.profile / "archive").write_text("in the way", "utf-8")
    code, _out, err = console.run("dispose", "--archive", "--yes")
    assert code == 1, err
    assert len(err.strip().splitlines()) == 1
    with dovecot.session(user) as session:
        session.command('EXAMINE "INBOX"')
        assert any(b"FLAGS" in line for line in session.command("FETCH 1:* (FLAGS)"))


def test_a_bad_policy_file_names_line_and_key(console: Console, dovecot: Dovecot) -> None:
    account(console, dovecot, dovecot.new_user())
    bad = console.profile / "policy.toml"
    bad.write_text('name = "x"\nversion = 1\nkeep_forever = true\n', "utf-8")
    for arguments in (("policy", "check", str(bad)), ("policy", "show"), ("scan",)):
        code, _out, err = console.run(*arguments)
        assert code == 1
        assert "keep_forever" in err
        assert "3" in err


def test_wrong_usage_is_exit_code_two(console: Console) -> None:
    assert console.run("dispose")[0] == 2
    assert console.run("nonsense")[0] == 2


MOUNTS = pytest.mark.skipif(
    os.geteuid() != 0 or subprocess.call(["unshare", "-m", "true"]) != 0,
    reason="mounting needs root",
)
FULL = """
mount -t tmpfs -o size=$(( $(du -sk "$1" | cut -f1) + 160 ))k tmpfs "$2" && cp -a "$1/." "$2"
cat /dev/zero > "$2/ballast" 2>/dev/null; rm -rf "$1" && shift 2 && exec "$@"
"""
READ_ONLY = 'mount --bind "$1/archive" "$1/archive" && mount -o remount,ro,bind "$1/archive" && '


def _prepared(console: Console, dovecot: Dovecot) -> str:
    user = dovecot.new_user()
    dovecot.append(user, "INBOX", [Incoming(data=message(n), received=OLD) for n in (1, 2)])
    account(console, dovecot, user)
    console.json("scan")
    return user


def _in_namespace(console: Console, script: str, *arguments: str) -> tuple[int, str]:
    done = subprocess.run(
        ["unshare", "-m", "sh", "-c", script, "sh", *arguments],
        capture_output=True, text=True, env=console.env, cwd=console.cwd, timeout=120, check=False,
    )  # fmt: skip
    return done.returncode, done.stderr


def _inbox(dovecot: Dovecot, user: str) -> int:
    with dovecot.session(user) as session:
        session.command('EXAMINE "INBOX"')
        return len(session.command("FETCH 1:* (UID)", accept=("OK", "BAD")))


@MOUNTS
def test_a_full_disk_is_told_and_the_mail_stays(
    console: Console, dovecot: Dovecot, tmp_path: Path
) -> None:
    user = _prepared(console, dovecot)
    console.json("dispose", "--archive", "--id", _first(console), "--yes")
    small = tmp_path / "small"
    small.mkdir()
    dispose = ["-m", "hygiene_app", "--profile", str(small), "dispose", "--archive", "--yes"]
    code, err = _in_namespace(
        console, FULL, str(console.profile), str(small), sys.executable, *dispose
    )
    assert code == 1, err
    assert "full" in err.lower() or "room" in err.lower() or "space" in err.lower(), err
    assert _inbox(dovecot, user) == 1


@MOUNTS
def test_a_read_only_archive_is_told_and_the_mail_stays(console: Console, dovecot: Dovecot) -> None:
    user = _prepared(console, dovecot)
    console.json("dispose", "--archive", "--id", _first(console), "--yes")
    script = READ_ONLY + 'shift && exec "$@"'
    command = ["-m", "hygiene_app", "--profile", str(console.profile)]
    code, err = _in_namespace(
        console, script, str(console.profile), sys.executable, *command,
        "dispose", "--archive", "--yes",
    )  # fmt: skip
    assert code == 1, err
    assert "archive" in err
    assert _inbox(dovecot, user) == 1
    assert console.json("dispose", "--archive", "--yes")["outcomes"][0]["outcome"] == "done"


def _first(console: Console) -> str:
    found = console.json("findings", "--overdue")["findings"]
    return str(found[0]["id"])
