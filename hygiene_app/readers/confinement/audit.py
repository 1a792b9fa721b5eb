"""The layer that exists on every system: Python itself refuses network, processes and writing.

Native code gets round it; where the system has nothing better it still stops the commonest way
of misuse, a parser that was talked into opening an address or running a command.
"""

import os
import sys

_FORBIDDEN = (
    "socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.startfile",
    "os.system", "os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink",
    "os.truncate", "os.chmod", "os.chown", "os.kill", "shutil.", "urllib.", "ftplib.", "smtplib.",
    "winreg.", "webbrowser.", "_winapi.Create",
)  # fmt: skip
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def refuse_in_python() -> None:
    """Raise `PermissionError` from now on where Python code reaches out of the process."""
    sys.addaudithook(_refuse)


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open":
        flags = arguments[2]
        if isinstance(flags, int) and flags & _WRITING:
            raise PermissionError("a reader writes nothing")
    elif event.startswith(_FORBIDDEN):
        raise PermissionError("a reader reaches nothing")
