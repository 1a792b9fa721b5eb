"""The job object that holds a reader child on Windows: its memory, and its life.

Fields and values from winnt.h, as documented for JOBOBJECT_EXTENDED_LIMIT_INFORMATION.
"""
# ruff: noqa: N802 - Windows chose these names

import ctypes
import sys
from typing import Protocol, TypeAlias

from hygiene_app.readers.limits import Limits

_ACTIVE_PROCESS = 0x0008
_PROCESS_MEMORY = 0x0100
_PROCESS_TIME = 0x0002
_DIE_ON_UNHANDLED_EXCEPTION = 0x0400
_KILL_ON_JOB_CLOSE = 0x2000
_EXTENDED_LIMIT_INFORMATION = 9
_SET_QUOTA_AND_TERMINATE = 0x0100 | 0x0001
_HUNDRED_NANOSECONDS = 10_000_000

Pointer: TypeAlias = ctypes.c_void_p


class BasicLimits(ctypes.Structure):
    _fields_ = (
        ("PerProcessUserTimeLimit", ctypes.c_int64),
        ("PerJobUserTimeLimit", ctypes.c_int64),
        ("LimitFlags", ctypes.c_uint32),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", ctypes.c_uint32),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", ctypes.c_uint32),
        ("SchedulingClass", ctypes.c_uint32),
    )


class ExtendedLimits(ctypes.Structure):
    _fields_ = (
        ("BasicLimitInformation", BasicLimits),
        ("IoInfo", ctypes.c_uint64 * 6),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    )


def job_limits(limits: Limits) -> ExtendedLimits:
    """Return the limits of a job: one process, so much memory and time, dying with its parent."""
    wanted = ExtendedLimits()
    basic = wanted.BasicLimitInformation
    basic.LimitFlags = (
        _ACTIVE_PROCESS
        | _PROCESS_MEMORY
        | _PROCESS_TIME
        | _DIE_ON_UNHANDLED_EXCEPTION
        | _KILL_ON_JOB_CLOSE
    )
    # In a virtual environment python.exe starts the real one; the installed program is one.
    basic.ActiveProcessLimit = 1 if sys.prefix == sys.base_prefix else 2
    basic.PerProcessUserTimeLimit = int(limits.seconds) * limits.documents * _HUNDRED_NANOSECONDS
    wanted.ProcessMemoryLimit = limits.memory_bytes
    return wanted


class Kernel(Protocol):
    """What is used of kernel32; handles are numbers or None."""

    def CreateJobObjectW(self, attributes: None, name: None) -> int | None: ...
    def SetInformationJobObject(
        self, job: Pointer, kind: int, wanted: object, size: int
    ) -> int: ...
    def OpenProcess(self, rights: int, inherited: int, pid: int) -> int | None: ...
    def AssignProcessToJobObject(self, job: Pointer, process: Pointer) -> int: ...
    def CloseHandle(self, handle: Pointer) -> int: ...


class Job:
    """Holds one process."""

    def __init__(self, pid: int, limits: Limits, kernel: Kernel | None = None) -> None:
        """Put a process under limits for good. Raises `OSError` where Windows refuses."""
        self._kernel = kernel or _kernel()
        self._handle: int | None = _checked(self._kernel.CreateJobObjectW(None, None))
        try:
            self._bound(pid, limits)
        except OSError:
            self.close()
            raise

    def _bound(self, pid: int, limits: Limits) -> None:
        job = ctypes.c_void_p(self._handle)
        wanted = job_limits(limits)
        _checked(
            self._kernel.SetInformationJobObject(
                job, _EXTENDED_LIMIT_INFORMATION, ctypes.byref(wanted), ctypes.sizeof(wanted)
            )
        )
        process = _checked(self._kernel.OpenProcess(_SET_QUOTA_AND_TERMINATE, 0, pid))
        try:
            _checked(self._kernel.AssignProcessToJobObject(job, ctypes.c_void_p(process)))
        finally:
            self._kernel.CloseHandle(ctypes.c_void_p(process))

    def close(self) -> None:
        """End the job, and with it the process if it still runs."""
        if self._handle is not None:
            self._kernel.CloseHandle(ctypes.c_void_p(self._handle))
            self._handle = None


def _checked(result: int | None) -> int:
    if not result:
        raise _refusal()
    return result


if sys.platform == "win32":

    def _kernel() -> Kernel:
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        for name in ("CreateJobObjectW", "OpenProcess"):
            # Handles have the size of a pointer; ctypes takes results for 32 bits.
            getattr(kernel, name).restype = ctypes.c_void_p
        return kernel

    def _refusal() -> OSError:
        return ctypes.WinError(ctypes.get_last_error())

else:

    def _kernel() -> Kernel:
        raise OSError("there are no job objects here")

    def _refusal() -> OSError:
        return OSError("the job was refused")
