"""Files that a reader may see: Python, its libraries and fonts, nothing of the user (Landlock).

Kernel 5.13 and later, Documentation/userspace-api/landlock.rst.
"""

import ctypes
import os
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_VERSION_FLAG = 1
_O_PATH = 0o10000000
_RULE_PATH_BENEATH = 1
_EXECUTE, _READ_FILE, _READ_DIR = 1 << 0, 1 << 2, 1 << 3
# How many kinds of access to files each version of the interface knows; those that are named in
# the ruleset are denied unless a rule allows them.
_ACCESS_KINDS = {1: 13, 2: 14, 3: 15, 4: 15}
_ACCESS_KINDS_NOW = 16
_LIBRARIES = ("/lib", "/lib64", "/usr/lib")
_FONTS = ("/usr/share/fonts", "/usr/local/share/fonts")


def forbid_files(program: str = "") -> bool:
    """Hide all files but those of the program; return False where the kernel cannot.

    With the path of another program: its files instead of ours, and it alone can be started.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    version = libc.syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), _VERSION_FLAG)
    if version < 1:
        return False
    handled = struct.pack("=Q", (1 << _ACCESS_KINDS.get(version, _ACCESS_KINDS_NOW)) - 1)
    ruleset = libc.syscall(_CREATE_RULESET, handled, ctypes.c_size_t(len(handled)), 0)
    if ruleset < 0:
        return False
    try:
        for path, access in _rules_for(program) if program else _rules():
            _allow(libc, ruleset, path, access)
        return bool(libc.syscall(_RESTRICT_SELF, ruleset, 0) == 0)
    finally:
        os.close(ruleset)


def readable_folders() -> tuple[Path, ...]:
    """Return the folders of Python, of its libraries and of this program, and the fonts."""
    return tuple(dict.fromkeys(folder for folder in _candidates() if folder.is_dir()))


def readable_files() -> tuple[Path, ...]:
    """Return the file that holds the modules of a frozen program: each is read when needed."""
    return (Path(sys.executable),) if getattr(sys, "frozen", False) else ()


def _rules() -> Iterator[tuple[Path, int]]:
    yield from ((folder, _READ_FILE | _READ_DIR) for folder in readable_folders())
    yield from ((file, _READ_FILE) for file in readable_files())


def _rules_for(program: str) -> Iterator[tuple[Path, int]]:
    yield from ((folder, _READ_FILE | _READ_DIR) for folder in _folders_of(program))
    yield from ((file, _READ_FILE | _EXECUTE) for file in _startable(program))


def _candidates() -> Iterator[Path]:
    package = Path(__file__).resolve().parents[2]
    yield package
    for entry in filter(None, sys.path):
        folder = Path(entry).resolve()
        # Beside the sources lies anything; beside an installed package lie only others.
        if folder != package.parent or folder.name.endswith("-packages"):
            yield folder
    frozen = getattr(sys, "_MEIPASS", "")
    if frozen:
        yield Path(frozen)
    yield from (Path(prefix) / "lib" for prefix in (sys.prefix, sys.base_prefix))
    yield from (Path(folder) for folder in (*_LIBRARIES, *_FONTS))


def _folders_of(program: str) -> tuple[Path, ...]:
    """Return where a program's libraries and data lie: below its own prefix and the system's."""
    prefix = Path(program).resolve().parents[1]
    wanted = (prefix / "lib", prefix / "share", *map(Path, (*_LIBRARIES, "/usr/share")))
    return tuple(dict.fromkeys(folder for folder in wanted if folder.is_dir()))


def _startable(program: str) -> tuple[Path, ...]:
    """Return the program and the loaders of shared libraries, which the kernel starts for it."""
    loaders = (
        found.resolve()
        for folder in _LIBRARIES
        for pattern in ("ld-*.so*", "*/ld-*.so*")
        for found in Path(folder).glob(pattern)
    )
    return tuple(dict.fromkeys((Path(program).resolve(), *loaders)))


def _allow(libc: ctypes.CDLL, ruleset: int, path: Path, access: int) -> None:
    place = os.open(path, _O_PATH)
    try:
        # struct landlock_path_beneath_attr is packed.
        rule = struct.pack("=Qi", access, place)
        libc.syscall(_ADD_RULE, ruleset, _RULE_PATH_BENEATH, rule, 0)
    finally:
        os.close(place)
