"""The manual page, written from the command line itself so that the two cannot differ."""

import argparse
from collections.abc import Iterator

from hygiene_app.cli.arguments import make_parser


def manual(version: str) -> str:
    """Return `hygiene-app(1)` in the language of man pages."""
    parser = make_parser(version)
    lines = [
        f'.TH HYGIENE\\-APP 1 "" "Mail Hygiene {_plain(version)}"',
        ".SH NAME",
        "hygiene\\-app \\- find personal data in your own mailbox that should no longer be there",
        ".SH SYNOPSIS",
        ".B hygiene\\-app",
        "[\\fB\\-\\-profile\\fR \\fIDIR\\fR] [\\fICOMMAND\\fR ...]",
        ".SH DESCRIPTION",
        _plain(parser.description or ""),
        ".SH COMMANDS",
        *_commands(parser, ""),
        ".SH EXIT STATUS",
        "0 done; 1 a known problem, told in one sentence; 2 wrong usage; 3 done, with items that",
        "failed; 70 a mistake of the program.",
        ".SH FILES",
        ".TP",
        ".I /etc/hygiene\\-app/policies/*.json",
        "Settings of the administrator; they hold only where root owns them.",
        ".TP",
        ".I ~/.local/share/MailHygiene",
        "Everything of one user. Removing the package leaves it.",
    ]
    return "\n".join(lines) + "\n"


def _commands(parser: argparse.ArgumentParser, path: str) -> Iterator[str]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            told = {each.dest: each.help or "" for each in action._choices_actions}
            for name, below in action.choices.items():
                yield from _command(below, f"{path} {name}".strip(), told.get(name, ""))


def _command(parser: argparse.ArgumentParser, path: str, text: str) -> Iterator[str]:
    yield from (".TP", f".B {_plain(path)}", _plain(text) + ".")
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            continue
        if action.option_strings and action.dest != "help":
            word = f" \\fI{_plain(str(action.metavar))}\\fR" if action.metavar else ""
            help_text = f": {_plain(action.help)}" if action.help else ""
            yield from (".br", f"\\fB{_plain(action.option_strings[-1])}\\fR{word}{help_text}")
    yield from _commands(parser, path)


def _plain(text: str) -> str:
    escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("%%", "%")
    # A dot or an apostrophe at the start of a line is an order to the formatter.
    return f"\\&{escaped}" if escaped[:1] in (".", "'") else escaped
