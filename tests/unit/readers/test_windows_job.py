"""What Windows is told, by a kernel that only notes; a real one needs Windows."""
# ruff: noqa: N802 - Windows chose these names

import ctypes
import sys

import pytest

from hygiene_app.readers.limits import Limits
from hygiene_app.readers.windows_job import BasicLimits, ExtendedLimits, Job, Pointer, job_limits


@pytest.mark.skipif(ctypes.sizeof(ctypes.c_void_p) != 8, reason="sizes of 64-bit Windows")
def test_the_structures_have_the_size_that_windows_expects() -> None:
    assert ctypes.sizeof(BasicLimits) == 64
    assert ctypes.sizeof(ExtendedLimits) == 144
    assert ExtendedLimits.ProcessMemoryLimit.offset == 112


def test_a_job_is_one_process_with_bounded_memory_that_dies_with_its_parent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "prefix", sys.base_prefix)
    wanted = job_limits(Limits(memory_bytes=1000, seconds=2, documents=3))

    assert wanted.ProcessMemoryLimit == 1000
    assert wanted.BasicLimitInformation.ActiveProcessLimit == 1
    assert wanted.BasicLimitInformation.PerProcessUserTimeLimit == 60_000_000
    # KILL_ON_JOB_CLOSE, DIE_ON_UNHANDLED_EXCEPTION, PROCESS_MEMORY, ACTIVE_PROCESS, PROCESS_TIME
    assert wanted.BasicLimitInformation.LimitFlags == 0x2000 | 0x0400 | 0x0100 | 0x0008 | 0x0002


class _Noting:
    """Plays kernel32, and refuses one call.

    Attributes:
        calls: what was asked for, in order.
        open: the handles that nobody closed.
        held: the processes in the job.
    """

    def __init__(self, refused: str = "") -> None:
        self.calls: list[str] = []
        self.open: set[int | None] = set()
        self.held: list[int | None] = []
        self.limits: ExtendedLimits | None = None
        self._refused = refused

    def CreateJobObjectW(self, attributes: None, name: None) -> int | None:
        return self._opened("create", 1 << 40)

    def OpenProcess(self, rights: int, inherited: int, pid: int) -> int | None:
        assert (rights, inherited) == (0x0101, 0)
        return self._opened("open", pid)

    def SetInformationJobObject(self, job: Pointer, kind: int, wanted: object, size: int) -> int:
        assert (job.value, kind, size) == (1 << 40, 9, ctypes.sizeof(ExtendedLimits))
        self.limits = wanted._obj  # type: ignore[attr-defined]  # what `byref` points to
        return self._done("limit")

    def AssignProcessToJobObject(self, job: Pointer, process: Pointer) -> int:
        assert job.value == 1 << 40
        self.held.append(process.value)
        return self._done("assign")

    def CloseHandle(self, handle: Pointer) -> int:
        self.open.remove(handle.value)
        return 1

    def _opened(self, call: str, handle: int) -> int | None:
        if not self._done(call):
            return None
        self.open.add(handle)
        return handle

    def _done(self, call: str) -> int:
        self.calls.append(call)
        return int(call != self._refused)


def test_a_process_is_in_the_job_only_once_its_limits_hold() -> None:
    kernel = _Noting()
    job = Job(4711, Limits(memory_bytes=1000), kernel)

    assert kernel.calls == ["create", "limit", "open", "assign"]
    assert kernel.held == [4711]
    assert kernel.limits is not None
    assert kernel.limits.ProcessMemoryLimit == 1000
    # The job itself stays open: its end is the end of the process.
    assert kernel.open == {1 << 40}
    job.close()
    job.close()
    assert kernel.open == set()


@pytest.mark.parametrize("refused", ["create", "limit", "open", "assign"])
def test_whatever_windows_refuses_no_handle_stays_open(refused: str) -> None:
    kernel = _Noting(refused)

    with pytest.raises(OSError, match="refused"):
        Job(4711, Limits(), kernel)

    assert kernel.open == set()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has them")
def test_without_windows_there_is_no_job() -> None:
    with pytest.raises(OSError, match="no job objects"):
        Job(4711, Limits())
