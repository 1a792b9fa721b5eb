"""How many reader children suit this machine."""

import os
import sys

_MOST = 4
_SHARE = 4
"""A child may take at most this part of the memory that falls to it."""


def fitting_children(memory_bytes: int) -> int:
    """Return how many children of so much memory may work at once: one per processor, at most 4.

    Where memory is short there are fewer: with 512 MB a child, one for each 2 GB.
    """
    memory = physical_bytes()
    by_memory = memory // (_SHARE * memory_bytes) if memory else _MOST
    return max(1, min(_MOST, _processors(), by_memory))


def _processors() -> int:
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    else:  # noqa: RET505 - mypy knows platforms in this form only
        return os.cpu_count() or 1


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    class _MemoryStatus(ctypes.Structure):
        """MEMORYSTATUSEX of sysinfoapi.h."""

        _fields_ = (
            ("dwLength", wintypes.DWORD),
            ("dwMemoryLoad", wintypes.DWORD),
            ("ullTotalPhys", ctypes.c_uint64),
            ("others", ctypes.c_uint64 * 6),
        )

    def physical_bytes() -> int:
        """Return how much memory the machine has, 0 where it does not tell."""
        status = _MemoryStatus()
        status.dwLength = ctypes.sizeof(status)
        told = ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status))
        return int(status.ullTotalPhys) if told else 0

else:

    def physical_bytes() -> int:
        """Return how much memory the machine has, 0 where it does not tell."""
        try:
            return max(0, os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE"))
        except (ValueError, OSError):
            return 0
