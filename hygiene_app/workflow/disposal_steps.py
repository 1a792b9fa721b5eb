"""What is done to one message on the dangerous path, and where to look afterwards."""

from collections.abc import Callable, Iterator, Sequence
from email.parser import BytesHeaderParser
from email.policy import compat32

from hygiene_app.model.archived import ArchivedItem, ArchiveEntry
from hygiene_app.model.disposal import OpenIntent, Outcome, OutcomeCode, Planned
from hygiene_app.model.errors import ErrorCode, KnownError, PreconditionFailed, Uncertain
from hygiene_app.model.finding import Finding
from hygiene_app.model.message import Identity, MessageRef, RawMessage
from hygiene_app.model.policy import Action
from hygiene_app.workflow.mail_ports import Mailbox
from hygiene_app.workflow.ports import Archive, Clock, Resources
from hygiene_app.workflow.store_ports import Accounts, Findings, Journal
from hygiene_app.workflow.strip import Attachment, Stripped, strip

_THROUGH_THE_ARCHIVE = (Action.ARCHIVE, Action.STRIP)
_TOGETHER = 16
_OCTETS_TOGETHER = 32_000_000
"""What is put away together: as much as halves the flushes, little enough to hold in memory."""

_NOTE_LANGUAGES = ("nl", "fr", "en", "de")


