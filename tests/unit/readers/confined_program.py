"""Takes on the confinement of the recognising program, becomes Python, and tries to break out.

Started by tests as `python confined_program.py FILE`; prints one JSON object: attempt -> outcome.
"""

import os
import sys

from hygiene_app.readers.confinement import confine_for_program
from hygiene_app.readers.limits import Limits

_TRIES = """
import ctypes, errno, json, os, sys
path = sys.argv[1]
libc = ctypes.CDLL(None, use_errno=True)
def told(result):
    return "allowed" if result >= 0 else errno.errorcode[ctypes.get_errno()]
def started(program):
    try:
        os.execv(program, [program])
    except OSError as exc:
        return errno.errorcode[exc.errno]
outcomes = {
    "socket": told(libc.socket(2, 1, 0)),
    "fork": told(libc.fork()),
    "unlink": told(libc.unlink(os.fsencode(path))),
    "kill": told(libc.kill(os.getppid(), 0)),
    "open-read": told(libc.open(os.fsencode(path), os.O_RDONLY)),
    "open-write": told(libc.open(os.fsencode(path), os.O_WRONLY)),
    "open-create": told(libc.open(os.fsencode(path + "2"), os.O_WRONLY | os.O_CREAT, 0o600)),
    "start": started("/bin/ls"),
    "environment": sorted(os.environ),
}
try:
    bytearray(400 * 1024 * 1024)
    outcomes["memory"] = "allowed"
except MemoryError:
    outcomes["memory"] = "refused"
print(json.dumps(outcomes))
"""


def main(path: str) -> None:
    program = os.path.realpath(sys.executable)
    layers = confine_for_program(Limits(memory_bytes=256 * 1024 * 1024), program)
    os.write(1, (",".join(layers) + "\n").encode("ascii"))
    os.execve(program, [program, "-I", "-S", "-c", _TRIES, path], {"LC_ALL": "C"})  # noqa: S606 - what is tested


if __name__ == "__main__":
    main(sys.argv[1])
