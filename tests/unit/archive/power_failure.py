"""A disk that keeps nothing but what it was told to keep, and then the power fails.

`Recording` writes down what the archive asks of the operating system, and what the keyring held
and the caller was told at that moment. `crashes` gives the folder as it may be found after each of
these steps: POSIX promises the content of a file after fsync() of the file, and its name after
fsync() of the folder, and nothing else in any order.
"""

import os
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from hygiene_app.model.secret import Secret
from tests.fakes.archive import MemoryKeys

AnyPath = str | os.PathLike[str]
Tree = dict[str, bytes]
"""Content by path below the folder."""


@dataclass
class _Step:
    act: Callable[["_Disk"], None]
    keys: dict[str, Secret]
    told: tuple[str, ...]


@dataclass
class _Disk:
    """Names lead to numbers and numbers to content, once as the processes see it, once for good."""

    names: dict[str, int] = field(default_factory=dict)
    content: dict[int, bytes] = field(default_factory=dict)
    kept_names: dict[str, int] = field(default_factory=dict)
    kept_content: dict[int, bytes] = field(default_factory=dict)

    def create(self, path: str, number: int) -> None:
        self.names[path] = number
        self.content[number] = b""

    def write(self, number: int, data: bytes) -> None:
        self.content[number] += data

    def sync_file(self, number: int) -> None:
        self.kept_content[number] = self.content[number]

    def sync_folder(self, folder: str) -> None:
        here = [path for path in self.kept_names.keys() | self.names.keys() if _in(path) == folder]
        for path in here:
            self.kept_names.pop(path, None)
            if path in self.names:
                self.kept_names[path] = self.names[path]

    def rename(self, source: str, target: str) -> None:
        self.names[target] = self.names.pop(source)

    def remove(self, path: str) -> None:
        del self.names[path]

    def after_crash(self, eager: Callable[[str], bool]) -> Tree:
        """Return what is left, where the names in `eager` folders happened to reach the disk."""
        found: Tree = {}
        for path in self.names.keys() | self.kept_names.keys():
            names = self.names if eager(_in(path)) else self.kept_names
            if path in names and self._reachable(_in(path), eager):
                number = names[path]
                half = self.content[number][: len(self.content[number]) // 2]
                found[path] = self.kept_content.get(number, half)
        return found

    def _reachable(self, folder: str, eager: Callable[[str], bool]) -> bool:
        names = self.names if eager(_in(folder)) else self.kept_names
        return folder in names or not folder


def _in(path: str) -> str:
    return path.rpartition("/")[0]


class Recording:
    """Watches the calls of this process below one folder."""

    def __init__(self, root: Path, keys: MemoryKeys) -> None:
        self._root = root
        self._keys = keys
        self._steps: list[_Step] = []
        self._told: tuple[str, ...] = ()
        self._open: dict[int, tuple[str, int | None]] = {}
        self._next = 0
        self._numbering = threading.Lock()
        self._start = _Disk()
        for path in sorted(root.rglob("*")):
            self._next += 1
            self._start.create(path.relative_to(root).as_posix(), self._next)
            self._start.write(self._next, path.read_bytes() if path.is_file() else b"")
            self._start.sync_file(self._next)
        self._start.kept_names = dict(self._start.names)

    def tell(self, line: str) -> None:
        """Note what the caller of the archive was promised."""
        self._told = (*self._told, line)
        self._note(lambda _: None)

    def watch(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Listen from now on."""
        self._watch_files(monkeypatch)
        self._watch_names(monkeypatch)

    def _watch_files(self, monkeypatch: pytest.MonkeyPatch) -> None:
        real_open, real_write, real_fsync, real_close = os.open, os.write, os.fsync, os.close

        def open_(path: AnyPath, flags: int, mode: int = 0o777) -> int:
            descriptor = real_open(path, flags, mode)
            self._opened(descriptor, self._below(path), new=bool(flags & os.O_EXCL))
            return descriptor

        def write(descriptor: int, data: memoryview) -> int:
            done = real_write(descriptor, data)
            number = self._open.get(descriptor, ("", None))[1]
            if number is not None:
                self._note(lambda disk: disk.write(number, bytes(data[:done])))
            return done

        def fsync(descriptor: int) -> None:
            real_fsync(descriptor)
            path, number = self._open[descriptor]
            if number is None:
                self._note(lambda disk: disk.sync_folder(path))
            else:
                self._note(lambda disk: disk.sync_file(number))

        def close(descriptor: int) -> None:
            self._open.pop(descriptor, None)
            real_close(descriptor)

        monkeypatch.setattr(os, "open", open_)
        monkeypatch.setattr(os, "write", write)
        monkeypatch.setattr(os, "fsync", fsync)
        monkeypatch.setattr(os, "close", close)

    def _opened(self, descriptor: int, below: str | None, *, new: bool) -> None:
        if below is not None:
            number = self._created(below) if new else None
            self._open[descriptor] = (below, number)

    def _created(self, below: str) -> int:
        with self._numbering:  # objects are written by several threads
            self._next += 1
            number = self._next
        self._note(lambda disk: disk.create(below, number))
        return number

    def _watch_names(self, monkeypatch: pytest.MonkeyPatch) -> None:
        real_replace, real_unlink, real_mkdir = os.replace, os.unlink, os.mkdir

        def replace(source: AnyPath, target: AnyPath) -> None:
            real_replace(source, target)
            old, new = self._below(source), self._below(target)
            if old is not None and new is not None:
                self._note(lambda disk: disk.rename(old, new))

        def unlink(path: AnyPath) -> None:
            real_unlink(path)
            below = self._below(path)
            if below is not None:
                self._note(lambda disk: disk.remove(below))

        def mkdir(path: AnyPath, mode: int = 0o777) -> None:
            real_mkdir(path, mode)
            below = self._below(path)
            if below is not None:
                self._created(below)

        monkeypatch.setattr(os, "replace", replace)
        monkeypatch.setattr(os, "unlink", unlink)
        monkeypatch.setattr(os, "mkdir", mkdir)

    def _below(self, path: AnyPath) -> str | None:
        path = Path(path)
        if not path.is_relative_to(self._root):
            return None
        return "" if path == self._root else path.relative_to(self._root).as_posix()

    def _note(self, act: Callable[[_Disk], None]) -> None:
        self._steps.append(_Step(act=act, keys=dict(self._keys.values), told=self._told))

    def crashes(self) -> Iterator[tuple[Tree, MemoryKeys, tuple[str, ...]]]:
        """Yield what may be found after each step, what the keyring holds, what was promised."""
        disk = self._start
        seen: list[object] = []
        for step in self._steps:
            step.act(disk)
            for eager in _EAGER:
                tree = disk.after_crash(eager)
                state = (tree, step.keys, step.told)
                if state not in seen[-len(_EAGER) :]:
                    keys = MemoryKeys()
                    keys.values = dict(step.keys)
                    yield tree, keys, step.told
                seen.append(state)


_EAGER: tuple[Callable[[str], bool], ...] = (
    lambda folder: False,
    lambda folder: True,
    lambda folder: folder == "ledger",
    lambda folder: folder != "ledger",
)


def found_again(tree: Tree, folder: Path) -> None:
    """Lay a folder out as it was found after the power came back."""
    (folder / "ledger").mkdir(parents=True)
    (folder / "objects").mkdir()
    for path, data in tree.items():
        if path.endswith((".age", ".new", ".txt")):
            (folder / path).parent.mkdir(exist_ok=True)
            (folder / path).write_bytes(data)
