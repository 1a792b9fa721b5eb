"""What is held about a person, as a file to hand over: messages, overview, hashes."""

import hashlib
import json
import re
import unicodedata
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeAlias

from hygiene_app.model.account import Account
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import Job, Step
from hygiene_app.model.message import Identity
from hygiene_app.model.paper import Sheet
from hygiene_app.model.person import PersonHit
from hygiene_app.workflow.mail_ports import Mailbox, OpenMailbox
from hygiene_app.workflow.papers import beside, half_of
from hygiene_app.workflow.ports import Archive, Paper
from hygiene_app.workflow.rendition import Rendition
from hygiene_app.workflow.store_ports import Accounts, Settings

_Content: TypeAlias = "bytes | ErrorCode"
"""A message, or why there is none."""

_OVERVIEW, _MANIFEST = "overview.pdf", "manifest.json"
_LONGEST_NAME = 60
_BEGUN = "package-begun"
"""Setting: where a package is being written; what lies there after a power cut is clear text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """What became of a package.

    Attributes:
        files: by hit, the file in the package that holds its message.
        problems: by hit, why its message could not be fetched.
    """

    path: Path
    files: Mapping[int, str]
    problems: Mapping[int, ErrorCode]


class PersonPackage:
    """Fetches messages from mailbox and archive, and writes them into a ZIP file."""

    def __init__(
        self,
        *,
        accounts: Accounts,
        open_mailbox: OpenMailbox,
        archive: Archive,
        paper: Paper,
        settings: Settings,
    ) -> None:
        self._accounts = accounts
        self._open = open_mailbox
        self._archive = archive
        self._paper = paper
        self._settings = settings

    def sweep(self) -> None:
        """Remove what is left of a package when the program was ended while it was written."""
        begun = self._settings.get(_BEGUN)
        if not begun:
            return
        try:
            Path(begun).unlink(missing_ok=True)
        except OSError:
            return  # a drive that is not there now: the next time
        self._settings.put(_BEGUN, "")

    def write(
        self,
        path: Path,
        hits: Sequence[PersonHit],
        overview: Callable[[Mapping[int, str]], Sheet],
        job: Job,
        *,
        render: Callable[[bytes], Rendition] = lambda raw: (raw, ".eml"),
    ) -> Packed:
        """Write the package; a file that is there is replaced only once it is whole.

        One message that cannot be fetched does not stop the others. Raises `KnownError`:
        `NOT_WRITABLE`, `DISK_FULL`; `Cancelled` leaves nothing behind.

        Args:
            overview: makes the overview, from the files by hit.
            render: makes of a message what is put in, and says how its name ends.
        """
        self.sweep()
        self._settings.put(_BEGUN, str(half_of(path.absolute())))
        with beside(path) as half, zipfile.ZipFile(half, "w", zipfile.ZIP_DEFLATED) as package:
            packed = self._fill(package, path, hits, overview, job, render)
        self.sweep()
        return packed

    def _fill(
        self,
        package: zipfile.ZipFile,
        path: Path,
        hits: Sequence[PersonHit],
        overview: Callable[[Mapping[int, str]], Sheet],
        job: Job,
        render: Callable[[bytes], Rendition],
    ) -> Packed:
        files: dict[int, str] = {}
        problems: dict[int, ErrorCode] = {}
        lines: list[dict[str, object]] = []
        missing: list[dict[str, object]] = []
        names = {hit.number: _name(place, hit) for place, hit in enumerate(hits, 1)}
        for done, (hit, content) in enumerate(self._contents(hits)):
            job.advance(Step.EXPORTING, done, len(hits))
            if isinstance(content, ErrorCode):
                problems[hit.number] = content
                missing.append(_facts(hit) | {"problem": content.value})
                continue
            data, ending = render(content)
            files[hit.number] = names[hit.number] + ending
            lines.append(_add(package, files[hit.number], data) | _facts(hit))
        lines.append(_add(package, _OVERVIEW, self._paper.sheet(overview(files))))
        manifest = {
            "schema": 1,
            "files": sorted(lines, key=lambda line: str(line["file"])),
            "missing": sorted(missing, key=lambda line: str(line["received"])),
        }
        package.writestr(_MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1))
        return Packed(path=path, files=files, problems=problems)

    def _contents(self, hits: Sequence[PersonHit]) -> Iterator[tuple[PersonHit, _Content]]:
        for hit in hits:
            if hit.held.item:
                yield hit, _or_code(partial(self._archive.read, hit.held.item))
        for account in self._accounts.accounts():
            theirs = [hit for hit in hits if hit.held.account == account.id]
            if theirs:
                yield from self._in_mailbox(account, theirs)

    def _in_mailbox(
        self, account: Account, hits: Sequence[PersonHit]
    ) -> Iterator[tuple[PersonHit, _Content]]:
        """Yield messages; where the connection ends, why, for all that are left."""
        waiting = list(hits)
        try:
            with self._open(account) as mailbox:
                while waiting:
                    fetched = _or_code(partial(_whole, mailbox, waiting[0].held.identity))
                    if fetched is ErrorCode.CONNECTION_LOST:
                        raise KnownError(fetched)
                    yield waiting.pop(0), fetched
        except KnownError as exc:
            for hit in waiting:
                yield hit, exc.code


def _whole(mailbox: Mailbox, identity: Identity | None) -> bytes:
    """Fetch a message that still is the one that was read."""
    if identity is None:
        raise KnownError(ErrorCode.MESSAGE_GONE)
    mailbox.confirm(identity)
    return mailbox.message(identity.ref).data


def _or_code(fetch: Callable[[], bytes]) -> _Content:
    try:
        return fetch()
    except KnownError as exc:
        return exc.code


def _add(package: zipfile.ZipFile, name: str, content: bytes) -> dict[str, object]:
    package.writestr(name, content)
    return {"file": name, "size": len(content), "sha256": hashlib.sha256(content).hexdigest()}


def _facts(hit: PersonHit) -> dict[str, object]:
    return {
        "received": hit.held.received.isoformat(),
        "subject": hit.held.subject,
        "from": "archive" if hit.held.item else "mailbox",
    }


def _name(place: int, hit: PersonHit) -> str:
    """Return a name that every system can unpack: number, day, the letters of the subject."""
    folded = unicodedata.normalize("NFKD", hit.held.subject)
    plain = re.sub(r"[^A-Za-z0-9]+", "-", folded.encode("ascii", "ignore").decode()).strip("-")
    subject = plain[:_LONGEST_NAME].strip("-")
    stem = f"{place:04d}_{hit.held.received:%Y-%m-%d}"
    return f"messages/{stem}_{subject}" if subject else f"messages/{stem}"
