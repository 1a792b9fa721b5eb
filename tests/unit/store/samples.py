"""Messages and findings to put into a database; every person is invented."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from hygiene_app.model.account import Account, Security
from hygiene_app.model.disposal import JournalAction, JournalEntry, JournalPhase, Planned
from hygiene_app.model.document import UnreadableReason
from hygiene_app.model.finding import Category, Direction, Evidence, Finding, NotRead, Place, Where
from hygiene_app.model.message import Address, Identity, MessageRef
from hygiene_app.model.scanned import Scanned
from hygiene_app.store.database import Database
from hygiene_app.store.migrate import Migration

KEY = bytes(range(32))
ACCOUNT = "acc0000000000001"
FOLDER = "INBOX"
UIDVALIDITY = 7
NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)


class FixedClock:
    """Always the same moment."""

    def __init__(self, moment: datetime = NOW) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment


def open_database(
    path: Path, *, key: bytes = KEY, migrations: tuple[Migration, ...] | None = None
) -> Database:
    """Open a database with the key of the tests."""
    return Database(path, key, clock=FixedClock(), migrations=migrations)


def account(account_id: str = ACCOUNT, email: str = "an.peeters@example.org") -> Account:
    return Account(
        id=account_id,
        email=email,
        user=email,
        host="imap.example.org",
        port=993,
        security=Security.TLS,
    )


def identity(uid: int, folder: str = FOLDER, account_id: str = ACCOUNT) -> Identity:
    return Identity(
        ref=MessageRef(account=account_id, folder=folder, uidvalidity=UIDVALIDITY, uid=uid),
        message_id=f"<{uid}@mail.example.com>",
        size=1000 + uid,
        received=datetime(2020, 1, 1, 9, 30, tzinfo=UTC) + timedelta(days=uid),
    )


def finding(
    uid: int, category: Category = Category.CV, *, name: str = "", folder: str = FOLDER
) -> Finding:
    """Return a finding of a message; its id is `name`, or made of uid and category."""
    where = identity(uid, folder)
    plain = folder.encode("ascii", "ignore").decode().lower()
    return Finding(
        id=name or f"{plain}-{uid}-{category.value}",
        identity=where,
        category=category,
        confidence=0.8,
        evidence=(
            Evidence(
                rule="cv.headings",
                masked="Werkervaring, Opleiding",
                where=Where(place=Place.ATTACHMENT, name="CV Zoë.pdf", page=2),
                weight=0.5,
                facts=(("headings", 2), ("language", "nl")),
            ),
        ),
        subject=f"Sollicitatie {uid}",
        sender=Address(name="Zoë Żak", email="zoe@example.com"),
        recipients=(
            Address(name="An", email="an.peeters@example.org"),
            Address(email="b@example.org"),
        ),
        direction=Direction.RECEIVED,
        folder_display="Postvak IN",
        thread_last=where.received,
        language="nl",
        attachments=("CV Zoë.pdf", "brief.docx"),
        thread=f"thread-{uid}",
    )


def scanned(
    uid: int,
    *categories: Category,
    folder: str = FOLDER,
    key: str = "",
    thread: str = "",
    not_read: int = 0,
) -> Scanned:
    """Return a message that was read, with a finding for each category."""
    findings = tuple(finding(uid, category, folder=folder) for category in categories)
    return Scanned(
        identity=identity(uid, folder),
        message_key=key or f"{uid:032x}",
        thread_key=thread or f"thread-{uid}",
        findings=findings,
        not_read=tuple(unread(uid, folder, f"scan{n}.pdf") for n in range(not_read)),
    )


def unread(uid: int, folder: str = FOLDER, name: str = "scan.pdf") -> NotRead:
    where = identity(uid, folder)
    return NotRead(
        ref=where.ref,
        subject=f"Sollicitatie {uid}",
        sender=Address(name="Zoë Żak", email="zoe@example.com"),
        received=where.received,
        name=name,
        reason=UnreadableReason.PASSWORD,
    )


def put(
    database: Database, batch: Sequence[Scanned], *, folder: str = FOLDER, last_uid: int = 0
) -> tuple[str, ...]:
    """Record a batch of one folder."""
    last = last_uid or max(each.identity.ref.uid for each in batch)
    return database.index.record(ACCOUNT, folder, UIDVALIDITY, last, batch)


def entry(
    phase: JournalPhase = JournalPhase.INTENT,
    action: JournalAction = JournalAction.ARCHIVE,
    intent: int = 0,
) -> JournalEntry:
    return JournalEntry(
        at=NOW,
        action=action,
        phase=phase,
        category=Category.CV,
        rule="be.cv.rejected",
        message="0123456789abcdef0123456789abcdef",
        size=1234,
        intent=intent,
    )


def planned(uid: int, *findings: str) -> Planned:
    return Planned(
        identity=identity(uid),
        findings=findings,
        category=Category.CV,
        rule="be.cv.rejected",
        size=1000 + uid,
        expires=date(2030, 1, 1),
    )


def renamed(each: Finding, **changes: str) -> Finding:
    """Return a finding with another subject, sender name or attachment."""
    sender = replace(each.sender, name=changes.get("sender", each.sender.name))
    attachments = (changes["attachment"],) if "attachment" in changes else each.attachments
    return replace(
        each,
        subject=changes.get("subject", each.subject),
        sender=sender,
        attachments=attachments,
    )
