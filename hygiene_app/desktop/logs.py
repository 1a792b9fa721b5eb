"""The log file of a profile: codes and counts.

Nobody writes personal data into a log here; the redaction is the belt to those braces. What
other libraries say is not ours to vouch for, so only that they spoke is written.
"""

import errno
import logging
import os
import re
from collections.abc import Callable
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.trace import places

_OURS = "hygiene_app"
_BYTES = 1_000_000
_OLDER_FILES = 2
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"

# Libraries that can be talkative about protocol and content at lower levels.
_QUIET = ("imapclient", "imapclient.imaplib", "keyring", "pdfminer", "PIL", "pymap", "asyncio")

_REDACTIONS = (
    (re.compile(r"[^\s@<>,;:\"'()]+@[^\s@<>,;:\"'()]+"), "[address]"),
    (re.compile(r"\b[A-Za-z]{2}\d{2}(?:[ .-]?[A-Za-z0-9]){8,30}\b"), "[iban]"),
    (re.compile(r"\+?\d(?:[ ./()-]{0,2}\d){6,}"), "[digits]"),
    (re.compile(r"\"[^\"]*\"|(?<!\w)'[^']*'|“[^”]*”|„[^“”]*[“”]|«[^»]*»|‘[^’]*’"), "[quoted]"),
)


def redacted(text: str) -> str:
    """Return a line without what looks like an address, an account number, a number or a quote."""
    for pattern, instead in _REDACTIONS:
        text = pattern.sub(instead, text)
    return text


class RedactingFormatter(logging.Formatter):
    """Writes our own lines redacted, of other libraries only that they spoke, no values ever."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line; of an exception its type and where it came from."""
        ours = record.name == _OURS or record.name.startswith(_OURS + ".")
        message = redacted(record.getMessage()) if ours else "(text of a library left out)"
        plain = logging.LogRecord(
            record.name, record.levelno, record.pathname, record.lineno, message, None, None
        )
        plain.created, plain.msecs = record.created, record.msecs
        lines = [super().format(plain)]
        exc = record.exc_info[1] if record.exc_info else None
        if exc is not None:
            lines.append(f"  {type(exc).__name__}")
            lines.extend(f"    {place}" for place in places(exc))
        return "\n".join(lines)


class PrivateFileHandler(RotatingFileHandler):
    """A rotating log that only its owner may read, and that never stops the work."""

    def _open(self) -> TextIOWrapper:
        handle = os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        return TextIOWrapper(os.fdopen(handle, "ab"), encoding="utf-8", errors="replace")

    def handleError(self, record: logging.LogRecord) -> None:
        """Drop a line that cannot be written: a full disk must not end a disposal."""


def start_log(path: Path) -> Callable[[], None]:
    """Write the log to a file from now on; return what ends that.

    Raises `KnownError`: `NOT_WRITABLE`, `DISK_FULL`.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handler = PrivateFileHandler(path, maxBytes=_BYTES, backupCount=_OLDER_FILES)
    except OSError as exc:
        code = ErrorCode.DISK_FULL if exc.errno == errno.ENOSPC else ErrorCode.NOT_WRITABLE
        raise KnownError(code, path=str(path)) from exc
    handler.setFormatter(RedactingFormatter(_FORMAT))
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    ours, root = logging.getLogger(_OURS), logging.getLogger()
    level_before = ours.level
    ours.setLevel(logging.INFO)
    root.addHandler(handler)

    def end() -> None:
        root.removeHandler(handler)
        ours.setLevel(level_before)
        handler.close()

    return end
