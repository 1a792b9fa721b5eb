"""The shape of what Windows is told; the calls themselves need Windows."""

import ctypes
import sys

import pytest

from hygiene_app.readers.limits import Limits
from hygiene_app.readers.windows_job import BasicLimits, ExtendedLimits, job_limits


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
