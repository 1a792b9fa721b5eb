"""What can be typed."""

import argparse
from pathlib import Path
from typing import TypeAlias

from hygiene_app.cli.case_arguments import add_case
from hygiene_app.model.account import AuthMethod, Security
from hygiene_app.model.finding import Category
from hygiene_app.words.phrasebook import LOCALES
from hygiene_app.workflow.choices import FolderUse

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
    _undo(commands)
    _archive(commands)
    _rest(commands)
    add_case(commands, _add)
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
    _sign_in(add)
    again = _add(verbs, "sign-in", "sign in again: a new password, or the browser once more")
    again.add_argument("email")
    _password(again)
    _choices(verbs)
    _add(verbs, "list", "the mailboxes of this profile")
    _add(verbs, "check", "what the server can and cannot do").add_argument("email")
    _add(verbs, "remove", "forget a mailbox, its password and its findings").add_argument("email")


def _sign_in(add: argparse.ArgumentParser) -> None:
    methods = [method.value for method in AuthMethod]
    add.add_argument("--auth", choices=methods, help="what the server takes, where left out")
    add.add_argument(
        "--provider", default="", metavar="ID", help="whose sign-in page: microsoft, google, ..."
    )
    add.add_argument(
        "--client-id", default="", metavar="ID", help="as which program IT registered this one"
    )
    add.add_argument("--tenant", default="", metavar="ID", help="the organisation at Microsoft")
    add.add_argument(
        "--sign-in-as", default="", metavar="E", help="who signs in, for a shared mailbox"
    )
    add.add_argument(
        "--local", type=Path, metavar="PATH", help="mail on this computer: Maildir, mbox or .eml"
    )
    _password(add)


def _password(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--password-stdin", action="store_true", help="read the password from standard input"
    )


def _choices(verbs: Commands) -> None:
    folders = _add(verbs, "folders", "the folders of a mailbox, and which of them are read")
    folders.add_argument("email")
    for use, text in (
        (FolderUse.READ, "read this folder"),
        (FolderUse.SKIP, "leave this folder out"),
        (FolderUse.PROTECT, "never open this folder, nor those below it"),
    ):
        folders.add_argument(
            f"--{use.value}", action="append", default=[], metavar="FOLDER", help=text
        )
    protect = _add(verbs, "protect", "people whose mail is never read")
    protect.add_argument("email", help="the mailbox")
    protect.add_argument(
        "people", nargs="*", metavar="PERSON", help="an address, or @ and a domain"
    )
    protect.add_argument("--no-longer", action="store_true", help="read their mail again")


def _looking(commands: Commands) -> None:
    scan = _add(commands, "scan", "look through the mailbox for what is new")
    scan.add_argument("--account", default="", metavar="EMAIL")
    scan.add_argument(
        "--words", action="store_true", help="read again what is not in the word index yet"
    )
    findings = _add(commands, "findings", "what was found and not yet decided")
    findings.add_argument("--account", default="", metavar="EMAIL")
    findings.add_argument("--category", choices=list(Category), type=Category)
    findings.add_argument("--overdue", action="store_true", help="only what should be gone by now")


def _dispose(commands: Commands) -> None:
    dispose = _add(
        commands,
        "dispose",
        "archive, move to the Trash, delete, or strip attachments; without --yes nothing is done",
    )
    how = dispose.add_mutually_exclusive_group(required=True)
    how.add_argument("--archive", action="store_const", const="archive", dest="action")
    how.add_argument("--trash", action="store_const", const="trash", dest="action")
    how.add_argument("--delete", action="store_const", const="delete", dest="action")
    how.add_argument(
        "--strip",
        action="store_const",
        const="strip",
        dest="action",
        help="archive whole, and leave a message without attachments",
    )
    dispose.add_argument("--account", default="", metavar="EMAIL")
    dispose.add_argument("--category", choices=list(Category), type=Category)
    dispose.add_argument("--id", action="append", default=[], metavar="ID", dest="ids")
    dispose.add_argument("--yes", action="store_true", help="do it")


