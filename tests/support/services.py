"""`Services` for tests of the window: real verbs and store, a server and an archive in memory.

Findings can be put into the store as they are, without a scan; their messages lie on the server,
so that everything that follows is real.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from hygiene_app.model.account import Account
from hygiene_app.model.disposal import (
    DisposalPlan,
    JournalAction,
    JournalEntry,
    JournalPhase,
)
from hygiene_app.model.document import UnreadableReason
from hygiene_app.model.finding import Category, Direction, Evidence, Finding, NotRead, Place, Where
from hygiene_app.model.message import Address
from hygiene_app.model.scanned import Scanned
from hygiene_app.workflow.mail_ports import Discover
from hygiene_app.workflow.review import new_finding_id
from hygiene_app.workflow.services import Services
from tests.fakes.archive import FakeArchive
from tests.fakes.mailbox import FakeServer
from tests.support.house import House, build_house, nobody_knows

RECEIVED = datetime(2021, 3, 12, 9, 30, tzinfo=UTC)


@dataclass(slots=True, kw_only=True)
class Rig:
    """The verbs, and what lies under them."""

    services: Services
    house: House
    closed: list[bool] = field(default_factory=list)

    @property
    def server(self) -> FakeServer:
        """The mail server."""
        return self.house.server

    @property
    def archive(self) -> FakeArchive:
        """The archive."""
        return self.house.archive

    @property
    def account(self) -> Account:
        """The only account."""
        return self.house.book.list()[0]

    def add(self, category: Category = Category.CV, *, count: int = 1, **changes: object) -> None:
        """Put messages on the server, and a finding of each into the store."""
        first = len(self.server.messages("INBOX"))
        samples = [
            make_finding(self.server, category, number, **changes)
            for number in range(first + 1, first + count + 1)
        ]
        self.record(samples)

    def record(self, findings: Sequence[Finding], not_read: Sequence[NotRead] = ()) -> None:
        """Keep findings as a scan would, with what retention says of them."""
        batch = [
            Scanned(
                identity=finding.identity,
                message_key=self.house.store.index.keyed_hash(finding.identity.message_id),
                thread_key=self.house.store.index.keyed_hash(finding.identity.message_id),
                findings=(finding,),
                not_read=tuple(each for each in not_read if each.ref == finding.ref),
            )
            for finding in findings
        ]
        last = findings[-1].ref
        self.house.store.index.record(
            self.account.id, last.folder, last.uidvalidity, last.uid, batch
        )
        self.house.review.refresh()

    def record_together(self, findings: Sequence[Finding]) -> None:
        """Keep several findings of one message."""
        first = findings[0]
        key = self.house.store.index.keyed_hash(first.identity.message_id)
        scanned = Scanned(
            identity=first.identity,
            message_key=key,
            thread_key=key,
            findings=tuple(findings),
        )
        ref = first.ref
        index = self.house.store.index
        index.record(self.account.id, ref.folder, ref.uidvalidity, ref.uid, [scanned])
        self.house.review.refresh()

    def add_not_read(self, name: str = "loonbrief.pdf") -> None:
        """Put a message with an attachment that could not be read."""
        finding = make_finding(self.server, Category.INVOICE, 900)
        not_read = NotRead(
            ref=finding.ref,
            subject=finding.subject,
            sender=finding.sender,
            received=finding.received,
            name=name,
            reason=UnreadableReason.PASSWORD,
        )
        self.record([finding], [not_read])

    def interrupt(self, plan: DisposalPlan) -> None:
        """Leave the first message of a plan as a program leaves it that ended after its intent."""
        item = plan.items[0]
        entry = JournalEntry(
            at=self.services.clock.now(),
            action=JournalAction(plan.action.value),
            phase=JournalPhase.INTENT,
            category=item.category,
        )
        self.house.store.journal.intend(entry, item, plan.action)

    def ids(self) -> tuple[str, ...]:
        """Return everything due."""
        return self.house.review.ids(self.house.review.due_filter())


def make_finding(server: FakeServer, category: Category, number: int, **changes: object) -> Finding:
    """Put a message on the server and return a finding in it."""
    subject = str(changes.pop("subject", f"Bericht {number}"))
    received = changes.pop("received", RECEIVED + timedelta(days=number))
    assert isinstance(received, datetime)
    message = EmailMessage(policy=SMTP)
    message["From"] = f"Lotte Proef <lotte{number}@example.org>"
    message["To"] = "an@firma.example"
    message["Subject"] = subject
    message["Message-ID"] = f"<{number}@example.org>"
    message.set_content(f"Beste, dit is bericht {number}.\n" + "x" * 40 * number)
    ref = server.add("INBOX", message.as_bytes(), received=received)
    values: dict[str, object] = {
        "id": new_finding_id(),
        "identity": server.identity(ref),
        "category": category,
        "confidence": 0.95,
        "evidence": (
            Evidence(
                rule="cv.headings",
                masked="Werkervaring, Opleiding",
                where=Where(place=Place.ATTACHMENT, name="cv.pdf", page=1),
                weight=0.6,
                facts=(("count", 2),),
            ),
        ),
        "subject": subject,
        "sender": Address(name="Lotte Proef", email=f"lotte{number}@example.org"),
        "recipients": (Address(name="An", email="an@firma.example"),),
        "direction": Direction.RECEIVED,
        "folder_display": "INBOX",
        "thread_last": received,
        "attachments": ("cv.pdf",),
        **changes,
    }
    return Finding(**values)  # type: ignore[arg-type]  # a test gives any of the fields


def build_services(
    tmp_path: Path,
    *,
    is_demo: bool = False,
    archive_ready: bool = True,
    discover: Discover = nobody_knows,
) -> Rig:
    """Build the verbs with one account and nothing found yet."""
    house = build_house(tmp_path, discover=discover)
    if not archive_ready:
        house.archive.__init__()  # type: ignore[misc]  # as new: nobody set it up
    closed: list[bool] = []

    def close() -> None:
        closed.append(True)
        house.store.close()

    services = replace(house.verbs, is_demo=is_demo, close=close)
    return Rig(services=services, house=house, closed=closed)


BuildServices = Callable[[Path], Rig]
