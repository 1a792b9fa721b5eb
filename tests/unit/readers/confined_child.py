"""Takes on the confinement of a reader child, tries to break out, and tells what happened.

Started by tests as `python confined_child.py FILE`; prints one JSON object: attempt -> outcome.
The calls go to the kernel through libc, past the audit hook, except where Python itself is asked.
"""

import ctypes
import errno
import json
import os
import platform
import resource
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from hygiene_app.readers.confinement import confine
from hygiene_app.readers.confinement.resources import limit_resources
from hygiene_app.readers.limits import Limits

# socket, clone, execve, unlinkat, kill, setsid is allowed
_CALLS = {
    "x86_64": {
        "socket": 41,
        "fork": 57,
        "clone": 56,
        "execve": 59,
        "unlink": 87,
        "kill": 62,
        "clone3": 435,
    },
    "aarch64": {"socket": 198, "clone": 220, "execve": 221, "kill": 129, "clone3": 435},
}
_O_RDONLY = 0


def main(path: str) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    parent = os.getppid()
    folder = str(Path(path).parent)
    memory = 256 * 1024 * 1024
    statm = Path("/proc/self/statm").read_text(encoding="ascii").split()
    mapped, resident = (int(pages) * resource.getpagesize() for pages in statm[:2])
    limit_resources(Limits(memory_bytes=memory))
    space = resource.getrlimit(resource.RLIMIT_AS)[0]
    layers = confine(Limits(memory_bytes=memory))

    def call(name: str, *arguments: int | bytes) -> str:
        number = _CALLS[platform.machine()].get(name)
        if number is None:
            return "EPERM"
        return _told(libc.syscall(number, *arguments))

    def opened(flags: int, name: str = path) -> str:
        return _told(libc.open(os.fsencode(name), flags, 0o600))

    outcomes: dict[str, object] = {
        "layers": layers,
        "socket": call("socket", 2, 1, 0),
        "fork": call("fork"),
        "clone3": call("clone3", 0, 0),
        "clone": call("clone", signal.SIGCHLD, 0, 0, 0, 0),
        "thread": _attempt(_thread),
        "execve": call("execve", b"/bin/true", 0, 0),
        "unlink": call("unlink", path.encode()),
        "kill": call("kill", parent, 0),
        "open-write": opened(os.O_WRONLY),
        "open-create": opened(os.O_WRONLY | os.O_CREAT, folder + "/new"),
        "open-read": opened(_O_RDONLY),
        "open-folder": opened(_O_RDONLY | os.O_DIRECTORY, folder),
        "open-library": opened(_O_RDONLY, os.__file__),
        "memory": _attempt(lambda: bytearray(400 * 1024 * 1024)),
        "reserve": memory - resident - (space - mapped),
        "python-socket": _attempt(lambda: __import__("socket").socket()),
        "python-process": _attempt(lambda: subprocess.run(["true"], check=False)),
        "python-write": _attempt(lambda: Path(folder, "new").write_text("x")),
    }
    sys.stdout.write(json.dumps(outcomes))
    sys.stdout.flush()
    # abort() still ends the process: a crash in PDFium must look like one
    signal.signal(signal.SIGABRT, signal.SIG_DFL)
    os.abort()


def _thread() -> None:
    thread = threading.Thread(target=lambda: None)
    try:
        thread.start()
    except RuntimeError as exc:
        raise PermissionError from exc
    thread.join()


def _told(result: int) -> str:
    return "allowed" if result >= 0 else errno.errorcode[ctypes.get_errno()]


def _attempt(action: Callable[[], object]) -> str:
    try:
        action()
    except (OSError, MemoryError) as exc:
        return type(exc).__name__
    return "allowed"


if __name__ == "__main__":
    main(sys.argv[1])
