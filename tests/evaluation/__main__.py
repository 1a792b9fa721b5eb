"""Measure recognition: `python3 dev.py evaluate [DIR with labels.csv] [--made N]`.

Without a folder: the shared development set where there is one beside the repository, else
documents that are invented on the spot. Nothing is trained, so nothing is cross-validated: the
rules are the same for every file.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from hygiene_app.app import recognise_only
from hygiene_app.model.job import Job
from tests.evaluation import labels, table
from tests.evaluation.labels import Case
from tests.evaluation.made.assembly import Assembly
from tests.evaluation.score import Outcome

_ROOT = Path(__file__).resolve().parents[2]
_SHARED = _ROOT.parent / "shared" / "devset"


def main() -> int:
    """Read, recognise, count, print."""
    parser = argparse.ArgumentParser(prog="dev.py evaluate", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, help="a folder with labels.csv")
    parser.add_argument("--made", type=int, default=0, metavar="N", help="invent N rounds instead")
    parser.add_argument("--cache", type=Path, help="layouts of others, see tests.evaluation.made")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as room:
        folder = arguments.folder or _SHARED
        if arguments.made or not folder.is_dir():
            folder = Path(room)
            Assembly(folder, arguments.cache, "evaluate").make(max(1, arguments.made))
        cases = labels.read(folder)
        outcomes = list(outcomes_of(cases))
    lines = [f"{folder.name}:", *table.report(outcomes, len(cases) - len(outcomes))]
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


def outcomes_of(cases: Sequence[Case]) -> Iterator[Outcome]:
    """Read and recognise every file; what cannot be read is left out."""
    with recognise_only() as recognition:
        results = recognition.run([case.path for case in cases], Job())
        for case, result in zip(cases, results, strict=True):
            if result.recognition is not None:
                found = {label.category: label.confidence for label in result.recognition.labels}
                yield Outcome(case=case, found=found)


if __name__ == "__main__":
    sys.exit(main())
