"""Findings for tests of the exposure report, made by hand; every person is invented."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import count

from hygiene_app.model.finding import Category, Direction, Evidence, Finding, Place, Where
from hygiene_app.model.message import Address, Identity, MessageRef
from hygiene_app.workflow.about import Ours

OURS = Ours(
    addresses=frozenset({"an@firma.example"}),
    domains=frozenset({"firma.example"}),
)
AN = Address(name="An Peeters", email="an@firma.example")
BO = Address(name="Bo Janssens", email="bo.janssens@firma.example")
LOTTE = Address(name="Lotte Proef", email="lotte@example.org")
CLERK = Address(name="Loonbureau", email="dossier@loon.example.net")
WHEN = datetime(2024, 3, 1, 9, tzinfo=UTC)

_numbers = count(1)


def found(
    category: Category = Category.CV,
    *,
    sender: Address = LOTTE,
    to: Sequence[Address] = (AN,),
    direction: Direction = Direction.RECEIVED,
    uid: int = 0,
    days: int = 0,
    subject: str = "Sollicitatie",
    name: str = "cv.pdf",
    size: int = 1000,
    thread: str = "",
) -> Finding:
    """Return a finding; with the `uid` of another one it is in the same message."""
    number = next(_numbers)
    ref = MessageRef(account="a", folder="INBOX", uidvalidity=1, uid=uid or number)
    received = WHEN + timedelta(days=days)
    where = Where(place=Place.ATTACHMENT, name=name, page=1)
    return Finding(
        id=f"f{number:04d}",
        identity=Identity(ref=ref, message_id=f"<{number}@x>", size=size, received=received),
        category=category,
        confidence=0.9,
        evidence=(Evidence(rule="cv.headings", masked="", where=where, weight=1.0),),
        subject=subject,
        sender=sender,
        recipients=tuple(to),
        direction=direction,
        folder_display="INBOX",
        thread_last=received,
        thread=thread,
    )


def people(findings: Sequence[Finding], *same: Sequence[Finding]) -> int:
    """Return how many people findings are about; each of `same` is one document."""
    return len(marks(findings, *same))


def marks(findings: Sequence[Finding], *same: Sequence[Finding]) -> frozenset[str]:
    """Return the marks of the people that findings are about."""
    from hygiene_app.workflow.about import about

    marked = {each.id: each.id for each in findings}
    for group in same:
        marked |= {each.id: group[0].id for each in group}
    return frozenset().union(*about(findings, marked, OURS).values())
