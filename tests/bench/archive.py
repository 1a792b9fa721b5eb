"""Putting messages away, each read back and compared, beside a backup of the same files."""

import os
import random
import shutil
import subprocess
import tempfile
from base64 import encodebytes
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from hygiene_app.archive.vault import AgeArchive
from hygiene_app.desktop.credentials import MemoryCredentials
from hygiene_app.model.archived import ArchiveEntry
from hygiene_app.model.finding import Category
from hygiene_app.model.job import quiet_job
from tests.bench.options import Options
from tests.bench.row import Row, row
from tests.bench.timing import fastest, seconds

_SMALLEST, _LARGEST = 50_000, 2_000_000
_TOGETHER = 16
_RECEIVED = datetime(2021, 3, 12, 9, 30, tzinfo=UTC)


def run(options: Options) -> Iterator[Row]:
    """Measure both on the same disk, each with its data on the disk before it returns."""
    with tempfile.TemporaryDirectory(prefix="bench-archive-") as folder:
        root = Path(folder)
        octets = _write(root / "mail", options.archived)
        yield row("archive", "messages", options.archived, "")
        yield row("archive", "size", octets / 1e6, "MB")
        runs = {
            "ours: put and verify": lambda: _ours(root),
            "ours: put_many of 16 and verify": lambda: _ours_together(root),
        }
        if options.peers and shutil.which("restic"):
            runs["restic backup"] = lambda: _restic(root)
        best = fastest(runs, options.repeats)
        for name, took in best.items():
            yield row("archive", name, took, "s")
        if len(best) == 3:
            one_by_one, together, peer = best.values()
            yield row("archive", "speed: one by one / restic", peer / one_by_one, "x")
            yield row("archive", "speed: ours / restic", peer / together, "x", least=1)
        yield from _verified(root)


def _write(folder: Path, count: int) -> int:
    folder.mkdir()
    dice = random.Random(5)
    octets = 0
    for number in range(count):
        # many small ones and few large ones: as many from 50 to 100 kB as from 1 to 2 MB
        size = int(_SMALLEST * (_LARGEST / _SMALLEST) ** dice.random())
        head = f"From: a@example.org\r\nMessage-ID: <{number}@example.org>\r\n\r\n".encode()
        body = encodebytes(dice.randbytes(size * 54 // 74)).replace(b"\n", b"\r\n")
        octets += (folder / f"{number:05}.eml").write_bytes(head + body)
    os.sync()
    return octets


def _entry(number: int) -> ArchiveEntry:
    return ArchiveEntry(
        account="acc-bench",
        folder="INBOX",
        folder_display="INBOX",
        message_id=f"<{number}@example.org>",
        subject=f"Bericht {number}",
        sender="a@example.org",
        received=_RECEIVED,
        flags=("\\Seen",),
        category=Category.CV,
        rule="cv",
        archived_at=_RECEIVED,
    )


def _fresh(root: Path, name: str) -> Path:
    """Return a new folder. Nothing is removed before the end.

    ext4 looks long for a number for a new file where many were removed a moment ago (measured: a
    fifth of the time of archiving 2,000), which hits those who write many files and no one else.
    """
    return Path(tempfile.mkdtemp(prefix=f"{name}-", dir=root))


def _made(root: Path) -> AgeArchive:
    archive = AgeArchive(_fresh(root, "ours"), MemoryCredentials())
    archive.set_up()
    return archive


def _ours(root: Path) -> float:
    archive = _made(root)

    def work() -> None:
        for number, path in enumerate(sorted((root / "mail").iterdir())):
            archive.put(path.read_bytes(), _entry(number))

    os.sync()
    return seconds(work)


def _ours_together(root: Path) -> float:
    """Put away as a disposal does: as many at once as `batches` of the workflow allow."""
    archive = _made(root)
    paths = sorted((root / "mail").iterdir())

    def work() -> None:
        for start in range(0, len(paths), _TOGETHER):
            batch = enumerate(paths[start : start + _TOGETHER], start)
            archive.put_many([(path.read_bytes(), _entry(number)) for number, path in batch])

    os.sync()
    return seconds(work)


def _restic(root: Path) -> float:
    place = _fresh(root, "restic")
    environment = {
        "HOME": str(root),
        "PATH": os.environ["PATH"],
        "RESTIC_PASSWORD": "of-this-bench-only",
        "RESTIC_REPOSITORY": str(place),
        "RESTIC_CACHE_DIR": str(_fresh(root, "cache")),
    }

    def restic(*words: str) -> None:
        command = ["restic", "--quiet", *words]
        subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)

    restic("init")
    os.sync()
    return seconds(lambda: restic("backup", str(root / "mail")))


def _verified(root: Path) -> Iterator[Row]:
    credentials, place = MemoryCredentials(), _fresh(root, "ours")
    archive = AgeArchive(place, credentials)
    archive.set_up()
    paths = sorted((root / "mail").iterdir())[:200]
    for number, path in enumerate(paths):
        archive.put(path.read_bytes(), _entry(number))
    took = seconds(lambda: archive.verify(quiet_job()))
    yield row("archive", f"reading {len(paths)} again and comparing", took, "s")
    yield row("archive", "list of the archive, opened anew", _listed(place, credentials), "s")


def _listed(place: Path, credentials: MemoryCredentials) -> float:
    return seconds(lambda: AgeArchive(place, credentials).items())
