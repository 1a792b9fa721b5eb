"""A notification of the operating system, and what the user does with it."""

from dataclasses import dataclass
from enum import StrEnum


class Reaction(StrEnum):
    """What became of a notification."""

    OPENED = "opened"
    PUT_OFF = "put-off"
    SHOWN = "shown"
    NOT_SHOWN = "not-shown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What a notification says. It lies open on a screen, so it holds counts and nothing else.

    Attributes:
        later: the words on the button that puts it off.
    """

    app: str
    title: str
    text: str
    later: str
