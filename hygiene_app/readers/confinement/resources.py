"""Resource limits (POSIX setrlimit)."""

import sys
from pathlib import Path

from hygiene_app.readers.limits import Limits

_FILES = 64
_SPARE = 8
"""The part of its memory that a child never gets: there is room to say that it was too little."""

if sys.platform != "win32":
    import resource

    def limit_resources(
        limits: Limits, *, one_program: bool = False, threads: bool = False
    ) -> list[str]:
        """Bound processor time, memory, files and processes; return the names of the bounds.

        `threads` leaves processes to the filter of calls: Linux counts threads among them.
        """
        # One document after the other until the child is replaced; the parent times each.
        seconds = int(limits.seconds) * limits.documents
        if one_program:
            seconds = int(limits.ocr_seconds) + 1
        wanted = [
            ("cpu", resource.RLIMIT_CPU, seconds),
            ("files", resource.RLIMIT_NOFILE, _FILES),
            ("file-size", resource.RLIMIT_FSIZE, 0),
            ("core", resource.RLIMIT_CORE, 0),
        ]
        if not threads:
            # Bounds nothing for root.
            wanted.append(("processes", resource.RLIMIT_NPROC, 0))
        if sys.platform == "linux":
            # macOS refuses RLIMIT_AS; there the parent alone watches memory.
            memory = limits.memory_bytes
            # Another program starts with an empty address space.
            space = memory if one_program else _address_space(memory - memory // _SPARE)
            wanted.append(("memory", resource.RLIMIT_AS, space))
        return [f"rlimit-{name}" for name, kind, value in wanted if _bound(kind, value)]

    def _bound(kind: int, value: int) -> bool:
        try:
            _soft, hard = resource.getrlimit(kind)
            if hard != resource.RLIM_INFINITY:
                value = min(value, hard)
            resource.setrlimit(kind, (value, value))
        except (OSError, ValueError):
            return False
        return True

    def _address_space(memory: int) -> int:
        """Return how large the address space may get so that resident memory stays below.

        Address space is larger than what is resident, mostly by libraries mapped from files:
        only what comes on top of today's resident memory is granted.
        """
        statm = Path("/proc/self/statm").read_text(encoding="ascii").split()
        mapped, resident = (int(pages) * resource.getpagesize() for pages in statm[:2])
        return mapped + max(memory - resident, 0)