def _undo(commands: Commands) -> None:
    undo = _add(commands, "undo", "take the last clean-up back; without --yes nothing is done")
    undo.add_argument("--yes", action="store_true", help="do it")


def _archive(commands: Commands) -> None:
    archive = commands.add_parser("archive", help="the encrypted archive")
    verbs = archive.add_subparsers(dest="verb", metavar="VERB", required=True)
    lists = _add(verbs, "list", "what the archive holds")
    lists.add_argument("--search", default="", metavar="WORDS", help="only what has these words")
    _add(verbs, "status", "how much it holds, and who can open it")
    _add(verbs, "verify", "read and decrypt every message again")
    export = _add(verbs, "export", "write messages as .eml files")
    export.add_argument("--to", type=Path, required=True, metavar="DIR")
    export.add_argument("--id", action="append", default=[], metavar="ID", dest="ids")
    _add(verbs, "restore", "put a message back where it came from").add_argument("id")
    expire = _add(verbs, "expire", "destroy what the archive should no longer hold")
    expire.add_argument("--yes", action="store_true", help="do it")
    recover = _add(verbs, "recover", "open the archive on this computer with the recovery code")
    recover.add_argument("--code-stdin", action="store_true", required=True)
    recover.add_argument(
        "--incomplete", action="store_true", help="go on where not all of the archive is here"
    )
    renew = _add(
        verbs, "renew", "make a new recovery code; the old one holds until it is confirmed"
    )
    how = renew.add_mutually_exclusive_group()
    how.add_argument("--code-stdin", action="store_true", help="confirm the new code")
    how.add_argument("--cancel", action="store_true", help="forget the new code")
    _add(verbs, "new", "begin a new archive where the folder of the old one is gone")


def _rest(commands: Commands) -> None:
    recognise = _add(commands, "recognise", "say what files, messages, folders or mboxes are")
    recognise.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    policy = commands.add_parser("policy", help="how long what is kept")
    verbs = policy.add_subparsers(dest="verb", metavar="VERB", required=True)
    _add(verbs, "show", "the policy in force, with the origin of each value")
    _add(verbs, "check", "check a policy file").add_argument("file", type=Path)
    simulate = _add(verbs, "simulate", "what a policy would do to what was found")
    simulate.add_argument("file", type=Path, nargs="?", help="the policy in force if left out")
    simulate.add_argument("--months", type=int, default=12, metavar="N", help="how far to look")
    person = _add(commands, "person", "what mailbox and archive hold about somebody")
    person.add_argument(
        "who", nargs="+", metavar="NAME-OR-ADDRESS", help="a name, an address or a number each"
    )
    person.add_argument("--aliases", action="store_true", help="look for the other addresses too")
    person.add_argument("--export", type=Path, metavar="FILE.zip", help="write all of it")
    person.add_argument(
        "--language", choices=list(LOCALES), help="of the overview; the user's own if left out"
    )
    report = _add(commands, "report", "what would leak if the mailbox leaked today, in figures")
    report.add_argument("--html", type=Path, metavar="FILE", help="write it for a browser")
    report.add_argument("--pdf", type=Path, metavar="FILE", help="write it on paper")
    report.add_argument(
        "--employer", action="store_true", help="counts only: no names, subjects or messages"
    )
    report.add_argument(
        "--language", choices=list(LOCALES), help="of the files; the user's own where left out"
    )
    journal = _add(commands, "journal", "what was done, when, by which rule; no personal data")
    journal.add_argument("--to", type=Path, metavar="FILE", help="write it: .csv or .pdf")
    remind = _add(commands, "remind", "notify if a review is due; quick and otherwise silent")
    remind.add_argument("--now", action="store_true", help="also when the last one was recent")
    _add(commands, "doctor", "whether everything the program needs is there")
