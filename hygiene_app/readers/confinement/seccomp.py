"""System calls that a reader never needs, refused by the kernel (seccomp, Linux).

A list of refusals, not of permissions: the calls that Python and PDFium need differ between C
libraries and releases, and a reader that is killed by its own filter reads nothing. What is
refused: network, other processes, changing any file, kernel interfaces with a history.
"""

import ctypes
import os
import platform
import struct

_PR_SET_NO_NEW_PRIVS = 38
_PR_SET_SECCOMP = 22
_SECCOMP_MODE_FILTER = 2

# (on x86_64, on aarch64); None where the machine does not have the call. From the kernel's
# arch/x86/entry/syscalls/syscall_64.tbl and include/uapi/asm-generic/unistd.h.
REFUSED: tuple[tuple[str, int | None, int | None], ...] = (
    ("socket", 41, 198), ("connect", 42, 203), ("accept", 43, 202), ("sendto", 44, 206),
    ("sendmsg", 46, 211), ("bind", 49, 200), ("listen", 50, 201), ("socketpair", 53, 199),
    ("accept4", 288, 242), ("sendmmsg", 307, 269),
    ("fork", 57, None), ("vfork", 58, None), ("execve", 59, 221),
    ("execveat", 322, 281), ("kill", 62, 129), ("tkill", 200, 130), ("ptrace", 101, 117),
    ("rt_sigqueueinfo", 129, 138), ("rt_tgsigqueueinfo", 297, 240), ("prlimit64", 302, 261),
    ("pidfd_send_signal", 424, 424), ("pidfd_open", 434, 434), ("pidfd_getfd", 438, 438),
    ("process_vm_readv", 310, 270), ("process_vm_writev", 311, 271),
    ("truncate", 76, 45), ("rename", 82, None), ("mkdir", 83, None), ("rmdir", 84, None),
    ("creat", 85, None), ("link", 86, None), ("unlink", 87, None), ("symlink", 88, None),
    ("chmod", 90, None), ("fchmod", 91, 52), ("chown", 92, None), ("lchown", 94, None),
    ("mknod", 133, None), ("mkdirat", 258, 34), ("mknodat", 259, 33), ("fchownat", 260, 54),
    ("unlinkat", 263, 35), ("renameat", 264, 38), ("linkat", 265, 37), ("symlinkat", 266, 36),
    ("fchmodat", 268, 53), ("utimensat", 280, 88), ("renameat2", 316, 276),
    ("mount", 165, 40), ("umount2", 166, 39), ("unshare", 272, 97), ("setns", 308, 268),
    ("add_key", 248, 217), ("request_key", 249, 218), ("keyctl", 250, 219),
    ("perf_event_open", 298, 241), ("open_by_handle_at", 304, 265), ("bpf", 321, 280),
    ("userfaultfd", 323, 282), ("io_uring_setup", 425, 425),
)  # fmt: skip
# Answered with "no such call", so that the C library falls back to one that is judged above.
UNKNOWN: tuple[tuple[str, int | None, int | None], ...] = (
    ("clone3", 435, 435),
    ("openat2", 437, 437),
)
# open(path, flags) and openat(directory, path, flags): refused where the flags mean writing.
_OPEN: tuple[tuple[int | None, int | None, int], ...] = ((2, None, 1), (257, 56, 2))
_TGKILL = (234, 131)
CLONE = (56, 220)
_CLONE_THREAD = 0x00010000
"""Of the flags of clone, its first argument (linux/sched.h): the new one is a thread of ours."""
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC

_MACHINES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}
"""Column in the tables above, and AUDIT_ARCH of linux/audit.h."""

# linux/filter.h, linux/bpf_common.h
_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_EFAULT = 14
_ALLOW, _KILL, _ERRNO = 0x7FFF0000, 0x80000000, 0x00050000
_EPERM, _ENOSYS = 1, 38
_X32_CALLS = 0x40000000
# struct seccomp_data: call number, architecture, and six 64-bit arguments from byte 16.
_NUMBER, _ARCHITECTURE, _ARGUMENTS = 0, 4, 16

