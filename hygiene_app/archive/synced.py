"""What programs that synchronise a folder leave in it: OneDrive, iCloud Drive, Syncthing ..."""

import re
from pathlib import Path

# Our names begin like this; whatever follows in a name that is not ours, someone added to a copy:
# "0000000007-PC-of-An.age", "0000000007 (1).age", "0000000007.sync-conflict-20260302.age".
_STEM = re.compile(r"(?:\d{10}(?![0-9a-f])|[0-9a-f]{32}(?![0-9a-f]))(?!\.age\Z)", re.ASCII)

# iCloud Drive puts ".name.icloud" in the place of a file that it took away; OneDrive and others
# name what they have begun to fetch "~name.tmp" or "name.partial".
_PLACEHOLDER = re.compile(
    r"\..+\.icloud|~.+\.tmp|.+\.(?:partial|crdownload|dropbox-partial)", re.ASCII
)

# Windows (winnt.h): the attribute "offline", and "recall on data access" for what is in the cloud.
_ELSEWHERE = 0x1000 | 0x40_0000

_BLOCK = 1 << 16


def is_conflict_copy(name: str) -> bool:
    """Whether a name that is not ours was made from one of ours."""
    return _STEM.match(name) is not None


def is_placeholder(name: str) -> bool:
    """Whether a name that is not ours stands for a file that is not here yet."""
    return _PLACEHOLDER.fullmatch(name) is not None


def is_hollow(path: Path, *, attributes: int | None = None) -> bool:
    """Whether a file is here in name only: empty, nothing but zeros, or left in the cloud.

    Args:
        attributes: those of Windows, instead of what the system says.
    """
    try:
        if attributes is None:
            attributes = getattr(path.stat(), "st_file_attributes", 0)
        if attributes & _ELSEWHERE:
            return True
        with path.open("rb") as file:
            return not any(any(block) for block in iter(lambda: file.read(_BLOCK), b""))
    except OSError:
        return False


def left_in_the_cloud(path: Path) -> bool:
    """Whether a file that is missing has a placeholder in its place."""
    return (path.parent / f".{path.name}.icloud").exists()
