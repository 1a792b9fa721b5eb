"""What the user may know of the archive at a glance, the company's part in it first of all."""

from hygiene_app.archive.code_mark import mark_of
from hygiene_app.archive.ledger import Ledger
from hygiene_app.model.archived import ArchiveStatus


def status_of(ledger: Ledger) -> ArchiveStatus:
    """Return the figures, the marks of the recovery codes, and who else can open the archive.

    The company is named as long as one file is for it, also where policy no longer says so.
    """
    readers, items = ledger.readers(), ledger.contents.items()
    company = {name for page in ledger.pages() for name in page.readers.escrow}
    return ArchiveStatus(
        messages=len(items),
        size=sum(item.size for item in items),
        code_mark=mark_of(readers.recovery),
        next_mark=mark_of(readers.following) if readers.following else "",
        escrow=tuple(sorted({*company, *readers.escrow})),
    )
