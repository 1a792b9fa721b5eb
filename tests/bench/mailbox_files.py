"""A realistic mailbox of any size, written straight into the Maildir of a Dovecot."""

import os
import random
import re
from base64 import b64decode, encodebytes
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from hygiene_app.demo.sample import OWNER, generate
from hygiene_app.desktop.paths import PackagedResources
from tests.support.dovecot import Dovecot, DovecotSettings

SEED = 11
TODAY = date(2026, 11, 20)
MAILDIR = DovecotSettings(location="maildir:~/Maildir")
_PDF = re.compile(
    rb"(\r\nContent-Type: application/pdf.{0,600}?\r\n\r\n)([A-Za-z0-9+/=\r\n]+)(?=\r\n--)",
    re.DOTALL | re.IGNORECASE,
)
_FLAGS = {"\\Draft": "D", "\\Flagged": "F", "\\Answered": "R", "\\Seen": "S", "\\Deleted": "T"}


def messages(count: int) -> Iterator[tuple[bytes, int, str]]:
    """Yield messages with their arrival (seconds since 1970) and Maildir flags.

    The sample mailbox, its PDF files blown up to what real ones weigh, which their reader does
    not notice but the line does.
    """
    dice = random.Random(SEED)
    pool = dice.randbytes(1 << 21)
    for made in generate(
        seed=SEED, size=count, today=TODAY, resources=PackagedResources(), owner=OWNER
    ):
        heavy = weight(dice)
        start = dice.randrange(len(pool) - heavy)
        padding = pool[start : start + heavy]
        raw = _PDF.sub(lambda found: _heavier(found, padding), made.raw)  # noqa: B023 -- used at once
        flags = "".join(sorted(_FLAGS[flag] for flag in made.flags if flag in _FLAGS))
        yield raw, int(made.received.timestamp()), flags


def weight(dice: random.Random) -> int:
    """Return how many octets a PDF file has: half of them below 60 kB, 95 kB on average."""
    return min(int(dice.lognormvariate(11.0, 0.95)), 1_500_000)


def _heavier(found: "re.Match[bytes]", padding: bytes) -> bytes:
    encoded = encodebytes(heavier_pdf(b64decode(found[2]), padding)).replace(b"\n", b"\r\n")
    return found[1] + encoded.removesuffix(b"\r\n")


def heavier_pdf(content: bytes, padding: bytes) -> bytes:
    """Add a stream that nothing shows, as a later version of the file (ISO 32000-1 §7.5.6)."""
    root = re.search(rb"/Root (\d+ \d+ R)", content)
    size = re.search(rb"/Size (\d+)", content)
    before = re.findall(rb"startxref\s+(\d+)", content)
    if not (root and size and before):
        return content
    number, at = int(size[1]), len(content) + 1
    stream = b"\n%d 0 obj\n<</Length %d>>\nstream\n%b\nendstream\nendobj\n" % (
        *(number, len(padding)),
        padding,
    )
    table = b"xref\n%d 1\n%010d 00000 n \ntrailer\n<</Size %d /Root %b /Prev %b>>\n" % (
        *(number, at, number + 1),
        *(root[1], before[-1]),
    )
    return content + stream + table + b"startxref\n%d\n%%%%EOF\n" % (len(content) + len(stream))


def fill(server: Dovecot, user: str, count: int) -> int:
    """Write an INBOX of so many messages, the oldest first; return how many octets that is."""
    inbox = server.root / "mail" / user / "Maildir"
    for name in ("cur", "new", "tmp"):
        (inbox / name).mkdir(parents=True)
    octets = 0
    for number, (raw, received, flags) in enumerate(messages(count)):
        name = f"{1_000_000_000 + number}.M{number}.bench,S={len(raw)},W={len(raw)}:2,{flags}"
        path = inbox / "cur" / name
        path.write_bytes(raw)
        os.utime(path, (received, received))
        octets += len(raw)
    server.give_to_server(Path(server.root / "mail" / user))
    return octets
