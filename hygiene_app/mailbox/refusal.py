"""What a server's NO or BAD means for the user."""

from hygiene_app.mailbox.wire import Status
from hygiene_app.model.errors import ErrorCode, KnownError

_THROTTLED = ("throttled", "too many simultaneous", "rate limit", "bandwidth", "try again later")
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


def refusal(status: Status, command: str) -> KnownError:
    """Return the known problem behind a command that was not carried out."""
    said = status.text.lower()
    if any(words in said for words in _THROTTLED):
        return KnownError(ErrorCode.THROTTLED)
    if any(words in said for words in _NOT_SIGNED_IN):
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
