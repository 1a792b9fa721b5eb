"""Whether something must be kept that no finding tells of: archived messages, other mail."""

from dataclasses import replace
from datetime import date

from hygiene_app.model.archived import ArchivedItem
from hygiene_app.model.finding import Category, Direction, Finding
from hygiene_app.model.matter import Answer, Question, Told
from hygiene_app.model.message import Address, Identity, MessageRef
from hygiene_app.model.policy import Action, ReasonCode, RetentionPolicy, VerdictStatus
from hygiene_app.model.words import Held
from hygiene_app.retention.verdict import apply, hold_on


def kept_in_archive(item: ArchivedItem, policy: RetentionPolicy, today: date) -> str:
    """Return why a message must stay in the archive, "" where it may go.

    The archive does not know which way a message went, nor whether a quote became an order: what
    any of these would keep is kept.
    """
    finding = _archived(item)
    order = Told(question=Question.BECAME_ORDER, answer=Answer.YES, on=finding.received.date())
    told = (None, order) if finding.category is Category.QUOTE else (None,)
    verdicts = [
        apply(replace(finding, direction=direction, told=each), policy, today)
        for direction in Direction
        for each in told
    ]
    known = [each for each in verdicts if each.status is not VerdictStatus.UNKNOWN]
    for verdict in known or verdicts:
        if Action.DELETE not in verdict.allowed:
            return verdict.reasons[0].code.value
    return ""


def kept_unnamed(held: Held, identity: Identity, policy: RetentionPolicy, today: date) -> str:
    """Return the hold on a message in which nothing was found, "" where there is none."""
    general = replace(policy, holds=tuple(h for h in policy.holds if h.category is None))
    finding = Finding(
        id="",
        identity=identity,
        category=Category.CONTRACT,  # no hold that is left asks for it
        confidence=0,
        evidence=(),
        subject=held.subject,
        sender=held.sender,
        recipients=held.recipients,
        direction=held.direction,
        folder_display=held.folder_display,
        thread_last=held.received,
        attachments=held.attachments,
    )
    hold = hold_on(finding, general, today)
    if hold is None:
        return ""
    return (ReasonCode.OWN_HOLD if hold.own else ReasonCode.HOLD).value


def _archived(item: ArchivedItem) -> Finding:
    entry = item.entry
    ref = MessageRef(account=entry.account, folder=entry.folder, uidvalidity=0, uid=0)
    return Finding(
        id="",
        identity=Identity(
            ref=ref, message_id=entry.message_id, size=item.size, received=entry.received
        ),
        category=entry.category,
        confidence=1,
        evidence=(),
        subject=entry.subject,
        sender=Address(name=entry.sender),
        recipients=(),
        direction=Direction.RECEIVED,
        folder_display=entry.folder_display,
        thread_last=entry.received,
    )
