"""Builds a folder of hostile files, or runs the program over one, or both.

python -m tests.hostile --out DIR [--each 25] [--seed 1] [--scale 300]
python -m tests.hostile --run DIR [--pictures]
"""

import argparse
import random
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.hostile.bombs import bombs
from tests.hostile.damage import damaged
from tests.hostile.others import others
from tests.hostile.pdfs import pdfs
from tests.hostile.watch import watched_run


def files(*, seed: int, each: int, scale: int) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of every file."""
    for folder, made in (
        ("bombs", bombs(scale)),
        ("pdf", pdfs(scale)),
        ("others", others(min(scale, 40))),
        ("damaged", damaged(random.Random(seed), each)),
    ):
        for name, content in made:
            yield f"{folder}/{name}", content


def main() -> int:
    """Do what the arguments say; return 1 where something was not as it must be."""
    parser = argparse.ArgumentParser(prog="python -m tests.hostile", description=__doc__)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--run", type=Path)
    parser.add_argument("--pictures", action="store_true", help="recognise text in pictures too")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--each", type=int, default=25)
    parser.add_argument("--scale", type=int, default=300)
    told = parser.parse_args()
    if told.out is not None:
        for name, content in files(seed=told.seed, each=told.each, scale=told.scale):
            path = told.out / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    if told.run is None:
        return 0
    outcome = watched_run(told.run, pictures=told.pictures)
    sys.stdout.write(f"{outcome}\n{'as it must be' if outcome.sound else 'NOT as it must be'}\n")
    return 0 if outcome.sound else 1


if __name__ == "__main__":
    sys.exit(main())
