"""Reading the journal page by page."""

from collections.abc import Iterator

from hygiene_app.model.disposal import JournalEntry
from hygiene_app.workflow.store_ports import Journal

_PAGE = 1000


def newest_first(journal: Journal, *, after: int = 0) -> Iterator[JournalEntry]:
    """Yield the lines whose number is above `after`."""
    before = 0
    while page := journal.entries(limit=_PAGE, before=before):
        yield from (entry for entry in page if entry.number > after)
        before = page[-1].number
        if before <= after:
            return
