"""What becomes of a message on its way in: fetched, read, recognised, kept."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from hygiene_app.model.account import Account
from hygiene_app.model.document import Unreadable
from hygiene_app.model.finding import Category, Finding, NotRead, Recognition, Specimen
from hygiene_app.model.job import Job
from hygiene_app.model.listing import Due
from hygiene_app.model.matter import Question
from hygiene_app.model.message import Folder, MessageHeader
from hygiene_app.model.policy import RetentionPolicy
from hygiene_app.model.scanned import Scanned
from hygiene_app.model.words import Noted
from hygiene_app.recognition.conversation import Conversation, written
from hygiene_app.recognition.recogniser import Recogniser
from hygiene_app.retention.verdict import apply
from hygiene_app.workflow.duplicates import attached
from hygiene_app.workflow.in_reading import PartRead, PartsInReading
from hygiene_app.workflow.mail_ports import Mailbox
from hygiene_app.workflow.ports import Clock, Reader
from hygiene_app.workflow.review import new_finding_id
from hygiene_app.workflow.store_ports import Findings, Index, Quiet
from hygiene_app.workflow.terms import terms_of
from hygiene_app.workflow.wanted import (
    direction_of,
    flatten,
    named,
    own_data,
)
from hygiene_app.workflow.word_index import WordIndex

_MINIMUM = 0.5


class Intake:
    """Turns headers and parts into findings, and keeps them."""

    def __init__(
        self,
        *,
        reader: Reader,
        recogniser: Callable[[], Recogniser],
        conversation: Callable[[], Conversation],
        index: Index,
        findings: Findings,
        quiet: Quiet,
        clock: Clock,
        words: WordIndex,
    ) -> None:
        """Keep the parts.

        Args:
            recogniser: gives recognition, always the same one; asked for at the first message,
                since making it takes a while.
        """
        self._reader = reader
        self._recogniser = recogniser
        self._conversation = conversation
        self.index = index
        self._findings = findings
        self._quiet = quiet
        self._clock = clock
        self._words = words
        self._keeps_words = False

    @property
    def reads_pictures(self) -> bool:
        """Whether a program that reads pictures is there."""
        return self._reader.recognises_text

    def quiet(self) -> dict[str, tuple[Category, ...]]:
        """Return what the user asked not to be shown, by sender."""
        found: dict[str, tuple[Category, ...]] = {}
        for one in self._quiet.quiet():
            found[one.sender] = (*found.get(one.sender, ()), one.category)
        return found

    def begin(self) -> None:
        """Begin a scan: what was remembered of the last one is forgotten."""
        self._reader.start_over()
        self._keeps_words = self._words.is_on

    def end(self, job: Job) -> None:
        """End a scan: bring the word index in order."""
        self._words.settle(job)

    def read(
        self,
        mailbox: Mailbox,
        folder: Folder,
        uidvalidity: int,
        batches: Iterable[Sequence[MessageHeader]],
        job: Job,
        *,
        pictures: bool = False,
    ) -> Iterator[tuple[MessageHeader, list[PartRead]]]:
        """Fetch the parts that matter of these messages and read them, side by side.

        Yields each message once, with what was read of it, as soon as it is complete.

        Args:
            batches: taken one by one, as there is room for more on the line.
            pictures: also those parts that are pictures; else they are listed as not read.
        """
        parts = PartsInReading(pictures=pictures)
        requests = parts.requests(batches)
        contents = mailbox.parts(folder.name, uidvalidity, requests, job)
        for key, reading in self._reader.read_all(parts.documents(contents), job.check):
            parts.arrived(key, reading)
            yield from parts.complete()
        yield from parts.complete()

    def scanned(
        self,
        account: Account,
        folder: Folder,
        header: MessageHeader,
        parts: Sequence[PartRead],
        quiet: tuple[Category, ...] = (),
    ) -> Scanned:
        """Recognise one message; return what the index keeps of it.

        Args:
            folder: the one in which people see this message.
            quiet: what the user asked not to be shown of the sender.
        """
        documents, unreadable = flatten(part.reading for part in parts)
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
            quiet=quiet,
        )
        seen = self._recogniser().recognise(specimen)
        conversation = self._conversation()
        said = written(specimen.subject, specimen.body)
        hints = conversation.hints(said, specimen.direction)
        findings = self._findings_of(account, folder, header, seen)
        return Scanned(
            identity=header.identity,
            message_key=self.key_of(header),
            thread_key="",
            findings=findings,
            not_read=tuple(_listed(header, each) for each in unreadable),
            hints=hints | _hint_of(seen),
            attached=attached(parts, findings, self.index.keyed_hash),
            recalls=conversation.recalls(said),
            sender=header.sender.email,
            noted=self._noted(folder, header, specimen) if self._keeps_words else None,
        )

    def _noted(self, folder: Folder, header: MessageHeader, specimen: Specimen) -> Noted:
        return Noted(
            terms=terms_of(specimen, self.index.keyed_hash),
            subject=header.subject,
            sender=header.sender,
            recipients=header.recipients,
            direction=specimen.direction,
            folder_display=folder.display,
            folder_role=folder.role,
            attachments=_attachments(header),
        )

    def passed_over(self, header: MessageHeader) -> Scanned:
        """Return what the index keeps of a message that may not be read: that it was here."""
        return Scanned(
            identity=header.identity,
            message_key=self.key_of(header),
            thread_key="",
        )

    def keep(
        self,
        account: Account,
        folder: str,
        batch: Sequence[tuple[MessageHeader, Scanned]],
        policy: RetentionPolicy,
    ) -> None:
        """Keep a batch, and what retention says of its findings, at once.

        Args:
            folder: the raw name of the folder in which it was read.
            batch: in ascending order of UID; nothing before the last one is missing.
        """
        last = batch[-1][0].ref
        threaded = list(self._threaded(account.id, batch))
        ids = self.index.record(account.id, folder, last.uidvalidity, last.uid, threaded)
        today = self._clock.today()
        dues = []
        for finding in self._findings.get(ids):
            verdict = apply(finding, policy, today)
            dues.append(Due(finding=finding.id, due_on=verdict.due_on, rule=verdict.rule))
        if dues:
            self._findings.set_dues(dues)

    def key_of(self, header: MessageHeader) -> str:
        """Return the keyed hash by which a message is known again."""
        return self.index.keyed_hash(_own_key(header))

    def _findings_of(
        self, account: Account, folder: Folder, header: MessageHeader, seen: Recognition
    ) -> tuple[Finding, ...]:
        names = _attachments(header)
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
                folder_role=folder.role,
                thread_last=header.received,
                language=seen.language,
                attachments=names,
            )
            for label in seen.labels
            if label.confidence >= _MINIMUM
        )

    def _threaded(
        self, account_id: str, batch: Sequence[tuple[MessageHeader, Scanned]]
    ) -> Iterator[Scanned]:
        """Yield the messages with the keyed hash of the first one of their thread.

        RFC 5322 §3.6.4. A reply may stand in the same batch as what it answers.
        """
        known: dict[str, str] = {}
        for header, scanned in batch:
            key = scanned.message_key
            if header.references:
                key = self.index.keyed_hash(header.references[0])
            elif header.in_reply_to:
                parent = self.index.keyed_hash(header.in_reply_to)
                key = known.get(parent) or self.index.thread_key_of(account_id, parent) or parent
            known[scanned.message_key] = key
            yield replace(scanned, thread_key=key)


def _hint_of(seen: Recognition) -> frozenset[Question]:
    """An invoice in the conversation of a quote says that it became an order."""
    invoiced = any(label.category is Category.INVOICE for label in seen.labels)
    return frozenset({Question.BECAME_ORDER}) if invoiced else frozenset()


def _attachments(header: MessageHeader) -> tuple[str, ...]:
    return tuple(part.name for part in header.parts if part.attachment and part.name)


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
