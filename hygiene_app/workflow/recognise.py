"""Recognition of files on disk: no account, no store, one result a file."""

import email.policy
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from email.parser import BytesHeaderParser
from email.utils import getaddresses
from pathlib import Path

from hygiene_app.model.document import Reading, ReadRequest, Unreadable, UnreadableReason
from hygiene_app.model.finding import Recognition, Specimen
from hygiene_app.model.job import Job, Step
from hygiene_app.model.message import Address
from hygiene_app.recognition.recogniser import Recogniser
from hygiene_app.workflow.files_on_disk import (
    NotAFile,
    content_of,
    entries,
    mbox_messages,
    shown,
)
from hygiene_app.workflow.header_text import decoded
from hygiene_app.workflow.ports import MboxSpans, Reader
from hygiene_app.workflow.wanted import flatten, named

_HEAD = 200_000
"""Octets in which the headers of a message are looked for."""

_MESSAGE_ENDINGS = (".eml", ".mht", ".mhtml")
_BULK_HEADERS = ("List-Unsubscribe", "List-Id", "Auto-Submitted")


@dataclass(frozen=True, slots=True, kw_only=True)
class FileResult:
    """What one file is.

    Attributes:
        path: as given; a message in an mbox has "#" and its number behind it. Bytes that are no
            characters stand as escapes.
        reason: why it could not be read; None when it could.
    """

    path: str
    recognition: Recognition | None
    reason: UnreadableReason | None = None


class RecogniseFiles:
    """Reads and recognises files, messages, folders and mboxes."""

    def __init__(
        self, *, reader: Reader, recogniser: Callable[[], Recogniser], mbox_spans: MboxSpans
    ) -> None:
        self._mbox_spans = mbox_spans
        self._reader = reader
        self._recogniser = recogniser

    def run(self, paths: Iterable[Path], job: Job) -> Iterator[FileResult]:
        """Yield one result a file (or message of an mbox), in order; folders are walked through.

        What is no file, or cannot be opened, has a result with a reason.
        """
        files = [file for path in paths for file in entries(path)]
        waiting = _Waiting()
        self._reader.start_over()
        for key, reading in self._reader.read_all(self._requests(files, waiting, job), job.check):
            waiting.done[key] = self._result(waiting.sources.pop(key), reading)
            yield from waiting.in_order()
        yield from waiting.in_order()

    def _requests(self, files: list[Path], waiting: "_Waiting", job: Job) -> Iterator[ReadRequest]:
        for done, path in enumerate(files):
            job.advance(Step.READING, done, len(files))
            yield from self._mbox(path, waiting, job)

    def _mbox(self, path: Path, waiting: "_Waiting", job: Job) -> Iterator[ReadRequest]:
        """Ask for the messages of an mbox, whatever its name; for anything else as it is."""
        number = 0
        try:
            for number, content in enumerate(mbox_messages(path, self._mbox_spans), 1):
                job.check()
                key, told = waiting.number(), f"{shown(path)}#{number}"
                if content is None:
                    waiting.done[key] = _not_read(told, UnreadableReason.TOO_LARGE)
                else:
                    yield _request(waiting, key, told, content, name="", message=True)
        except OSError:
            waiting.done[waiting.number()] = _not_read(shown(path), UnreadableReason.MISSING)
            return
        if not number:
            yield from _file(path, waiting)

    def _result(self, source: "_Source", reading: Reading) -> FileResult:
        if isinstance(reading, Unreadable):
            return _not_read(source.path, reading.reason)
        is_message = source.message or reading.media_type == "message/rfc822"
        specimen = _of_message(source.head, reading) if is_message else _of_file(reading)
        return FileResult(path=source.path, recognition=self._recogniser().recognise(specimen))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Source:
    """A file, or a message of an mbox; `head` is where the headers of a message stand."""

    path: str
    head: bytes
    message: bool


class _Waiting:
    """What is being read, and what is done but not yet its turn."""

    def __init__(self) -> None:
        self.sources: dict[int, _Source] = {}
        self.done: dict[int, FileResult] = {}
        self._given = 0
        self._next = 0

    def number(self) -> int:
        """Return the number of the next file or message."""
        self._given += 1
        return self._given - 1

    def in_order(self) -> Iterator[FileResult]:
        """Yield the results whose turn it is."""
        while self._next in self.done:
            yield self.done.pop(self._next)
            self._next += 1


def _file(path: Path, waiting: _Waiting) -> Iterator[ReadRequest]:
    key = waiting.number()
    try:
        content = content_of(path)
    except NotAFile as exc:
        waiting.done[key] = _not_read(shown(path), exc.reason)
        return
    message = path.suffix.lower() in _MESSAGE_ENDINGS
    yield _request(waiting, key, shown(path), content, name=path.name, message=message)


def _request(
    waiting: _Waiting, key: int, path: str, content: bytes, *, name: str, message: bool
) -> ReadRequest:
    waiting.sources[key] = _Source(path=path, head=content[:_HEAD], message=message)
    media_type = "message/rfc822" if message else ""
    return ReadRequest(key=key, content=content, name=name, media_type=media_type)


def _not_read(path: str, reason: UnreadableReason) -> FileResult:
    return FileResult(path=path, recognition=None, reason=reason)


def _of_file(reading: Reading) -> Specimen:
    documents, unreadable = flatten((reading,))
    return Specimen(documents=(*documents, *named(unreadable)))


def _of_message(head: bytes, reading: Reading) -> Specimen:
    headers = BytesHeaderParser(policy=email.policy.compat32).parsebytes(head)
    documents, unreadable = flatten((reading,))
    return Specimen(
        subject=decoded(str(headers.get("Subject", ""))),
        body=documents[0].text,
        sender=next(iter(_addresses(headers.get_all("From", []))), Address()),
        recipients=_addresses(headers.get_all("To", []) + headers.get_all("Cc", [])),
        bulk=any(headers.get(name) for name in _BULK_HEADERS),
        documents=(*documents[1:], *named(unreadable)),
    )


def _addresses(values: list[str]) -> tuple[Address, ...]:
    try:
        pairs = getaddresses([str(value) for value in values])
    except RecursionError:
        # A header of nothing but colons: the library goes one deeper for each.
        return ()
    return tuple(Address(name=decoded(name), email=address.lower()) for name, address in pairs)
