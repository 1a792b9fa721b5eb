"""From what was typed to an exit code."""

import argparse
import logging
import sys
from collections.abc import Callable, Sequence

from hygiene_app.cli import (
    account,
    archive,
    case,
    demo,
    dispose,
    doctor,
    findings,
    journal,
    person,
    policy,
    recognise,
    remind,
    report,
    simulation,
    undo,
)
from hygiene_app.cli import scan as scan_command
from hygiene_app.cli.arguments import make_parser
from hygiene_app.cli.launch import Launch
from hygiene_app.cli.output import Output
from hygiene_app.model.errors import KnownError
from hygiene_app.model.job import Cancelled
from hygiene_app.model.trace import places
from hygiene_app.words.loading import load

log = logging.getLogger(__name__)

EXIT_DONE = 0
EXIT_KNOWN = 1
EXIT_BUG = 70
EXIT_INTERRUPTED = 130

Command = Callable[[argparse.Namespace, Launch, Output], int]


def _policy(arguments: argparse.Namespace, launch: Launch, out: Output) -> int:
    command = simulation.run if arguments.verb == "simulate" else policy.run
    return command(arguments, launch, out)


COMMANDS: dict[str, Command] = {
    "demo": demo.run,
    "account": account.run,
    "scan": scan_command.run,
    "findings": findings.run,
    "dispose": dispose.run,
    "undo": undo.run,
    "archive": archive.run,
    "recognise": recognise.run,
    "policy": _policy,
    "journal": journal.run,
    "person": person.run,
    "case": case.run,
    "remind": remind.run,
    "report": report.run,
    "doctor": doctor.run,
}


def run(argv: Sequence[str], launch: Launch) -> int:
    """Run one command; return its exit code (design §6)."""
    arguments = make_parser(launch.version).parse_args(argv)
    out = Output(load("en", launch.resources), as_json=arguments.json)
    try:
        return COMMANDS[arguments.command](arguments, launch, out)
    except KnownError as exc:
        out.problem(exc)
        return EXIT_KNOWN
    except (Cancelled, KeyboardInterrupt):
        out.note("Stopped. What was done stays done.")
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()
        return EXIT_DONE
    except Exception as exc:  # noqa: BLE001 - the last door: a bug becomes exit code 70
        log.error("bug: %s at %s", type(exc).__name__, " < ".join(reversed(places(exc))))
        out.note(f"The program made a mistake ({type(exc).__name__}). Nothing was lost by it.")
        return EXIT_BUG
