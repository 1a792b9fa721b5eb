"""One scan of one account: through its folders, chunk by chunk, oldest first."""

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from hygiene_app.model.account import Account, ServerKind
from hygiene_app.model.choice import ScanChoice
from hygiene_app.model.document import UnreadableReason
from hygiene_app.model.errors import ErrorCode, Fact, PreconditionFailed
from hygiene_app.model.finding import Category
from hygiene_app.model.job import Job, Step
from hygiene_app.model.message import Folder, FolderState, MessageHeader
from hygiene_app.model.policy import RetentionPolicy
from hygiene_app.model.scanned import Scanned, ScanPoint
from hygiene_app.workflow.in_order import InOrder, Looked
from hygiene_app.workflow.in_reading import PartRead
from hygiene_app.workflow.intake import Intake
from hygiene_app.workflow.labels import Labels, to_read
from hygiene_app.workflow.mail_ports import Mailbox
from hygiene_app.workflow.pacing import Pacing

log = logging.getLogger(__name__)

_PICTURES = 10
"""Messages with pictures in one go: each picture takes a second or so."""

_KEPT_CATEGORIES = (Category.INVOICE,)


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountScan:
    """What a scan of one account came to.

    Attributes:
        email: the name of the account.
        messages: messages looked at in this scan.
        bulk: newsletters and automatic mail among them, whose content was not fetched.
        passed_over: messages of protected people or under protected labels, not read.
        documents: attachments and bodies read.
        found: findings that were new, invoices not counted.
        gone: findings whose message is no longer in its folder.
        octets: what the server sent.
        error: the known problem that ended the scan of this account, with its facts.
    """

    email: str
    folders: int = 0
    messages: int = 0
    bulk: int = 0
    passed_over: int = 0
    documents: int = 0
    not_read: int = 0
    found: int = 0
    gone: int = 0
    octets: int = 0
    error: ErrorCode | None = None
    error_facts: tuple[tuple[str, Fact], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Visit:
    """A folder with something to do in it."""

    folder: Folder
    state: FolderState
    point: ScanPoint | None


class Walk:
    """Walks through a mailbox; may be started again over a new connection, and goes on."""

    def __init__(
        self,
        intake: Intake,
        pacing: Pacing,
        *,
        account: Account,
        choice: ScanChoice,
        policy: RetentionPolicy,
        job: Job,
    ) -> None:
        self._intake = intake
        self._pacing = pacing
        self._account = account
        self._choice = choice
        self._policy = policy
        self._job = job
        self._done = 0
        self._total = 0
        self._counted = 0
        self._labels = Labels(())
        self._one_place = False
        self._quiet = intake.quiet()
        self.report = AccountScan(email=account.name)

    def through(self, mailbox: Mailbox, folders: Sequence[Folder]) -> None:
        """Scan every folder that has something new, then the pictures.

        Args:
            folders: all that the mailbox has, also those that are not to be read.

        Raises `KnownError(PAUSED)` where the server has been asked enough for now.
        """
        self._counted = 0
        self._labels = Labels(folders)
        gmail = mailbox.capabilities.kind is ServerKind.GMAIL
        chosen = to_read(folders, self._choice)
        # Without "All Mail" the same message shows under each of its labels.
        self._one_place = gmail and not any(folder.covered for folder in folders)
        visits = list(self._visits(mailbox, chosen))
        self._total = self._done + sum(_new_in(visit) for visit in visits)
        self.report = replace(self.report, folders=len(visits))
        try:
            for visit in visits:
                self._folder(mailbox, visit)
            if self._intake.reads_pictures:
                for visit in visits:
                    self._pictures(mailbox, visit)
        finally:
            self._count(mailbox)

    def _visits(self, mailbox: Mailbox, folders: Iterable[Folder]) -> Iterator[_Visit]:
        named = list(folders)
        states = mailbox.states([folder.name for folder in named])
        self._job.check()
        for folder in named:
            state = states.get(folder.name)
            if state is not None:
                yield _Visit(folder=folder, state=state, point=self._point(folder, state))

    def _point(self, folder: Folder, state: FolderState) -> ScanPoint | None:
        point = self._intake.index.point(self._account.id, folder.name)
        if point is not None and point.uidvalidity != state.uidvalidity:
            self._intake.index.forget_folder(self._account.id, folder.name)
            return None
        return point

    def _folder(self, mailbox: Mailbox, visit: _Visit) -> None:
        folder, state, point = visit.folder, visit.state, visit.point
        last = point.last_uid if point else 0
        known = point.messages if point else 0
        if state.uidnext > last + 1 and state.messages:
            batches = mailbox.headers(folder.name, state.uidvalidity, after=last, job=self._job)
            try:
                known += self._read(mailbox, visit, batches)
            except PreconditionFailed:
                # UIDVALIDITY changed under our hands: the next scan starts this folder afresh
                return
        if known != state.messages:
            present = mailbox.uids(folder.name, state.uidvalidity)
            gone = self._intake.index.vanish(self._account.id, folder.name, present)
            self.report = replace(self.report, gone=self.report.gone + gone)

    def _read(
        self, mailbox: Mailbox, visit: _Visit, batches: Iterator[tuple[MessageHeader, ...]]
    ) -> int:
        """Read what is new in a folder, as one stream; return how many messages were kept.

        The next headers are asked for while the parts of these arrive, so that the line is not
        idle between two batches. Only where too many messages wait for one before them does the
        stream end, and another begin once that one is read.
        """
        queue, before = InOrder(), self._done
        for batch in batches:
            readable = self._readable(visit.folder, chain((batch,), batches), queue)
            uidvalidity = visit.state.uidvalidity
            read = self._intake.read(mailbox, visit.folder, uidvalidity, readable, self._job)
            for header, parts in read:
                queue.complete(self._looked(visit.folder, header, parts))
                for chunk in queue.chunks():
                    self._chunk(mailbox, visit.folder, chunk)
            for chunk in queue.rest():
                self._chunk(mailbox, visit.folder, chunk)
        return self._done - before

    def _readable(
        self, folder: Folder, batches: Iterable[tuple[MessageHeader, ...]], queue: InOrder
    ) -> Iterator[list[MessageHeader]]:
        """Yield what is to be fetched of each batch, while there is room; note all else."""
        for headers in batches:
            queue.expect(headers)
            passed_over = self._passed_over(folder, headers)
            readable = []
            for header in headers:
                if header.ref.uid in passed_over:
                    scanned = self._intake.passed_over(header)
                    queue.complete(Looked(header=header, scanned=scanned, passed_over=True))
                elif header.bulk:
                    queue.complete(self._looked(folder, header, []))
                else:
                    readable.append(header)
            yield readable
            if queue.full:
                return

    def _chunk(self, mailbox: Mailbox, folder: Folder, chunk: Sequence[Looked]) -> None:
        """Keep messages that are complete, and all before them are."""
        self._keep(folder, chunk)
        self._done += len(chunk)
        passed_over = sum(one.passed_over for one in chunk)
        bulk = sum(one.header.bulk and not one.passed_over for one in chunk)
        self.report = replace(
            self.report,
            messages=self.report.messages + len(chunk),
            bulk=self.report.bulk + bulk,
            passed_over=self.report.passed_over + passed_over,
        )
        self._job.advance(Step.READING, self._done, max(self._total, self._done), self.report.found)
        self._count(mailbox)
        self._pacing.check(self._account)

    def _pictures(self, mailbox: Mailbox, visit: _Visit) -> None:
        """Read again the messages whose pictures were listed only; last, for it takes long."""
        folder, uidvalidity = visit.folder, visit.state.uidvalidity
        waiting = self._intake.index.waiting(self._account.id, folder.name, UnreadableReason.IMAGE)
        batches = mailbox.headers_of(folder.name, uidvalidity, waiting, self._job)
        try:
            for headers in batches if waiting else ():
                for start in range(0, len(headers), _PICTURES):
                    some = headers[start : start + _PICTURES]
                    read = self._intake.read(
                        mailbox, folder, uidvalidity, [some], self._job, pictures=True
                    )
                    looked = [self._looked(folder, header, parts) for header, parts in read]
                    self._keep(folder, sorted(looked, key=lambda one: one.header.ref.uid))
                    self._count(mailbox)
                    self._pacing.check(self._account)
        except PreconditionFailed:
            return

    def _looked(self, folder: Folder, header: MessageHeader, parts: list[PartRead]) -> Looked:
        home = self._labels.home(folder, header)
        quiet = self._quiet.get(header.sender.email, ())
        scanned = self._intake.scanned(self._account, home, header, parts, quiet)
        return Looked(header=header, scanned=scanned, documents=len(parts) - len(scanned.not_read))

    def _passed_over(self, folder: Folder, headers: Iterable[MessageHeader]) -> frozenset[int]:
        """Return the UIDs of what may not be read, and of what is known from another label."""
        closed = {
            header.ref.uid for header in headers if not self._labels.may_read(header, self._choice)
        }
        if self._one_place:
            keys = {self._intake.key_of(header): header.ref.uid for header in headers}
            known = self._intake.index.elsewhere(self._account.id, folder.name, keys)
            closed.update(keys[key] for key in known)
        return frozenset(closed)

    def _keep(self, folder: Folder, batch: Sequence[Looked]) -> None:
        """Keep messages, and only then count what was found: what is lost is read once more."""
        pairs = [(one.header, one.scanned) for one in batch]
        self._intake.keep(self._account, folder.name, pairs, self._policy)
        self.report = replace(
            self.report,
            documents=self.report.documents + sum(one.documents for one in batch),
            not_read=self.report.not_read + sum(len(one.scanned.not_read) for one in batch),
            found=self.report.found + sum(_flagged_in(one.scanned) for one in batch),
        )

    def _count(self, mailbox: Mailbox) -> None:
        """Write down what the server sent since the last time."""
        now = mailbox.octets
        fresh, self._counted = now - self._counted, now
        self._pacing.spend(self._account.id, fresh)
        self.report = replace(self.report, octets=self.report.octets + fresh)


def _new_in(visit: _Visit) -> int:
    known = visit.point.messages if visit.point else 0
    return max(0, visit.state.messages - known)


def _flagged_in(scanned: Scanned) -> int:
    return sum(1 for each in scanned.findings if each.category not in _KEPT_CATEGORIES)
