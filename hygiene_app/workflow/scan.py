"""Reading a mailbox: what is new, only the parts that matter, oldest first, each message once."""

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from hygiene_app.model.account import Account
from hygiene_app.model.document import Reading, Unreadable
from hygiene_app.model.errors import ErrorCode, Fact, KnownError, PreconditionFailed
from hygiene_app.model.finding import Category, Finding, NotRead, Recognition, Specimen
from hygiene_app.model.job import Job, Step
from hygiene_app.model.listing import Due
from hygiene_app.model.message import Folder, FolderRole, FolderState, MessageHeader
from hygiene_app.model.policy import RetentionPolicy
from hygiene_app.model.scanned import Scanned, ScanPoint
from hygiene_app.recognition.recogniser import Recogniser
from hygiene_app.retention.verdict import apply
from hygiene_app.workflow.accounts import AccountBook
from hygiene_app.workflow.ports import Clock, Findings, Index, Mailbox, OpenMailbox, Reader
from hygiene_app.workflow.review import Review, new_finding_id
from hygiene_app.workflow.wanted import (
    direction_of,
    flatten,
    named,
    own_data,
    skipped_parts,
    wanted_parts,
)

log = logging.getLogger(__name__)

_CHUNK = 50
_LEFT_OUT = (FolderRole.TRASH, FolderRole.JUNK, FolderRole.ALL)
_KEPT_CATEGORIES = (Category.INVOICE,)
_MINIMUM = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountScan:
    """What a scan of one account came to.

    Attributes:
        messages: messages looked at in this scan.
        bulk: newsletters and automatic mail among them, whose content was not fetched.
        documents: attachments and bodies read.
        found: findings that were new, invoices not counted.
        gone: findings whose message is no longer in its folder.
        error: the known problem that ended the scan of this account, with its facts.
    """

    email: str
    folders: int = 0
    messages: int = 0
    bulk: int = 0
    documents: int = 0
    not_read: int = 0
    found: int = 0
    gone: int = 0
    error: ErrorCode | None = None
    error_facts: tuple[tuple[str, Fact], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanReport:
    """All accounts together."""

    accounts: tuple[AccountScan, ...]

    @property
    def found(self) -> int:
        """New findings in all accounts."""
        return sum(account.found for account in self.accounts)

    @property
    def messages(self) -> int:
        """Messages looked at in all accounts."""
        return sum(account.messages for account in self.accounts)


class Scan:
    """Looks through the mailboxes for what is new and keeps what it finds."""

    def __init__(
        self,
        *,
        accounts: AccountBook,
        open_mailbox: OpenMailbox,
        reader: Reader,
        recogniser: Callable[[], Recogniser],
        index: Index,
        findings: Findings,
        review: Review,
        policy: Callable[[], RetentionPolicy],
        clock: Clock,
    ) -> None:
        """Keep the parts.

        Args:
            recogniser: gives recognition, always the same one; asked for at the first message,
                since making it takes a while.
        """
        self._accounts = accounts
        self._open = open_mailbox
        self._reader = reader
        self._recogniser = recogniser
        self._index = index
        self._findings = findings
        self._review = review
        self._policy = policy
        self._clock = clock

    def run(self, job: Job, email: str = "") -> ScanReport:
        """Scan one account, or all. A problem of one account does not stop the others.

        What was read is kept batch by batch, so a scan that is cancelled or killed goes on where
        it stopped. Raises `Cancelled`; `KnownError` for a policy file with errors or no account.
        """
        policy = self._policy()
        chosen = self._accounts.chosen(email)
        reports = [self._account(account, policy, job) for account in chosen]
        self._review.refresh()
        log.info("scan finished: %d accounts", len(reports))
        return ScanReport(accounts=tuple(reports))

    def _account(self, account: Account, policy: RetentionPolicy, job: Job) -> AccountScan:
        job.advance(Step.CONNECTING)
        walk = _Walk(self, account, policy, job)
        try:
            with self._open(account) as mailbox:
                walk.through(mailbox)
        except KnownError as exc:
            facts = tuple(exc.facts.items())
            return replace(walk.report, error=exc.code, error_facts=facts)
        return walk.report

    # the steps of one message, used by the walk -----------------------------------------------

    def read(
        self, mailbox: Mailbox, folder: Folder, headers: Sequence[MessageHeader], job: Job
    ) -> dict[int, list[Reading]]:
        """Fetch the parts that matter of these messages and read them; by UID."""
        readings: dict[int, list[Reading]] = {header.ref.uid: [] for header in headers}
        parts = {
            (header.ref.uid, request.number): (header, request, part)
            for header in headers
            for request, part in wanted_parts(header)
        }
        for header in headers:
            readings[header.ref.uid].extend(skipped_parts(header))
        if not parts:
            return readings
        requests = [request for _header, request, _part in parts.values()]
        uidvalidity = headers[0].ref.uidvalidity
        for content in mailbox.parts(folder.name, uidvalidity, requests, job):
            job.check()
            part = parts[content.uid, content.number][2]
            if content.data is None:
                continue
            readings[content.uid].append(
                self._reader.read(
                    content.data,
                    name=part.name if part.attachment else "",
                    media_type=part.media_type,
                    charset=part.charset,
                )
            )
        return readings

    def recognise(
        self, account: Account, folder: Folder, header: MessageHeader, readings: Sequence[Reading]
    ) -> tuple[Recognition, tuple[Unreadable, ...]]:
        """Ask recognition about one message."""
        documents, unreadable = flatten(readings)
        bodies = [document for document in documents if not document.name]
        specimen = Specimen(
            subject=header.subject,
            body="\n".join(body.text for body in bodies),
            sender=header.sender,
            recipients=header.recipients,
            direction=direction_of(header, account, folder.role),
            bulk=header.bulk,
            documents=(*(each for each in documents if each.name), *named(unreadable)),
            own=own_data(account),
        )
        return self._recogniser().recognise(specimen), unreadable

    def findings_of(
        self, account: Account, folder: Folder, header: MessageHeader, seen: Recognition
    ) -> tuple[Finding, ...]:
        """Make the findings of one message."""
        names = tuple(part.name for part in header.parts if part.attachment and part.name)
        return tuple(
            Finding(
                id=new_finding_id(),
                identity=header.identity,
                category=label.category,
                confidence=label.confidence,
                evidence=label.evidence,
                subject=header.subject,
                sender=header.sender,
                recipients=header.recipients,
                direction=direction_of(header, account, folder.role),
                folder_display=folder.display,
                thread_last=header.received,
                language=seen.language,
                attachments=names,
            )
            for label in seen.labels
            if label.confidence >= _MINIMUM
        )

    def thread_key(self, header: MessageHeader, account_id: str) -> str:
        """Return the keyed hash of the first message of the thread (RFC 5322 §3.6.4)."""
        if header.references:
            return self._index.keyed_hash(header.references[0])
        if header.in_reply_to:
            parent = self._index.keyed_hash(header.in_reply_to)
            return self._index.thread_key_of(account_id, parent) or parent
        return self._index.keyed_hash(_own_key(header))

    def keep(
        self,
        account: Account,
        point: tuple[str, int, int],
        batch: Sequence[Scanned],
        policy: RetentionPolicy,
    ) -> None:
        """Keep a batch, and what retention says of its findings, at once."""
        folder, uidvalidity, last_uid = point
        ids = self._index.record(account.id, folder, uidvalidity, last_uid, batch)
        today = self._clock.today()
        dues = []
        for finding in self._findings.get(ids):
            verdict = apply(finding, policy, today)
            dues.append(Due(finding=finding.id, due_on=verdict.due_on, rule=verdict.rule))
        if dues:
            self._findings.set_dues(dues)

    def key_of(self, header: MessageHeader) -> str:
        """Return the keyed hash by which a message is known again."""
        return self._index.keyed_hash(_own_key(header))

    @property
    def index(self) -> Index:
        """The index of this profile."""
        return self._index


class _Walk:
    """One scan of one account: through its folders, chunk by chunk."""

    def __init__(self, scan: Scan, account: Account, policy: RetentionPolicy, job: Job) -> None:
        self._scan = scan
        self._account = account
        self._policy = policy
        self._job = job
        self._done = 0
        self._total = 0
        self.report = AccountScan(email=account.email)

    def through(self, mailbox: Mailbox) -> None:
        """Scan every folder that has something new."""
        self._job.advance(Step.LISTING)
        work: list[tuple[Folder, FolderState, ScanPoint | None]] = []
        for folder in mailbox.folders():
            if folder.role in _LEFT_OUT:
                continue
            state = _state(mailbox, folder)
            if state is not None:
                point = self._point(folder, state)
                work.append((folder, state, point))
                self._total += max(0, state.messages - (point.messages if point else 0))
        self.report = replace(self.report, folders=len(work))
        for folder, state, point in work:
            self._folder(mailbox, folder, state, point)

    def _point(self, folder: Folder, state: FolderState) -> ScanPoint | None:
        point = self._scan.index.point(self._account.id, folder.name)
        if point is not None and point.uidvalidity != state.uidvalidity:
            self._scan.index.forget_folder(self._account.id, folder.name)
            return None
        return point

    def _folder(
        self, mailbox: Mailbox, folder: Folder, state: FolderState, point: ScanPoint | None
    ) -> None:
        last = point.last_uid if point else 0
        known = point.messages if point else 0
        if state.uidnext > last + 1 and state.messages:
            try:
                for headers in self._chunks(mailbox, folder, state, last):
                    self._chunk(mailbox, folder, headers)
                    known += len(headers)
            except PreconditionFailed:
                # UIDVALIDITY changed under our hands: the next scan starts this folder afresh
                return
        if known != state.messages:
            present = mailbox.uids(folder.name, state.uidvalidity)
            gone = self._scan.index.vanish(self._account.id, folder.name, present)
            self.report = replace(self.report, gone=self.report.gone + gone)

    def _chunks(
        self, mailbox: Mailbox, folder: Folder, state: FolderState, last: int
    ) -> Iterator[tuple[MessageHeader, ...]]:
        batches = mailbox.headers(folder.name, state.uidvalidity, after=last, job=self._job)
        for batch in batches:
            for start in range(0, len(batch), _CHUNK):
                yield batch[start : start + _CHUNK]

    def _chunk(self, mailbox: Mailbox, folder: Folder, headers: tuple[MessageHeader, ...]) -> None:
        scan, account = self._scan, self._account
        readable = tuple(header for header in headers if not header.bulk)
        readings = scan.read(mailbox, folder, readable, self._job) if readable else {}
        batch: list[Scanned] = []
        documents = not_read = found = 0
        for header in headers:
            mine = readings.get(header.ref.uid, [])
            seen, unreadable = scan.recognise(account, folder, header, mine)
            findings = scan.findings_of(account, folder, header, seen)
            batch.append(
                Scanned(
                    identity=header.identity,
                    message_key=scan.key_of(header),
                    thread_key=scan.thread_key(header, account.id),
                    findings=findings,
                    not_read=tuple(_listed(header, each) for each in unreadable),
                )
            )
            documents += len(mine) - len(unreadable)
            not_read += len(unreadable)
            found += sum(1 for each in findings if each.category not in _KEPT_CATEGORIES)
        last = headers[-1].ref
        scan.keep(account, (folder.name, last.uidvalidity, last.uid), batch, self._policy)
        self._done += len(headers)
        self.report = replace(
            self.report,
            messages=self.report.messages + len(headers),
            bulk=self.report.bulk + len(headers) - len(readable),
            documents=self.report.documents + documents,
            not_read=self.report.not_read + not_read,
            found=self.report.found + found,
        )
        self._job.advance(Step.READING, self._done, max(self._total, self._done), self.report.found)


def _state(mailbox: Mailbox, folder: Folder) -> FolderState | None:
    try:
        return mailbox.state(folder.name)
    except KnownError as exc:
        if exc.code in (ErrorCode.FOLDER_GONE, ErrorCode.SERVER_REFUSED):
            return None
        raise


def _own_key(header: MessageHeader) -> str:
    """Return what a message is known by: its Message-ID, or what else never changes."""
    return header.message_id or f"{header.size} {header.received.isoformat()}"


def _listed(header: MessageHeader, unreadable: Unreadable) -> NotRead:
    return NotRead(
        ref=header.ref,
        subject=header.subject,
        sender=header.sender,
        received=header.received,
        name=unreadable.name,
        reason=unreadable.reason,
    )
