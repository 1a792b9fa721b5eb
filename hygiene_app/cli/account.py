"""`account add | list | check | remove`."""

import argparse
import getpass
import sys

from hygiene_app.cli.launch import Launch
from hygiene_app.cli.output import Output
from hygiene_app.model.account import Account, Capabilities, Security
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.secret import Secret
from hygiene_app.model.server import ServerChoice, SignIn
from hygiene_app.workflow.accounts import AccountBook, AccountReport, NewAccount


def run(arguments: argparse.Namespace, launch: Launch, out: Output) -> int:
    """Run an `account` command."""
    services = launch.services(arguments.profile)
    try:
        verbs = {"add": _add, "list": _list, "check": _check, "remove": _remove}
        verbs[arguments.verb](arguments, services.accounts, out)
    finally:
        services.close()
    return 0


def _add(arguments: argparse.Namespace, book: AccountBook, out: Output) -> None:
    found = None if arguments.host else _found(arguments, book, out)
    try:
        report = book.add(_new(arguments, found), _password(arguments))
    except KnownError as exc:
        if found and found.sign_in is SignIn.APP_PASSWORD and exc.code is ErrorCode.WRONG_PASSWORD:
            raise KnownError(ErrorCode.APP_PASSWORD_NEEDED, host=found.host) from exc
        raise
    if out.as_json:
        source = found.source.value if found else None
        document = {"account": account_json(report.account), "found_by": source}
        out.document("account add", document)
        return
    out.line(f"{report.account.email}: signed in and kept. {_inbox(report)}")
    if found:
        out.line(_where(found, out))


def _found(arguments: argparse.Namespace, book: AccountBook, out: Output) -> ServerChoice:
    """Find the server; tell it to somebody who is about to type a password."""
    with out.progress() as job:
        found = book.server(arguments.email, job, arguments.agree)
    if not arguments.password_stdin and sys.stdin.isatty():
        out.note(_where(found, out))
        if found.sign_in is SignIn.APP_PASSWORD:
            out.note(out.sentence(ErrorCode.APP_PASSWORD_NEEDED.value, {"host": found.host}))
    return found


def _where(found: ServerChoice, out: Output) -> str:
    server = f"{found.host}, port {found.port}, {found.security.value.upper()}"
    return f"{server}. {out.say(f'server-{found.source.value}')}"


def _new(arguments: argparse.Namespace, found: ServerChoice | None) -> NewAccount:
    """Return the account: what was typed counts more than what was found."""
    security = Security(arguments.security) if arguments.security else None
    if found is None:
        return NewAccount(
            email=arguments.email,
            host=arguments.host,
            port=arguments.port,
            security=security or Security.TLS,
            user=arguments.user,
        )
    usual = found.port if security in (None, found.security) else 0
    return NewAccount(
        email=arguments.email,
        host=found.host,
        port=arguments.port or usual,
        security=security or found.security,
        user=arguments.user or found.user,
    )


def _inbox(report: AccountReport) -> str:
    return f"{report.messages} messages in the inbox, {len(report.folders)} folders."


def _password(arguments: argparse.Namespace) -> Secret:
    if arguments.password_stdin:
        return Secret(sys.stdin.readline().rstrip("\r\n"))
    if not sys.stdin.isatty():
        raise KnownError(ErrorCode.PASSWORD_NEEDED, email=arguments.email)
    return Secret(getpass.getpass(f"Password for {arguments.email}: "))


def _list(_arguments: argparse.Namespace, book: AccountBook, out: Output) -> None:
    accounts = book.list()
    if out.as_json:
        out.document("account list", {"accounts": [account_json(each) for each in accounts]})
        return
    rows = [(a.email, f"{a.host}:{a.port}", a.security.value, a.auth.value) for a in accounts]
    out.table(("address", "server", "security", "sign-in"), rows)


def _check(arguments: argparse.Namespace, book: AccountBook, out: Output) -> None:
    report = book.check(arguments.email)
    if out.as_json:
        out.document(
            "account check",
            {
                "account": account_json(report.account),
                "can": _can(report.capabilities),
                "folders": [
                    {"name": folder.display, "role": folder.role.value} for folder in report.folders
                ],
                "messages": report.messages,
            },
        )
        return
    out.line(f"{report.account.email} at {report.account.host}: signed in.")
    for sentence in in_words(report.capabilities):
        out.line(f"- {sentence}")
    out.line(f"- {report.messages} messages in {len(report.folders)} folders.")


def _remove(arguments: argparse.Namespace, book: AccountBook, out: Output) -> None:
    book.remove(arguments.email)
    if out.as_json:
        out.document("account remove", {"removed": arguments.email})
        return
    out.line(f"{arguments.email}: forgotten here, with its password and findings.")
    out.line("The mailbox itself, the archive and the journal are untouched.")


def account_json(account: Account) -> dict[str, object]:
    """Return an account for JSON."""
    return {
        "email": account.email,
        "host": account.host,
        "port": account.port,
        "security": account.security.value,
        "auth": account.auth.value,
    }


def _can(capabilities: Capabilities) -> dict[str, bool]:
    return {
        "trash": capabilities.can_trash,
        "delete": capabilities.can_delete,
        "move": capabilities.move,
        "uidplus": capabilities.uidplus,
        "special_use": capabilities.special_use,
        "condstore": capabilities.condstore,
        "gmail": capabilities.gmail,
    }


def in_words(capabilities: Capabilities) -> tuple[str, ...]:
    """Return what the server can and cannot do, in plain sentences."""
    trash = "Messages can be moved to the Trash safely."
    if capabilities.trash is None:
        trash = "There is no Trash folder that we recognise: moving to the Trash is not offered."
    elif not capabilities.can_trash:
        trash = (
            "The server offers neither MOVE nor UIDPLUS: moving to the Trash could touch other "
            "messages, so it is not offered."
        )
    delete = "Single messages can be removed for good (UIDPLUS)."
    if not capabilities.can_delete:
        delete = "The server has no UIDPLUS: removing for good is not offered."
    return trash, delete