class Steps:
    """Carries one action out on one message, step by step, and says only what was seen."""

    def __init__(
        self,
        *,
        accounts: Accounts,
        archive: Archive,
        findings: Findings,
        journal: Journal,
        resources: Resources,
        clock: Clock,
        checkpoint: Callable[[str], None],
    ) -> None:
        self._accounts = accounts
        self._archive = archive
        self._findings = findings
        self._journal = journal
        self._resources = resources
        self._clock = clock
        self._checkpoint = checkpoint

    def act(
        self, mailbox: Mailbox, item: Planned, action: Action, note: Callable[[str], None]
    ) -> Outcome:
        """Carry it out.

        Args:
            note: writes into the journal that the message is in the archive, under which id.

        Raises `KnownError`: `PreconditionFailed` where it is no longer the message that was
        reviewed, `Uncertain` where the outcome could not be seen.
        """
        if action not in _THROUGH_THE_ARCHIVE:
            self._confirm(mailbox, item)
            return self._take_out(mailbox, item, action, "")
        raw = self.fetch(mailbox, item)
        if action is Action.STRIP:
            strip(raw.data, lambda attachment: attachment.name)  # refused before anything
        (kept,) = self.put_away(((item, raw),))
        note(kept.id)
        self._checkpoint("noted")
        if action is Action.STRIP:
            self._put_stripped(mailbox, item, raw, kept)
        return self._take_out(mailbox, item, action, kept.id)

    def fetch(self, mailbox: Mailbox, item: Planned) -> RawMessage:
        """Return the whole message that was reviewed. Raises `PreconditionFailed`."""
        self._confirm(mailbox, item)
        raw = mailbox.message(item.identity.ref)
        if not _is_whole(raw.data, item.identity):
            raise PreconditionFailed(ErrorCode.MESSAGE_CHANGED)
        self._checkpoint("fetched")
        return raw

    def put_away(self, messages: Sequence[tuple[Planned, RawMessage]]) -> tuple[ArchivedItem, ...]:
        """Archive whole messages, all or none; the archive returns only after reading them back."""
        kept = self._archive.put_many(
            [(raw.data, self._entry(raw, item)) for item, raw in messages]
        )
        self._checkpoint("archived")
        return kept

    def take_out(
        self, mailbox: Mailbox, intent: OpenIntent, note: Callable[[str], None]
    ) -> Outcome:
        """Carry out what is left to do for a message that was archived together with others.

        Time has passed since: it is confirmed again. Raises as `act`.
        """
        note(intent.archived)
        self._checkpoint("noted")
        self._confirm(mailbox, intent.item)
        return self._take_out(mailbox, intent.item, intent.action, intent.archived)

    def _confirm(self, mailbox: Mailbox, item: Planned) -> None:
        mailbox.confirm(item.identity)
        self._checkpoint("confirmed")

    def _take_out(self, mailbox: Mailbox, item: Planned, action: Action, archived: str) -> Outcome:
        moved = self._remove(mailbox, item.identity, action)
        self._checkpoint("removed")
        try:
            outcome = self.seen(mailbox, item, action, archived=archived, moved=moved)
        except KnownError as exc:
            # it was taken out: that we could not look does not make it a failure
            raise Uncertain(exc.code, **exc.facts) from exc
        self._checkpoint("verified")
        return outcome

    def seen(
        self,
        mailbox: Mailbox,
        item: Planned,
        action: Action,
        *,
        archived: str = "",
        moved: MessageRef | None = None,
    ) -> Outcome:
        """Look where the message is now and say only what was seen."""
        unseen = KnownError(ErrorCode.NOT_VERIFIED)
        if _still_there(mailbox, item.identity, action):
            return outcome_of(
                item, action, OutcomeCode.INTERRUPTED, problem=unseen, archived=archived
            )
        if action is not Action.DELETE:
            moved = _in_trash(mailbox, item.identity, moved)
        if action is Action.TRASH and moved is None:
            return outcome_of(item, action, OutcomeCode.FAILED, problem=unseen)
        if action in _THROUGH_THE_ARCHIVE and not archived:
            # it went without us: nothing of it is in the archive, and we do not say so
            return outcome_of(item, action, OutcomeCode.ALREADY_GONE, moved_to=moved)
        if action is Action.STRIP and not self._has_stripped(mailbox, item, archived):
            return outcome_of(
                item, action, OutcomeCode.INTERRUPTED, problem=unseen, archived=archived
            )
        return outcome_of(item, action, OutcomeCode.DONE, archived=archived, moved_to=moved)

    def archived_id(self, intent: OpenIntent) -> str:
        """Return the id under which the message of an open intent is in the archive, or ""."""
        if intent.action not in _THROUGH_THE_ARCHIVE:
            return ""
        wanted = intent.item.identity
        for known in self._journal.open_intents():
            if known.number == intent.number and known.archived:
                return known.archived
        for item in self._archive.items() if self._archive.is_set_up() else ():
            entry = item.entry
            same_place = (entry.account, entry.folder) == (wanted.ref.account, wanted.ref.folder)
            if same_place and entry.message_id == wanted.message_id and wanted.message_id:
                return item.id
        return ""

    def _entry(self, raw: RawMessage, item: Planned) -> ArchiveEntry:
        finding = self._findings.get(item.findings)[0]
        return ArchiveEntry(
            account=item.identity.ref.account,
            owner=self._owner(item.identity.ref.account),
            folder=item.identity.ref.folder,
            folder_display=finding.folder_display,
            message_id=item.identity.message_id,
            subject=finding.subject,
            sender=finding.sender.label,
            received=raw.received,
            flags=raw.flags,
            category=item.category or finding.category,
            rule=item.rule,
            archived_at=self._clock.now(),
            expires=item.expires,
        )

    def _owner(self, account_id: str) -> str:
        """Return the address of the mailbox, by which it is known on another computer too."""
        known = {account.id: account.email for account in self._accounts.accounts()}
        return known.get(account_id, "")

    def _put_stripped(
        self, mailbox: Mailbox, item: Planned, raw: RawMessage, kept: ArchivedItem
    ) -> None:
        """Put the message without attachments beside the old one, and read it back.

        One that an earlier attempt left there is used again. Raises `KnownError(NOT_VERIFIED)`.
        """
        stripped = self._stripped(raw.data, item, kept)
        if not _copies(mailbox, item, stripped.data):
            message = RawMessage(data=stripped.data, flags=raw.flags, received=raw.received)
            mailbox.append(item.identity.ref.folder, message)
            self._checkpoint("appended")
            if not _copies(mailbox, item, stripped.data):
                raise KnownError(ErrorCode.NOT_VERIFIED)
        self._checkpoint("read-back")

    def _has_stripped(self, mailbox: Mailbox, item: Planned, archived: str) -> bool:
        kept = self._archive.item(archived)
        stripped = self._stripped(self._archive.read(archived), item, kept)
        return bool(_copies(mailbox, item, stripped.data))

    def _stripped(self, raw: bytes, item: Planned, kept: ArchivedItem) -> Stripped:
        """Return the message without attachments; always the same one for the same item."""
        found: tuple[Finding, ...] = self._findings.get(item.findings)
        language = found[0].language if found else ""
        language = language if language in _NOTE_LANGUAGES else _NOTE_LANGUAGES[0]
        template = self._resources.text(f"notes/{language}.txt")

        def note(attachment: Attachment) -> str:
            return template.format(
                date=f"{kept.entry.archived_at:%Y-%m-%d}",
                name=attachment.name,
                size=attachment.size,
                sha256=attachment.sha256,
                archived=kept.id,
            )

        return strip(raw, note)

    def _remove(self, mailbox: Mailbox, identity: Identity, action: Action) -> MessageRef | None:
        """Move to the Trash, or remove; what is safe in the archive may go without a Trash."""
        if action is Action.DELETE:
            mailbox.remove(identity)
            return None
        if action in _THROUGH_THE_ARCHIVE and not mailbox.capabilities.can_trash:
            mailbox.remove(identity)
            return None
        return mailbox.to_trash(identity)


