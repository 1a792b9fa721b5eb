"""The child: gives up its rights, then reads one document after the other until nobody asks.

Started as `hygiene_app --reader-child`. It speaks `protocol` on standard input and output, and
nothing else ever reaches them. It knows no account, no secret, no path and no address.
"""

import logging
import os
import sys
from functools import partial

from hygiene_app.readers.chooser import read_and_look, render_document
from hygiene_app.readers.confinement import confine, confine_for_program
from hygiene_app.readers.limits import Limits
from hygiene_app.readers.protocol import (
    HEADER_BYTES,
    Closed,
    Misbehaved,
    Receive,
    Send,
    answer,
    limits_of_greeting,
    ready,
    receive_frame,
    send_frames,
    source_of_request,
    wants_pictures,
)
from hygiene_app.readers.protocol_pictures import pictures_answer
from hygiene_app.readers.protocol_program import program_of_greeting


def run() -> int:
    """Serve the parent until it closes the pipe; return the exit status of the process."""
    # Libraries log what they stumble over, and that is text of the document.
    logging.disable(logging.CRITICAL)
    streams = _private_streams()
    receive, send = partial(os.read, streams[0]), partial(os.write, streams[1])
    try:
        greeting = receive_frame(receive, HEADER_BYTES)
        program = program_of_greeting(greeting)
        if program is not None:
            return _become(program, streams)
        limits = limits_of_greeting(greeting)
        send_frames(send, ready(confine(limits)))
        while True:
            _serve(receive, send, limits)
    except (Closed, BrokenPipeError):
        return 0
    except Misbehaved:
        return 2


def _serve(receive: Receive, send: Send, limits: Limits) -> None:
    header = receive_frame(receive, HEADER_BYTES)
    source, number = source_of_request(header, receive_frame(receive, limits.content_bytes))
    if wants_pictures(header):
        send_frames(send, *pictures_answer(render_document(source, limits), number))
    else:
        reading, pictures = read_and_look(source, limits)
        send_frames(send, *answer(reading, number, pictures=pictures))


def _become(program: tuple[Limits, tuple[str, ...]], streams: tuple[int, int]) -> int:
    """Turn into another program, with as few rights; return only where that fails."""
    limits, command = program
    incoming, outgoing = streams
    send_frames(partial(os.write, outgoing), ready(confine_for_program(limits, command[0])))
    os.dup2(incoming, 0)
    os.dup2(outgoing, 1)
    try:
        # One thread: the filter refuses more, and OpenMP gains little on one page.
        os.execve(command[0], command, {"OMP_THREAD_LIMIT": "1", "LC_ALL": "C"})  # noqa: S606 - meant
    except OSError:
        return 3


def _private_streams() -> tuple[int, int]:
    """Keep the pipes to ourselves: what a library prints must not get between the frames.

    File descriptors, not `sys.stdin`: a windowed program on Windows has no `sys.stdin`.
    """
    incoming, outgoing = os.dup(0), os.dup(1)
    if sys.platform == "win32":
        import msvcrt

        msvcrt.setmode(incoming, os.O_BINARY)
        msvcrt.setmode(outgoing, os.O_BINARY)
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return incoming, outgoing


if __name__ == "__main__":
    sys.exit(run())
