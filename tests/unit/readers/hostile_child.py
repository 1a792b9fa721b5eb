"""A reader child that was taken over: it answers with whatever the document tells it to.

Started by tests as `python hostile_child.py WHEN`. "late" behaves until a document comes,
anything else misbehaves in place of the greeting.
"""

import os
import signal
import sys
import threading
from functools import partial

from hygiene_app.model.document import Document
from hygiene_app.readers.protocol import (
    HEADER_BYTES,
    answer,
    ready,
    receive_frame,
    send_frames,
    source_of_request,
)

_CONTENT_BYTES = 100_000_000
_receive, _send = partial(os.read, 0), partial(os.write, 1)
_hoard: list[bytearray] = []
_served: list[int] = []


def main(when: str) -> None:
    receive_frame(_receive, HEADER_BYTES)
    if when != "late":
        misbehave(when.encode(), 0)
        return
    # The names of what it was given of its parent's environment, in the words of the protocol.
    send_frames(_send, ready(tuple(sorted(n.lower().replace("_", "-") for n in os.environ))))
    while True:
        header = receive_frame(_receive, HEADER_BYTES)
        source, number = source_of_request(header, receive_frame(_receive, _CONTENT_BYTES))
        _served.append(number)
        misbehave(source.content, number)


def misbehave(how: bytes, number: int) -> None:
    kind, _, rest = how.partition(b":")
    if kind == b"raw":
        os.write(1, bytes.fromhex(rest.decode()))
        os._exit(0)
    elif kind.decode() in _ENDS:
        _ENDS[kind.decode()]()
    else:
        document = Document(name="x", media_type="text/plain", pages=(how.decode(),))
        send_frames(_send, *answer(document, number))


def _hang() -> None:
    threading.Event().wait()


def _loop() -> None:
    while True:
        pass


def _die() -> None:
    os._exit(3)


def _killed() -> None:
    # in the middle of a frame
    os.write(1, b"\x00\x00\x01\x00half")
    os.kill(os.getpid(), signal.SIGKILL)


def _close() -> None:
    os.close(1)
    _hang()


def _swell() -> None:
    while True:
        _hoard.append(bytearray(b"x" * 10_000_000))


def _swell_once_worn() -> None:
    if len(_served) > 1:
        _swell()
    document = Document(name="x", media_type="text/plain", pages=("fresh",))
    send_frames(_send, *answer(document, 1))


def _swell_and_abort() -> None:
    _hoard.append(bytearray(b"x" * 70_000_000))
    # As long as the parent takes to look, and some more.
    threading.Event().wait(0.4)
    os.abort()


_ENDS = {
    "abort": os.abort,
    "swell-once-worn": _swell_once_worn,
    "swell-and-abort": _swell_and_abort,
    "hang": _hang,
    "loop": _loop,
    "die": _die,
    "killed": _killed,
    "close": _close,
    "swell": _swell,
}


if __name__ == "__main__":
    main(sys.argv[1])
