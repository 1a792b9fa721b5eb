"""Requests of people on a real server: every command is a process of its own, a restart between."""

import hashlib
import json
import zipfile
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import pytest

from tests.end2end.test_cli_story import (
    Console,
    account,
    console,
    keyring,
)
from tests.support.dovecot import Dovecot, Incoming
from tests.unit.workflow.test_person_package import text_of

__all__ = ["console", "keyring"]
pytestmark = [pytest.mark.dovecot, pytest.mark.keyring, pytest.mark.xdist_group("cli")]

OLD = datetime(2021, 3, 12, 9, 30, tzinfo=UTC)
HIDDEN = ("Renée Dupont", "renee.dupont@klant.example.net")
LEAKS = ("dupont", "renée", "renee", "ren=c3", "klant.example.net")


def mail(number: int, *, sender: str, text: str, html: str = "", file: str = "") -> Incoming:
    message = EmailMessage(policy=SMTP)
    message["From"] = sender
    message["To"] = "an@firma.example"
    message["Subject"] = f"Bericht {number}"
    message["Message-ID"] = f"<case-{number}@example.org>"
    message["Date"] = "Fri, 12 Mar 2021 10:30:00 +0100"
    message.set_content(text, cte="base64")
    if html:
        message.add_alternative(html, subtype="html", cte="quoted-printable")
    if file:
        message.add_attachment(file, filename="Nota Renée Dupont.txt", cte="base64")
    return Incoming(data=message.as_bytes(), received=OLD)


def filled(console: Console, dovecot: Dovecot) -> None:
    user = dovecot.new_user()
    lotte, renee = "Lotte Proef <lotte@example.org>", f"{HIDDEN[0]} <{HIDDEN[1]}>"
    dovecot.append(
        user,
        "INBOX",
        [
            mail(1, sender=lotte, text="Dag, tot morgen.\n"),
            mail(2, sender=renee, text="Lotte Proef komt morgen.\n"),
            mail(3, sender=lotte, text="Dag.\n", html="<p>Met <b>Du</b>pont</p>"),
            mail(4, sender=lotte, text="Zie bijlage.\n", file="Gesprek van Renée Dupont met Lotte"),
            mail(5, sender="Bo <bo@example.com>", text="Niets voor jou.\n"),
        ],
    )
    account(console, dovecot, user)
    console.json("scan")


def test_an_access_request(console: Console, dovecot: Dovecot, tmp_path: Path) -> None:
    filled(console, dovecot)
    opened = console.json("case", "open", "access", "Lotte Proef", "--language", "fr")
    case = opened["case"]["id"]
    assert console.json("case", "decide", case, "--include")["undecided"] == 0
    console.json("case", "hide", case, *HIDDEN)
    path = tmp_path / "lotte.zip"
    console.json("case", "package", case, str(path))
    with zipfile.ZipFile(path) as package:
        files = {name: package.read(name) for name in package.namelist()}
    lines = json.loads(files["manifest.json"])["files"]
    assert {line["file"] for line in lines} == files.keys() - {"manifest.json"}
    for line in lines:
        assert hashlib.sha256(files[line["file"]]).hexdigest() == line["sha256"]
    overview = text_of(files["overview.pdf"])
    assert "Lotte Proef" in overview
    assert "Les noms" in overview
    endings = [n[-4:] for n in sorted(files) if n.startswith("messages/")]
    assert endings == [".eml", ".txt", ".txt", ".txt"]
    files["overview.pdf"] = overview.encode()
    for name, data in files.items():
        text = f"{name}\n{data.decode()}".lower()
        assert not [leak for leak in LEAKS if leak in text], name
    attached = next(data.decode() for name, data in files.items() if "Bericht-4" in name)
    assert "Gesprek van ••• ••• met Lotte" in attached
    assert list(tmp_path.glob("**/*.part")) == []


def test_an_erasure_request(console: Console, dovecot: Dovecot, tmp_path: Path) -> None:
    filled(console, dovecot)
    case = console.json("case", "open", "erasure", "Lotte Proef", "--language", "nl")["case"]["id"]
    console.json("case", "decide", case, "--include")
    plan = console.json("case", "erase", case)["erasure"]
    assert (plan["messages"], plan["keep"]) == (4, [])
    done = console.json("case", "erase", case, "--yes")
    assert done["fates"] == {"erased": 4, "kept": 0, "failed": 0}
    assert console.json("scan")["accounts"][0]["gone"] == 0
    assert console.json("person", "Lotte Proef")["hits"] == []
    assert len(console.json("person", "bo@example.com")["hits"]) == 1
    pdf = tmp_path / "brief.pdf"
    letter = console.json("case", "letter", case, "--pdf", str(pdf))["letter"]
    assert "We hebben 4 berichten gewist." in letter
    assert "We hebben 4 berichten gewist." in text_of(pdf.read_bytes())
    console.json("case", "close", case)
