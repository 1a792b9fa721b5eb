"""Write invented documents with labels: `python -m tests.evaluation.made DIR [--rounds N]`."""

import argparse
import sys
from pathlib import Path

from tests.evaluation.made.assembly import Assembly


def main() -> int:
    """Make what was asked for and say how much it is."""
    parser = argparse.ArgumentParser(prog="tests.evaluation.made", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the documents go")
    parser.add_argument("--rounds", type=int, default=1, help="how often, with other contents")
    parser.add_argument("--seed", default="1", help="the same seed makes the same contents")
    parser.add_argument(
        "--cache",
        type=Path,
        help="also use layouts of others (npm, Chromium, LaTeX, LibreOffice); what is fetched "
        "for them is kept in this folder, which must lie outside the repository",
    )
    arguments = parser.parse_args()
    made = Assembly(arguments.folder, arguments.cache, arguments.seed).make(arguments.rounds)
    held_out = sum(1 for each in made if each.held_out)
    sys.stdout.write(f"{len(made)} documents, {held_out} of them held out\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
