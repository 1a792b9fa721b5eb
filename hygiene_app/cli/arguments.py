"""What can be typed."""

import argparse
from pathlib import Path
from typing import TypeAlias

from hygiene_app.model.account import AuthMethod, Security
from hygiene_app.model.finding import Category

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def _json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="one JSON document on standard output")


def _add(commands: Commands, name: str, text: str) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=text, description=text)
    _json(parser)
    return parser


def make_parser(version: str) -> argparse.ArgumentParser:
    """Return the parser of the whole command line (design §6)."""
    parser = argparse.ArgumentParser(
        prog="hygiene-app",
        description="Finds personal data in your own mailbox that should no longer be there. "
        "Without a command the window opens.",
    )
    parser.add_argument("--version", action="version", version=f"hygiene-app {version}")
    parser.add_argument(
        "--profile", type=Path, metavar="DIR", help="keep everything of this user in one folder"
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _demo(commands)
    _account(commands)
    _looking(commands)
    _dispose(commands)
    _archive(commands)
    _rest(commands)
    return parser


def _demo(commands: Commands) -> None:
    demo = _add(commands, "demo", "try the program on a sample mailbox")
    demo.add_argument("--headless", action="store_true", help="print the findings, open no window")
    demo.add_argument(
        "--picture", type=Path, metavar="FILE", help="with --headless: a PNG of the review page"
    )


def _account(commands: Commands) -> None:
    account = commands.add_parser("account", help="mailboxes to look after")
    verbs = account.add_subparsers(dest="verb", metavar="VERB", required=True)
    add = _add(verbs, "add", "sign in to a mailbox and keep it")
    add.add_argument("--email", required=True)
    add.add_argument("--host", default="", help="the IMAP server; found by itself where left out")
    add.add_argument("--port", type=int, default=0, help="993 for tls, 143 for starttls")
    add.add_argument("--user", default="", help="the name to sign in with, when not the address")
    secure = [Security.TLS.value, Security.STARTTLS.value]
    add.add_argument("--security", choices=secure, help="tls, unless something else is found")
    add.add_argument(
        "--agree", default="", metavar="HOST", help="this host may be asked for the server too"
    )
    methods = [method.value for method in AuthMethod]
    add.add_argument("--auth", choices=methods, default=AuthMethod.PASSWORD.value)
    add.add_argument(
        "--password-stdin", action="store_true", help="read the password from standard input"
    )
    _add(verbs, "list", "the mailboxes of this profile")
    _add(verbs, "check", "what the server can and cannot do").add_argument("email")
    _add(verbs, "remove", "forget a mailbox, its password and its findings").add_argument("email")


def _looking(commands: Commands) -> None:
    scan = _add(commands, "scan", "look through the mailbox for what is new")
    scan.add_argument("--account", default="", metavar="EMAIL")
    findings = _add(commands, "findings", "what was found and not yet decided")
    findings.add_argument("--account", default="", metavar="EMAIL")
    findings.add_argument("--category", choices=list(Category), type=Category)
    findings.add_argument("--overdue", action="store_true", help="only what should be gone by now")


def _dispose(commands: Commands) -> None:
    dispose = _add(
        commands, "dispose", "archive, move to the Trash or delete; without --yes nothing is done"
    )
    how = dispose.add_mutually_exclusive_group(required=True)
    how.add_argument("--archive", action="store_const", const="archive", dest="action")
    how.add_argument("--trash", action="store_const", const="trash", dest="action")
    how.add_argument("--delete", action="store_const", const="delete", dest="action")
    dispose.add_argument("--account", default="", metavar="EMAIL")
    dispose.add_argument("--category", choices=list(Category), type=Category)
    dispose.add_argument("--id", action="append", default=[], metavar="ID", dest="ids")
    dispose.add_argument("--yes", action="store_true", help="do it")


def _archive(commands: Commands) -> None:
    archive = commands.add_parser("archive", help="the encrypted archive")
    verbs = archive.add_subparsers(dest="verb", metavar="VERB", required=True)
    _add(verbs, "list", "what the archive holds")
    _add(verbs, "verify", "read and decrypt every message again")
    export = _add(verbs, "export", "write messages as .eml files")
    export.add_argument("--to", type=Path, required=True, metavar="DIR")
    export.add_argument("--id", action="append", default=[], metavar="ID", dest="ids")
    _add(verbs, "restore", "put a message back where it came from").add_argument("id")
    expire = _add(verbs, "expire", "destroy what the archive should no longer hold")
    expire.add_argument("--yes", action="store_true", help="do it")
    recover = _add(verbs, "recover", "open the archive on this computer with the recovery code")
    recover.add_argument("--code-stdin", action="store_true", required=True)


def _rest(commands: Commands) -> None:
    recognise = _add(commands, "recognise", "say what files, messages, folders or mboxes are")
    recognise.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    policy = commands.add_parser("policy", help="how long what is kept")
    verbs = policy.add_subparsers(dest="verb", metavar="VERB", required=True)
    _add(verbs, "show", "the policy in force, with the origin of each value")
    _add(verbs, "check", "check a policy file").add_argument("file", type=Path)
    _add(commands, "doctor", "whether everything the program needs is there")
