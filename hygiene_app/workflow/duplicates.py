"""By what an attachment is known again in other messages."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from hygiene_app.model.finding import Category, Finding
from hygiene_app.model.scanned import Attached
from hygiene_app.workflow.in_reading import PartRead
from hygiene_app.workflow.wanted import flatten

_SIGNATURES = frozenset(
    (
        "application/pkcs7-signature",
        "application/x-pkcs7-signature",
        "application/pgp-signature",
        "application/pgp-keys",
    )
)
"""Attachments that belong to one message only, or to whoever writes it."""


def attached(
    parts: Iterable[PartRead], findings: Sequence[Finding], keyed_hash: Callable[[str], str]
) -> tuple[Attached, ...]:
    """Return the attachments of a message in which something was found.

    Args:
        keyed_hash: of the index: the plain hash of a known file would tell who has it.
    """
    if not findings:
        return ()
    seen = {finding.category: _names(finding) for finding in findings}
    return tuple(
        Attached(key=keyed_hash(part.digest), seen=_seen_in(part, seen))
        for part in parts
        if part.digest and part.reading.media_type not in _SIGNATURES
    )


def _names(finding: Finding) -> frozenset[str]:
    """Return the names of the documents that speak for a finding."""
    return frozenset(
        each.where.name for each in finding.evidence if each.where.name and each.weight > 0
    )


def _seen_in(part: PartRead, seen: dict[Category, frozenset[str]]) -> frozenset[Category]:
    names = set(_names_in(part))
    return frozenset(category for category, where in seen.items() if names & where)


def _names_in(part: PartRead) -> Iterator[str]:
    """Yield the name of an attachment, and of whatever lies inside it."""
    documents, unreadable = flatten((part.reading,))
    yield from (each.name for each in documents)
    yield from (each.name for each in unreadable)
