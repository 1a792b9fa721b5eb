"""What stays the same through the whole sample mailbox."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time
from random import Random

from hygiene_app.demo.correspondents import colleagues, owner_of, sign_of
from hygiene_app.demo.dice import dice
from hygiene_app.demo.mime import Attachment
from hygiene_app.demo.people import Firm, own_firm
from hygiene_app.demo.texts import Texts
from hygiene_app.model.message import Address


class World:
    """The office, the stock of texts, and the documents drawn so far.

    Documents are kept, since a large mailbox uses each of them many times.
    """

    def __init__(self, *, seed: int, today: date, owner: Address, texts: Texts) -> None:
        self.seed = seed
        self.today = today
        self.texts = texts
        self.own: Firm = replace(own_firm(texts), domain=owner.domain)
        self.owner = owner_of(owner, self.own)
        self.colleagues = colleagues(texts, self.own)
        self._documents: dict[tuple[object, ...], bytes] = {}
        self._signs: dict[str, Attachment] = {}

    @property
    def limit(self) -> datetime:
        """Nothing in the mailbox is younger."""
        return datetime.combine(self.today, time(8))

    def document(self, key: tuple[object, ...], make: Callable[[Random], bytes]) -> bytes:
        """Return a document, drawn the first time it is asked for."""
        if key not in self._documents:
            self._documents[key] = make(dice(self.seed, *key))
        return self._documents[key]

    def sign(self, firm: Firm) -> Attachment:
        """Return the picture in a company's HTML signatures."""
        if firm.domain not in self._signs:
            self._signs[firm.domain] = sign_of(firm)
        return self._signs[firm.domain]
