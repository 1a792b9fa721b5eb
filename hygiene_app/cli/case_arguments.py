"""What can be typed after `case`."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from hygiene_app.model.case import CaseKind
from hygiene_app.words.phrasebook import LOCALES

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
Add = Callable[[Commands, str, str], argparse.ArgumentParser]


def add_case(commands: Commands, add: Add) -> None:
    """Add the command and its verbs."""
    case = commands.add_parser("case", help="requests of people: access and erasure")
    verbs = case.add_subparsers(dest="verb", metavar="VERB", required=True)
    begin = add(verbs, "open", "keep a request; the month to answer it counts from its receipt")
    begin.add_argument("kind", choices=[kind.value for kind in CaseKind])
    begin.add_argument(
        "who", nargs="+", metavar="NAME-OR-ADDRESS", help="a name, an address or a number each"
    )
    begin.add_argument("--received", metavar="YYYY-MM-DD", help="today where left out")
    begin.add_argument(
        "--language", choices=list(LOCALES), help="of the person; the user's own if left out"
    )
    add(verbs, "list", "all cases, what is due first at the front")
    _one(add, verbs, "show", "search again, and list what is found with what was decided")
    extend = _one(add, verbs, "extend", "take two months more, once, within the first month")
    extend.add_argument("--reason", required=True, help="why; the person has to be told")
    hide = _one(add, verbs, "hide", "mask names and addresses of others in the package")
    hide.add_argument("names", nargs="*", metavar="NAME-OR-ADDRESS", help="none: nobody")
    _decide(_one(add, verbs, "decide", "say of messages whether they belong to the answer"))
    restrict = _one(add, verbs, "restrict", "put what is about the person on hold")
    restrict.add_argument("--lift", action="store_true", help="take the hold off")
    package = _one(add, verbs, "package", "write what was included, with overview and hashes")
    package.add_argument("file", type=Path, metavar="FILE.zip")
    erase = _one(add, verbs, "erase", "delete what was included and need not be kept")
    erase.add_argument("--yes", action="store_true", help="do it, for good")
    letter = _one(add, verbs, "letter", "the answer to a request for erasure")
    letter.add_argument("--pdf", type=Path, metavar="FILE", help="write it on paper too")
    _one(add, verbs, "close", "end a case")


def _one(add: Add, verbs: Commands, name: str, text: str) -> argparse.ArgumentParser:
    parser = add(verbs, name, text)
    parser.add_argument("id", metavar="CASE")
    return parser


def _decide(decide: argparse.ArgumentParser) -> None:
    decide.add_argument(
        "messages", nargs="*", metavar="MESSAGE", help="none: all that nobody decided about"
    )
    how = decide.add_mutually_exclusive_group(required=True)
    how.add_argument("--include", action="store_true")
    how.add_argument("--exclude", action="store_true", help="with --reason")
    how.add_argument("--rectify", metavar="TEXT", help="what has to be put right in them")
    decide.add_argument("--reason", default="", help="why they do not belong to the answer")