def _copies(mailbox: Mailbox, item: Planned, data: bytes) -> tuple[MessageRef, ...]:
    """Return the messages in the folder of an item that are these octets."""
    identity = item.identity
    wanted = Identity(
        ref=identity.ref,
        message_id=identity.message_id,
        size=len(data),
        received=identity.received,
    )
    there = mailbox.locate(identity.ref.folder, wanted)
    return tuple(ref for ref in there if mailbox.message(ref).data == data)


def _still_there(mailbox: Mailbox, identity: Identity, action: Action) -> bool:
    if action is Action.DELETE:
        return bool(mailbox.remains(identity))
    try:
        mailbox.confirm(identity)
    except PreconditionFailed as exc:
        if exc.code is ErrorCode.MESSAGE_GONE:
            return False
        raise
    return True


def _in_trash(mailbox: Mailbox, identity: Identity, told: MessageRef | None) -> MessageRef | None:
    """Return where the message lies in the Trash, after seeing it there."""
    trash = mailbox.capabilities.trash
    if trash is None:
        return None
    there = mailbox.locate(trash, identity)
    return told if told in there else next(iter(there), None)


def _is_whole(data: bytes, identity: Identity) -> bool:
    """Whether these bytes are the message that was reviewed, not a stand-in of the server.

    Some servers answer with a substitute or with nothing at all for a message that they cannot
    convert. RFC822.SIZE is an estimate on some, so only a gross difference counts.
    """
    if not data or len(data) * 2 < identity.size:
        return False
    headers = BytesHeaderParser(policy=compat32).parsebytes(data)
    found = "".join(str(headers.get("Message-ID", "")).split())
    return found == "".join(identity.message_id.split())


def batches(items: Sequence[Planned]) -> Iterator[tuple[Planned, ...]]:
    """Yield what may be put away together, in order; what is too big goes alone."""
    batch: list[Planned] = []
    octets = 0
    for item in items:
        if batch and (len(batch) == _TOGETHER or octets + item.size > _OCTETS_TOGETHER):
            yield tuple(batch)
            batch, octets = [], 0
        batch.append(item)
        octets += item.size
    if batch:
        yield tuple(batch)


def outcome_of(
    item: Planned,
    action: Action,
    code: OutcomeCode,
    *,
    problem: KnownError | None = None,
    archived: str = "",
    moved_to: MessageRef | None = None,
) -> Outcome:
    """Return how it ended for one message."""
    return Outcome(
        ref=item.identity.ref,
        findings=item.findings,
        code=code,
        action=action,
        error=problem.code if problem else None,
        error_facts=tuple(problem.facts.items()) if problem else (),
        archived=archived,
        moved_to=moved_to,
        size=item.size,
    )
