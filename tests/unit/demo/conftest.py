"""One sample mailbox for all tests of this room; making it takes two seconds."""

from datetime import date
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import NamedTuple

import pytest

from hygiene_app.demo.sample import SampleMessage, generate
from hygiene_app.demo.texts import Texts

TODAY = date(2026, 11, 23)
ROOT = Path(__file__).resolve().parents[3] / "resources"


class Files:
    """The files of the project, by their path below `resources/`."""

    def text(self, path: str) -> str:
        return (ROOT / path).read_text(encoding="utf-8")


class Sample(NamedTuple):
    """A message beside what the standard library makes of it."""

    message: SampleMessage
    mail: EmailMessage

    def file(self) -> tuple[str, bytes]:
        """Return name and content of the only file that travels with it."""
        (part,) = [p for p in self.mail.iter_attachments() if p.get_content_disposition()]
        data = part.get_payload(decode=True)
        assert isinstance(data, bytes)
        return part.get_filename() or "", data


def parsed(raw: bytes) -> EmailMessage:
    mail = message_from_bytes(raw, policy=default)
    assert isinstance(mail, EmailMessage)
    return mail


@pytest.fixture(scope="session")
def texts() -> Texts:
    return Texts(Files())


@pytest.fixture(scope="session")
def mailbox() -> tuple[Sample, ...]:
    return tuple(
        Sample(message, parsed(message.raw))
        for message in generate(seed=7, size=400, today=TODAY, resources=Files())
    )
