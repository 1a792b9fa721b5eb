"""Chooses between the window, the command line and the reader child.

Nothing heavy is imported before that choice: the child starts once per crash, the reminder must
be quick, and a window must not pay for what only commands need.
"""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hygiene_app.workflow.services import Services


def main() -> None:
    """Run what the arguments ask for, and end the process with its exit code."""
    arguments = sys.argv[1:]
    if arguments == ["--reader-child"]:
        from hygiene_app.readers.child import run

        sys.exit(run())
    profile, rest = _profile_of(arguments)
    if not rest or (rest[0] == "demo" and not _is_headless(rest)):
        sys.exit(_window(profile, demo=bool(rest)))
    sys.exit(_command(arguments))


def window() -> None:
    """Open the window, whatever the arguments but `remind`: the entry point without a console."""
    arguments = sys.argv[1:]
    profile, rest = _profile_of(arguments)
    if rest[:1] == ["remind"]:
        # The schedule of Windows starts it through here: the other one would flash a console.
        _stand_in_for_streams()
        sys.exit(_command(arguments))
    sys.exit(_window(profile, demo=rest[:1] == ["demo"]))


def _stand_in_for_streams() -> None:
    """Send what is printed nowhere: a program without a console has no streams on Windows."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            nowhere = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - until the end
            setattr(sys, name, nowhere)


def _profile_of(arguments: list[str]) -> tuple[Path | None, list[str]]:
    """Split `--profile DIR` off; anything else is left to argparse."""
    if len(arguments) >= 2 and arguments[0] == "--profile":
        return Path(arguments[1]), arguments[2:]
    if arguments and arguments[0].startswith("--profile="):
        return Path(arguments[0].partition("=")[2]), arguments[1:]
    return None, arguments


def _is_headless(rest: list[str]) -> bool:
    return any(word in rest for word in ("--headless", "--json", "-h", "--help"))


def _has_screen() -> bool:
    """Whether a window can be shown: Qt ends the process without a word to the user where not."""
    if sys.platform != "linux":
        return True
    return any(os.environ.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _window(profile: Path | None, *, demo: bool) -> int:
    if not _has_screen():
        sys.stderr.write(
            "There is no screen here to show the window on. "
            "See hygiene-app --help for what works without, such as demo --headless.\n"
        )
        return 1
    from hygiene_app import app
    from hygiene_app.ui import application

    return application.run(
        build=lambda: app.build(profile),
        build_demo=app.build_demo,
        resources=app.resources(),
        demo=demo,
        profile=profile,
    )


def _command(arguments: list[str]) -> int:
    from hygiene_app import __version__, app
    from hygiene_app.cli.launch import Launch
    from hygiene_app.cli.main import run

    launch = Launch(
        services=app.build,
        demo=app.build_demo,
        recognise=app.recognise_only,
        doctor=app.doctor,
        picture=_picture,
        notify=app.notify,
        window=lambda profile: _window(profile, demo=False),
        resources=app.resources(),
        version=__version__,
    )
    return run(arguments, launch)


def _picture(services: "Services", path: Path) -> None:
    from hygiene_app.ui import gallery

    gallery.picture_of_review(services, path)


if __name__ == "__main__":
    main()
