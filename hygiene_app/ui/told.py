"""How something ended, in words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A result in words.

    Attributes:
        well: False where something needs attention.
        details: further lines.
    """

    text: str
    well: bool = True
    details: tuple[str, ...] = ()
