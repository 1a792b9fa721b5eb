"""Recognition of files on disk: no account, no store, one result a file."""

import email.policy
import mailbox
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from email.parser import BytesHeaderParser
from email.utils import getaddresses
from pathlib import Path

from hygiene_app.model.document import Reading, Unreadable, UnreadableReason
from hygiene_app.model.finding import Recognition, Specimen
from hygiene_app.model.job import Job, Step
from hygiene_app.model.message import Address
from hygiene_app.recognition.recogniser import Recogniser
from hygiene_app.workflow.ports import Reader
from hygiene_app.workflow.wanted import flatten, named

_MAX_FILE = 200_000_000
_MESSAGE_ENDINGS = (".eml", ".mht", ".mhtml")
_MBOX_ENDINGS = (".mbox", ".mbx")
_BULK_HEADERS = ("List-Unsubscribe", "List-Id", "Auto-Submitted")


@dataclass(frozen=True, slots=True, kw_only=True)
class FileResult:
    """What one file is.

    Attributes:
        path: as given; a message in an mbox has "#" and its number behind it.
        reason: why it could not be read; None when it could.
    """

    path: str
    recognition: Recognition | None
    reason: UnreadableReason | None = None


class RecogniseFiles:
    """Reads and recognises files, messages, folders and mboxes."""

    def __init__(self, *, reader: Reader, recogniser: Callable[[], Recogniser]) -> None:
        self._reader = reader
        self._recogniser = recogniser

    def run(self, paths: Iterable[Path], job: Job) -> Iterator[FileResult]:
        """Yield one result a file (or message of an mbox); folders are walked through."""
        files = [file for path in paths for file in _files(path)]
        for done, path in enumerate(files):
            job.advance(Step.READING, done, len(files))
            if path.suffix.lower() in _MBOX_ENDINGS and path.is_file():
                yield from self._mbox(path, job)
            else:
                yield self._file(path)

    def _file(self, path: Path) -> FileResult:
        try:
            size = path.stat().st_size
            if size > _MAX_FILE:
                return _not_read(str(path), UnreadableReason.TOO_LARGE)
            content = path.read_bytes()
        except OSError:
            return _not_read(str(path), UnreadableReason.MISSING)
        message = path.suffix.lower() in _MESSAGE_ENDINGS
        return self._content(str(path), content, name=path.name, message=message)

    def _mbox(self, path: Path, job: Job) -> Iterator[FileResult]:
        try:
            box = mailbox.mbox(path, create=False)
            for number, key in enumerate(box.iterkeys(), 1):
                job.check()
                content = box.get_bytes(key)
                yield self._content(f"{path}#{number}", content, name="", message=True)
            box.close()
        except OSError:
            yield _not_read(str(path), UnreadableReason.MISSING)

    def _content(self, path: str, content: bytes, *, name: str, message: bool) -> FileResult:
        media_type = "message/rfc822" if message else ""
        reading = self._reader.read(content, name=name, media_type=media_type)
        if isinstance(reading, Unreadable):
            return _not_read(path, reading.reason)
        is_message = message or reading.media_type == "message/rfc822"
        specimen = _of_message(content, reading) if is_message else _of_file(reading)
        return FileResult(path=path, recognition=self._recogniser().recognise(specimen))


def _files(path: Path) -> list[Path]:
    if path.is_dir():
        return sorted(each for each in path.rglob("*") if each.is_file())
    return [path]


def _not_read(path: str, reason: UnreadableReason) -> FileResult:
    return FileResult(path=path, recognition=None, reason=reason)


def _of_file(reading: Reading) -> Specimen:
    documents, unreadable = flatten((reading,))
    return Specimen(documents=(*documents, *named(unreadable)))


def _of_message(content: bytes, reading: Reading) -> Specimen:
    headers = BytesHeaderParser(policy=email.policy.compat32).parsebytes(content[:200_000])
    documents, unreadable = flatten((reading,))
    return Specimen(
        subject=_decoded(str(headers.get("Subject", ""))),
        body=documents[0].text,
        sender=next(iter(_addresses(headers.get_all("From", []))), Address()),
        recipients=_addresses(headers.get_all("To", []) + headers.get_all("Cc", [])),
        bulk=any(headers.get(name) for name in _BULK_HEADERS),
        documents=(*documents[1:], *named(unreadable)),
    )


def _decoded(value: str) -> str:
    """Undo RFC 2047, whatever is wrong with it."""
    from email.errors import HeaderParseError
    from email.header import decode_header, make_header

    try:
        return str(make_header(decode_header(value)))
    except (HeaderParseError, LookupError, UnicodeError, ValueError):
        return value


def _addresses(values: list[str]) -> tuple[Address, ...]:
    pairs = getaddresses([str(value) for value in values])
    return tuple(Address(name=_decoded(name), email=address.lower()) for name, address in pairs)
