"""The watch over a child, with this process in the child's place and a kill that only notes."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from hygiene_app.model.document import UnreadableReason
from hygiene_app.readers.memory import resident_bytes, resident_bytes_by_ps
from hygiene_app.readers.watch import Watch

_PLENTY = 1 << 50
_PATIENCE = 20


def _watched(killed: threading.Event, memory_bytes: int = _PLENTY) -> Watch:
    return Watch(os.getpid(), killed.set, memory_bytes)


def test_kills_who_takes_too_long() -> None:
    killed = threading.Event()
    watch = _watched(killed)
    with watch.over(0.01):
        assert killed.wait(_PATIENCE)
    watch.stop()

    assert watch.reason is UnreadableReason.TIMED_OUT


@pytest.mark.skipif(sys.platform == "win32", reason="the job object holds memory there")
def test_kills_who_takes_too_much() -> None:
    killed = threading.Event()
    watch = _watched(killed, memory_bytes=1)
    with watch.over(_PATIENCE):
        assert killed.wait(_PATIENCE)
    watch.stop()

    assert watch.reason is UnreadableReason.MEMORY


def test_leaves_alone_who_is_done_in_time() -> None:
    killed = threading.Event()
    watch = _watched(killed)
    for _document in range(1000):
        with watch.over(_PATIENCE):
            pass
    watch.stop()

    assert not killed.is_set()
    assert watch.reason is None


def test_a_limit_counts_for_its_own_wait_only() -> None:
    killed = threading.Event()
    watch = _watched(killed)
    with watch.over(0.15):
        pass
    with watch.over(_PATIENCE):
        # longer than the limit of the wait before
        assert not killed.wait(0.4)
    watch.stop()


def test_stops_at_once_when_idle() -> None:
    watch = _watched(threading.Event())
    watch.stop()

    assert not any(thread.name == "reader-watch" for thread in threading.enumerate())


@pytest.mark.skipif(sys.platform == "win32", reason="the job object holds memory there")
def test_memory_is_seen_from_outside() -> None:
    before = resident_bytes(os.getpid())
    hoard = bytearray(b"x" * 50_000_000)
    after = resident_bytes(os.getpid())

    assert before > 5_000_000
    assert after - before > 40_000_000
    assert len(hoard) == 50_000_000


@pytest.mark.skipif(not Path("/bin/ps").exists(), reason="no ps here")
def test_ps_tells_about_the_same() -> None:
    by_system, by_ps = resident_bytes(os.getpid()), resident_bytes_by_ps(os.getpid())

    assert by_ps == pytest.approx(by_system, rel=0.3)


def test_a_process_that_is_gone_uses_nothing() -> None:
    process = subprocess.Popen((sys.executable, "-c", ""))
    process.wait()

    assert resident_bytes(process.pid) == 0
    assert resident_bytes_by_ps(process.pid) == 0
