"""What a format is given, what it fills, and how it says that it cannot go on."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from hygiene_app.model.document import Reading, Unreadable, UnreadableReason
from hygiene_app.readers.formats.cleaning import clean, clean_name
from hygiene_app.readers.limits import Limits

_OWN_SHARE_OF_TIME = 0.8
"""The child stops by itself at this share of the parent's patience, to give what it has."""


class CannotRead(Exception):
    """A format gives up on a document, for a reason the user will see."""

    def __init__(self, reason: UnreadableReason) -> None:
        super().__init__(reason.value)
        self.reason = reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The bytes of a document. All but `content` and `storage` are claims of the sender.

    Attributes:
        storage: where in a compound file a message inside a message lies; it has no bytes of its
            own. Never said by the parent.
    """

    content: bytes
    name: str = ""
    media_type: str = ""
    charset: str = ""
    storage: tuple[str, ...] = ()


ReadSource = Callable[[Source, "Allowance"], Reading]

APART = -1
"""In place of a page: pictures that lie in a document but on no page of it."""

Show = Callable[[Source, Reading, tuple[int, ...]], None]
"""Is told of a document whose pictures may hold text, and the pages on which they lie."""


def _show_nothing(_source: Source, _reading: Reading, _pages: tuple[int, ...]) -> None:
    """Leave pictures where they are."""


class Allowance:
    """What one request may still use up, shared by a document and all that lies inside it."""

    def __init__(
        self,
        limits: Limits,
        read: ReadSource,
        show: Show = _show_nothing,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.limits = limits
        self.pictures = False
        self._show = show
        self.chars_left = limits.text_chars
        self.parts_left = limits.parts
        self.unpacked_left = limits.unpacked_bytes
        self._depth = 0
        self._read = read
        self._clock = clock
        self._ends_at = clock() + limits.seconds * _OWN_SHARE_OF_TIME

    def seconds_left(self) -> float:
        """Return how long the child may still work on this request; never below nought."""
        return max(0.0, self._ends_at - self._clock())

    def pictures_in(self, source: Source, reading: Reading, pages: tuple[int, ...]) -> None:
        """Note that pictures of a document may hold text that was not read."""
        self.pictures = True
        self._show(source, reading, pages)

    def read_inside(self, source: Source) -> Reading:
        """Read a document that lies inside the present one."""
        if self._depth + 1 >= self.limits.depth:
            return _unreadable(source, UnreadableReason.TOO_DEEP)
        if len(source.content) > self.limits.content_bytes:
            return _unreadable(source, UnreadableReason.TOO_LARGE)
        self._depth += 1
        try:
            return self._read(source, self)
        finally:
            self._depth -= 1


@dataclass(slots=True, kw_only=True)
class Extract:
    """What a format has found so far; it never holds more than is allowed.

    Attributes:
        pictured: pages (from 0, or `APART`) whose pictures may hold text that was not read.
    """

    allowance: Allowance
    pages: list[str] = field(default_factory=list)
    parts: list[Reading] = field(default_factory=list)
    images: int = 0
    truncated: bool = False
    pictured: list[int] = field(default_factory=list)

    @property
    def limits(self) -> Limits:
        """The limits of this request."""
        return self.allowance.limits

    @property
    def has_text(self) -> bool:
        """Whether any page holds more than white space."""
        return any(not page.isspace() for page in self.pages if page)

    def add_page(self, text: str) -> bool:
        """Add a page, cleaned; return False once no further page is wanted."""
        left = self.allowance.chars_left
        if left <= 0 or len(self.pages) >= self.limits.pages:
            self.truncated = True
            return False
        page = clean(text[: left + 1])
        whole = len(page) <= left and len(text) <= left + 1
        page = page[:left]
        self.allowance.chars_left -= len(page)
        self.pages.append(page)
        self.truncated = self.truncated or not whole
        return whole

    def refuse_pictures_alone(self) -> None:
        """Raise `CannotRead(NO_TEXT)` where there are pictures and nothing else."""
        if self.images and not self.has_text and not self.parts:
            raise CannotRead(UnreadableReason.NO_TEXT)

    def in_time(self) -> bool:
        """Whether there is time for more; where not, the extract is marked as cut off."""
        if self.allowance.seconds_left() > 0:
            return True
        self.truncated = True
        return False

    def add_part(self, source: Source) -> bool:
        """Read a document found inside; return False once no further one is wanted."""
        if self.allowance.parts_left <= 0 or not self.in_time():
            self.truncated = True
            return False
        self.allowance.parts_left -= 1
        self.parts.append(self.allowance.read_inside(source))
        return True

    def add_unreadable(
        self, name: str, reason: UnreadableReason, media_type: str = "application/octet-stream"
    ) -> bool:
        """List a document inside that is not even tried; return False once there are too many."""
        if self.allowance.parts_left <= 0:
            self.truncated = True
            return False
        self.allowance.parts_left -= 1
        self.parts.append(Unreadable(name=clean_name(name), media_type=media_type, reason=reason))
        return True


def _unreadable(source: Source, reason: UnreadableReason) -> Unreadable:
    return Unreadable(
        name=clean_name(source.name), media_type="application/octet-stream", reason=reason
    )
