"""Search in the list of contents, in memory only: subject, sender, folder, owner and category."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import islice

from hygiene_app.model.archived import ArchivedItem
from hygiene_app.model.finding import Category

# Unicode, block "Combining Diacritical Marks"
_ACCENTS = re.compile("[\u0300-\u036f]+")

# Subjects and senders are as long as who wrote them liked; more than this no one looks for.
_LONGEST = 300


class Search:
    """Finds items whose texts hold every word, whatever the case and the accents.

    What was folded once is kept, about 250 bytes an item, as long as the archive holds the item.
    """

    def __init__(self) -> None:
        self._folded: dict[str, str] = {}

    def find(
        self,
        items: Sequence[ArchivedItem],
        text: str,
        *,
        account: str = "",
        category: Category | None = None,
        limit: int,
    ) -> tuple[ArchivedItem, ...]:
        """Return the first `limit` of these items that fit, in their order.

        Args:
            text: words, each of which must occur; "" fits everything.
            account: the id or the address of an account; "" for all of them.
        """
        self._learn(items)
        texts, found = self._folded, items
        for word in dict.fromkeys(fold(text).split()):
            found = [item for item in found if word in texts[item.id]]
        fitting = (item for item in found if _is_of(item, account, category))
        return tuple(islice(fitting, limit))

    def _learn(self, items: Sequence[ArchivedItem]) -> None:
        known = self._folded
        for item in items:
            if item.id not in known:
                known[item.id] = _text_of(item)
        if len(known) > len(items):
            self._folded = {item.id: known[item.id] for item in items}


def fold(text: str) -> str:
    """Return a text without the differences of case and accent."""
    if text.isascii():
        return text.lower()
    # Casefolding may bring together what is to be taken apart again; rarely, so it is looked at.
    folded = unicodedata.normalize("NFKD", text).casefold()
    if not unicodedata.is_normalized("NFKD", folded):
        folded = unicodedata.normalize("NFKD", folded)
    return _ACCENTS.sub("", folded)


def _text_of(item: ArchivedItem) -> str:
    entry, most = item.entry, _LONGEST
    # A line break keeps a word from being found across two texts; fold() takes it out of none.
    return fold(
        f"{entry.subject[:most]}\n{entry.sender[:most]}\n{entry.folder_display[:most]}\n"
        f"{entry.owner[:most]}\n{entry.category}"
    )


def _is_of(item: ArchivedItem, account: str, category: Category | None) -> bool:
    entry = item.entry
    if category is not None and entry.category is not category:
        return False
    return not account or account in (entry.account, entry.owner)
