"""Pictures of every page of the window over the sample mailbox: `python3 dev.py shots`."""

import argparse
import sys
from pathlib import Path

from hygiene_app.app import build_demo
from hygiene_app.model.job import quiet_job
from hygiene_app.ui.gallery import LANGUAGES, SCHEMES, shoot


def main() -> int:
    """Start the sample mailbox, scan it and take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("shots"))
    parser.add_argument("--languages", nargs="+", choices=LANGUAGES, default=list(LANGUAGES))
    parser.add_argument("--schemes", nargs="+", choices=SCHEMES, default=list(SCHEMES))
    arguments = parser.parse_args()
    services = build_demo(quiet_job())
    try:
        services.scan.run(quiet_job())
        pictures = shoot(services, arguments.out, arguments.languages, arguments.schemes)
    finally:
        services.close()
    sys.stdout.write(f"{len(pictures)} pictures in {arguments.out}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
