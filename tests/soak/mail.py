"""The messages of a soak: each says its number, half of them carry an attachment."""

import hashlib
import random
import re
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from functools import cache

from tests.support.house import CV
from tests.support.plain_session import Incoming

OLD = datetime(2021, 3, 12, 9, 30, tzinfo=UTC)
FLAGS = ("\\Flagged", "\\Seen")
_NUMBER = re.compile(rb"^Message-ID: <soak-(\d+)@example\.org>\r?$", re.MULTILINE)


@cache
def message(number: int) -> bytes:
    """Return an application; the same one for the same number, within one process."""
    made = EmailMessage(policy=SMTP)
    made["From"] = f"Lotte Proef <lotte{number}@example.org>"
    made["To"] = "an@firma.example"
    made["Subject"] = subject(number)
    made["Message-ID"] = f"<soak-{number}@example.org>"
    made["Date"] = "Fri, 12 Mar 2021 10:30:00 +0100"
    made.set_content(f"Beste, hierbij solliciteer ik als dakwerker.\n{CV}")
    if has_attachment(number):
        content = random.Random(number).randbytes(20_000)
        made.add_attachment(content, "application", "octet-stream", filename="cv.bin")
    return made.as_bytes()


def has_attachment(number: int) -> bool:
    """Whether a message can be stripped."""
    return number % 2 == 1


def subject(number: int) -> str:
    """Return the subject, by which its finding is known."""
    return f"Sollicitatie dakwerker {number}"


def incoming(number: int) -> Incoming:
    """Return a message as it is put on the server."""
    return Incoming(data=message(number), flags=FLAGS, received=OLD)


@cache
def digest(number: int) -> str:
    """Return the SHA-256 of a message."""
    return hashlib.sha256(message(number)).hexdigest()


def number_of(data: bytes) -> int | None:
    """Return which message this is or was made of, None where it is none of ours."""
    found = _NUMBER.search(data)
    return int(found[1]) if found else None
