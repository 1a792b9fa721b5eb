"""Which shared libraries are needed once the plugins that nobody uses are left out (Linux)."""

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import PurePosixPath

Entry = tuple[str, str, str]
"""Place in the bundle, file on this machine (or where a link points to), kind."""
Imports = Callable[[str], Iterable[str]]
"""Gives the names of the libraries that a file asks for."""

_LINK = "SYMLINK"


def only_needed(entries: Sequence[Entry], imports: Imports) -> list[Entry]:
    """Return the entries without libraries that no module and no plugin leads to.

    PyInstaller gathers what a plugin needs before a recipe can leave that plugin out.
    """
    libraries = {PurePosixPath(entry[0]).name: entry for entry in entries if _is_on_demand(entry)}
    start = [entry for entry in entries if not _is_on_demand(entry)]
    return _reached(start, libraries, imports)


def leading_somewhere(entries: Sequence[Entry], places: Iterable[str]) -> list[Entry]:
    """Return the entries without links to what is not among the places of the bundle."""
    known = frozenset(places)
    return [entry for entry in entries if entry[2] != _LINK or _target(entry) in known]


def _reached(start: list[Entry], libraries: Mapping[str, Entry], imports: Imports) -> list[Entry]:
    kept = {entry[0]: entry for entry in start}
    waiting = deque(start)
    while waiting:
        for name in imports(waiting.popleft()[1]):
            found = libraries.get(name)
            if found is not None and found[0] not in kept:
                kept[found[0]] = found
                waiting.append(found)
    return list(kept.values())


def _is_on_demand(entry: Entry) -> bool:
    """Whether a file is there only for others: a library of this machine, or one of Qt's."""
    if entry[2] == _LINK:
        return False
    path = PurePosixPath(entry[0])
    if path.name.startswith("libpython"):
        return False  # the executables load it themselves
    return ".so" in path.name and (
        (path.parent == PurePosixPath(".") and entry[2] == "BINARY")
        or path.parent == PurePosixPath("PySide6/Qt/lib")
    )


def _target(link: Entry) -> str:
    return str(PurePosixPath(link[0]).parent / link[1])
