"""What a server's NO, BAD or BYE means for the user."""

import re

from hygiene_app.mailbox.wire import Status
from hygiene_app.model.errors import ErrorCode, KnownError

PAUSE = 300
"""Seconds to wait where a server asks us to slow down and does not say for how long."""

LONGEST = 86_400

_BACKOFF = re.compile(r"backoff time:\s*(\d{1,12})\s*(millisecond|second|ms\b|s\b)?", re.IGNORECASE)
_THROTTLED = (
    *("throttled", "too many simultaneous", "too many connections", "rate limit"),
    *("bandwidth", "try again later"),
)
_THROTTLED_CODES = ("THROTTLED", "LIMIT")
_EXPIRED = "session expired"
_NOT_SIGNED_IN = ("authenticated but not connected", "not authenticated")
_NOT_ABOUT_THE_FOLDER = (
    "UNAVAILABLE",
    "SERVERBUG",
    "NOPERM",
    "INUSE",
    "LIMIT",
    "OVERQUOTA",
    "CONTACTADMIN",
    "CORRUPTION",
    "EXPUNGEISSUED",
)


def backoff(said: str) -> int:
    """Return for how many seconds a server wants to be left alone: at least one, at most a day."""
    told = _BACKOFF.search(said)
    if told is None:
        return PAUSE
    thousandths = int(told[1]) * (1000 if (told[2] or "m")[0].lower() == "s" else 1)
    return min(max(1, -(-thousandths // 1000)), LONGEST)


def slows_down(status: Status) -> bool:
    """Whether the server asks for fewer or slower commands."""
    said = status.text.lower()
    return status.code in _THROTTLED_CODES or any(words in said for words in _THROTTLED)


def throttled(said: str) -> KnownError:
    """Return the problem of a server that wants a pause; the fact `seconds` says how long."""
    return KnownError(ErrorCode.THROTTLED, seconds=backoff(said))


def refusal(status: Status, command: str) -> KnownError:
    """Return the known problem behind a command that was not carried out."""
    if slows_down(status):
        return throttled(status.text)
    if any(words in status.text.lower() for words in _NOT_SIGNED_IN):
        return KnownError(ErrorCode.SIGN_IN_REFUSED)
    return KnownError(ErrorCode.SERVER_REFUSED, command=command)


def folder_refusal(status: Status, command: str) -> KnownError:
    """Return the known problem behind a folder that cannot be opened."""
    known = refusal(status, command)
    if known.code is not ErrorCode.SERVER_REFUSED or status.kind != "NO":
        return known
    if status.code in _NOT_ABOUT_THE_FOLDER:
        return known
    return KnownError(ErrorCode.FOLDER_GONE)


def farewell(goodbye: str, *, again: bool) -> KnownError:
    """Return the known problem behind a connection that ended.

    Args:
        goodbye: what the server said with BYE; "" where it just went.
        again: the connection before ended too, with nothing gained between. Gmail says "Session
            expired" when a token ran out, and when a day's bandwidth did; only then is it this.
    """
    status = Status(kind="BYE", text=goodbye)
    if slows_down(status) or (again and _EXPIRED in goodbye.lower()):
        return throttled(goodbye)
    return KnownError(ErrorCode.CONNECTION_LOST)