Instruction = tuple[int, int, int, int]
"""Code, jump if true, jump if false, operand (struct sock_filter)."""


def renounce_privileges() -> bool:
    """No program started from here may ever gain privileges (PR_SET_NO_NEW_PRIVS)."""
    return _prctl(_PR_SET_NO_NEW_PRIVS, 1, 0)


def filter_holds() -> bool:
    """Whether this kernel has a filter for this machine (seccomp(2): a null program is a fault)."""
    if platform.machine() not in _MACHINES:
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_PR_SET_SECCOMP, ctypes.c_ulong(_SECCOMP_MODE_FILTER), ctypes.c_void_p(None))
    return ctypes.get_errno() == _EFAULT


def filter_calls(*, may_become_program: bool = False) -> bool:
    """Refuse the calls of the tables above; return False where this kernel has no filter."""
    machine = _MACHINES.get(platform.machine())
    if machine is None:
        return False
    column, architecture = machine
    allowed = ("execve",) if may_become_program else ("thread",)
    lines = filter_program(column, architecture, os.getpid(), allowed)
    program = b"".join(struct.pack("=HBBI", *line) for line in lines)
    code = ctypes.create_string_buffer(program, len(program))
    # struct sock_fprog: the number of instructions and, aligned, their address.
    header = struct.pack("@HP", len(program) // 8, ctypes.addressof(code))
    pointer = ctypes.create_string_buffer(header, len(header))
    return _prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.addressof(pointer))


def filter_program(
    column: int, architecture: int, pid: int, allowed: tuple[str, ...] = ()
) -> list[Instruction]:
    """Return the filter for one machine as BPF instructions (linux/seccomp.h)."""
    refuse: Instruction = (_RETURN, 0, 0, _ERRNO | _EPERM)
    unknown: Instruction = (_RETURN, 0, 0, _ERRNO | _ENOSYS)
    lines: list[Instruction] = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_EQUAL, 1, 0, architecture),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER),
        (_AT_LEAST, 0, 1, _X32_CALLS),
        refuse,
    ]
    for table, verdict in ((REFUSED, refuse), (UNKNOWN, unknown)):
        for name, *numbers in table:
            number = numbers[column]
            if number is not None and name not in allowed:
                lines += [(_EQUAL, 0, 1, number), verdict]
    for *numbers, argument in _OPEN:
        number = numbers[column]
        if number is not None:
            lines += _when(number, argument, (_ANY_BIT, 0, 1, _WRITING), refuse)
    # A thread is held by the same filter and dies with the process. Decoding HEIC takes one.
    threads = _CLONE_THREAD if "thread" in allowed else 0
    lines += _unless(CLONE[column], threads, refuse)
    # abort() sends itself a signal; nobody else gets one.
    lines += _when(_TGKILL[column], 0, (_EQUAL, 1, 0, pid), refuse)
    return [*lines, (_RETURN, 0, 0, _ALLOW)]


def _when(number: int, argument: int, test: Instruction, refuse: Instruction) -> list[Instruction]:
    """Return the lines that refuse call `number` where its argument passes the test."""
    return [
        (_EQUAL, 0, 4, number),
        # The low half of the argument: both machines are little-endian.
        (_LOAD, 0, 0, _ARGUMENTS + 8 * argument),
        test,
        refuse,
        (_RETURN, 0, 0, _ALLOW),
    ]


def _unless(number: int, bit: int, refuse: Instruction) -> list[Instruction]:
    """Return the lines that refuse call `number` unless its first argument has this bit."""
    return [
        (_EQUAL, 0, 4, number),
        (_LOAD, 0, 0, _ARGUMENTS),
        (_ANY_BIT, 1, 0, bit),
        refuse,
        (_RETURN, 0, 0, _ALLOW),
    ]


def _prctl(option: int, value: int, pointer: int) -> bool:
    libc = ctypes.CDLL(None, use_errno=True)
    arguments = (value, pointer, 0, 0)
    return bool(libc.prctl(option, *(ctypes.c_ulong(argument) for argument in arguments)) == 0)
