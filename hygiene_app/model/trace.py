"""Where an exception came from, without what it said: messages may quote somebody's mail."""

import traceback
from pathlib import PurePath


def places(exc: BaseException) -> tuple[str, ...]:
    """Return "file:line function" of every frame, outermost first; no text, no values."""
    frames = traceback.extract_tb(exc.__traceback__)
    return tuple(f"{PurePath(f.filename).name}:{f.lineno} {f.name}" for f in frames)
