"""`python -m installer.managed [--check]`: writes what is made, or says what differs."""

import sys

from installer.managed.outputs import differing, write


def main(arguments: list[str]) -> int:
    """Run; 1 where something differs and only looking was asked for."""
    only_look = arguments == ["--check"]
    changed = differing() if only_look else write()
    for path in changed:
        sys.stdout.write(f"{'differs' if only_look else 'written'}: {path}\n")
    return 1 if only_look and changed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
