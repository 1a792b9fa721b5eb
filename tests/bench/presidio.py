"""Recognition beside Presidio on the same text: `python -m tests.bench.presidio`.

Presidio is no dependency of ours. Where this interpreter does not have it, name one that does in
the variable PRESIDIO_PYTHON (a virtual environment with presidio-analyzer); else nothing is run.
"""

import importlib.util
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from hygiene_app import app
from hygiene_app.model.document import Document
from hygiene_app.model.finding import Specimen
from tests.bench import recognition
from tests.bench.recognition_texts import text_of
from tests.bench.row import Row, row

_CHILD = Path(__file__).with_name("presidio_child.py")
_MESSAGES = 200
_DOCUMENT = 30_000
_REPEATS = 5
_GOAL = 50
_PATIENCE = 600


def interpreter() -> str | None:
    """Return a Python that has Presidio."""
    named = os.environ.get("PRESIDIO_PYTHON")
    if named:
        return named
    return sys.executable if importlib.util.find_spec("presidio_analyzer") else None


def run(what: str, texts: list[str], python: str) -> Iterator[Row]:
    """Let both look at the same texts, one after the other."""
    size = sum(len(text) for text in texts) / 1e6
    asked = json.dumps(texts)
    command = [python, str(_CHILD)]
    child = subprocess.run(
        command, input=asked, text=True, check=True, capture_output=True, timeout=_PATIENCE
    )
    theirs = float(child.stdout)
    ours = _ours(texts)
    yield row("presidio", f"{what}: text", size, "MB")
    yield row("presidio", f"{what}: Presidio's patterns", size / theirs, "MB/s")
    yield row("presidio", f"{what}: ours", size / ours, "MB/s")
    yield row("presidio", f"{what}: ours against Presidio", theirs / ours, "x", least=_GOAL)


def _ours(texts: list[str]) -> float:
    recogniser = app.recogniser()
    specimens = [
        Specimen(documents=(Document(name="", media_type="text/plain", pages=(text,)),))
        for text in texts
    ]
    best = float("inf")
    for _ in range(_REPEATS):
        begun = time.process_time()
        for specimen in specimens:
            recogniser.recognise(specimen)
        best = min(best, time.process_time() - begun)
    return best


def sample() -> list[str]:
    """Return the texts of the sample mailbox: bodies, and attachments of some pages."""
    texts = (text_of(each) for each in recognition._specimens(_MESSAGES))
    return [text for text in texts if text.strip()]


def main() -> int:
    """Print the comparison."""
    python = interpreter()
    if python is None:
        sys.stdout.write("Presidio is not installed, nothing is compared\n")
        return 0
    messages = sample()
    text = "\n".join(messages)
    documents = [text[start : start + _DOCUMENT] for start in range(0, len(text), _DOCUMENT)]
    for what, texts in (("messages", messages), ("documents of ten pages", documents)):
        for one in run(what, texts, python):
            sys.stdout.write(f"{one.name:48}{one.value:>10g} {one.unit:5} {one.goal}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
