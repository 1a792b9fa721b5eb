"""`account add | list | check | remove`."""

import argparse
import getpass
import sys
from dataclasses import replace

from hygiene_app.cli.choices import choose
from hygiene_app.cli.launch import Launch
from hygiene_app.cli.output import Output, counted
from hygiene_app.model.account import (
    Account,
    AuthMethod,
    Capabilities,
    MailSource,
    OAuthClient,
    Security,
    ServerKind,
)
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.secret import Secret
from hygiene_app.model.server import ServerChoice, SignIn
from hygiene_app.workflow.accounts import AccountBook, AccountReport, NewAccount


def run(arguments: argparse.Namespace, launch: Launch, out: Output) -> int:
    """Run an `account` command."""
    services = launch.services(arguments.profile)
    verbs = {"add": _add, "list": _list, "check": _check, "sign-in": _sign_in, "remove": _remove}
    try:
        if arguments.verb in verbs:
            verbs[arguments.verb](arguments, services.accounts, out)
        else:
            choose(arguments, services, out)
    finally:
        services.close()
    return 0


def _add(arguments: argparse.Namespace, book: AccountBook, out: Output) -> None:
    if arguments.local is not None:
        path = str(arguments.local.expanduser().absolute())
        _kept(book.add_local(arguments.email, path), None, out)
        return
    found = None if arguments.host else _found(arguments, book, out)
    if _by_browser(arguments, found):
        new = replace(_new(arguments, found), oauth=_client(arguments, book, found))
        with out.progress() as job:
            report = book.add_by_browser(new, job, lambda url: _open_page(url, out))
    else:
        report = _with_password(arguments, book, found)
    _kept(report, found, out)


def _with_password(
    arguments: argparse.Namespace, book: AccountBook, found: ServerChoice | None
) -> AccountReport:
    if found and found.sign_in is SignIn.BROWSER:
        raise KnownError(ErrorCode.BROWSER_SIGN_IN, host=found.host)
    try:
        return book.add(_new(arguments, found), _password(arguments))
    except KnownError as exc:
        if found and found.sign_in is SignIn.APP_PASSWORD and exc.code is ErrorCode.WRONG_PASSWORD:
            raise KnownError(ErrorCode.APP_PASSWORD_NEEDED, host=found.host) from exc
        raise


def _kept(report: AccountReport, found: ServerChoice | None, out: Output) -> None:
    if out.as_json:
        source = found.source.value if found else None
        document = {"account": account_json(report.account), "found_by": source}
        out.document("account add", document)
        return
    out.line(f"{report.account.name}: signed in and kept. {_inbox(report)}")
    if found:
        out.line(_where(found, out))


def _by_browser(arguments: argparse.Namespace, found: ServerChoice | None) -> bool:
    """Whether to sign in by the browser: asked for, or the only way that the server takes."""
    if arguments.auth is not None:
        return bool(arguments.auth == AuthMethod.OAUTH)
    return found is not None and found.sign_in is SignIn.BROWSER and not arguments.password_stdin


def _client(
    arguments: argparse.Namespace, book: AccountBook, found: ServerChoice | None
) -> OAuthClient:
    """Return whose page is to be opened; the only one that is ready where nobody says which."""
    provider = arguments.provider or (found.provider if found else "")
    if not provider:
        ready = [each.id for each in book.providers() if each.ready]
        provider = ready[0] if len(ready) == 1 else ""
    return OAuthClient(
        provider=provider,
        client_id=arguments.client_id,
        tenant=arguments.tenant,
        login_hint=arguments.sign_in_as,
    )


def _open_page(url: str, out: Output) -> None:
    out.note("Your browser opens the page of your provider. If it does not, open this address:")
    out.note(url)


def _sign_in(arguments: argparse.Namespace, book: AccountBook, out: Output) -> None:
    account = book.find(arguments.email)
    if account.auth is AuthMethod.OAUTH:
        with out.progress() as job:
            book.sign_in_again(arguments.email, job, lambda url: _open_page(url, out))
    else:
        book.renew_password(arguments.email, _password(arguments))
    if out.as_json:
        out.document("account sign-in", {"account": account_json(account)})
        return
    out.line(f"{account.name}: signed in again.")


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
    messages = counted(report.messages, "message")
    return f"{messages} in the inbox, {counted(len(report.folders), 'folder')}."


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
    out.table(("address", "server", "security", "sign-in"), [_row(each) for each in accounts])


def _row(account: Account) -> tuple[str, str, str, str]:
    if account.source is not MailSource.IMAP:
        return account.email, account.path, account.source.value, "-"
    server = f"{account.host}:{account.port}"
    return account.email, server, account.security.value, account.auth.value


def _check(arguments: argparse.Namespace, book: AccountBook, out: Output) -> None:
    report = book.check(arguments.email)
    if out.as_json:
        out.document(
            "account check",
            {
                "account": account_json(report.account),
                "can": _can(report.capabilities),
                "kind": report.capabilities.kind.value,
                "notes": [note.code.value for note in report.notes],
                "folders": [
                    {"name": folder.display, "role": folder.role.value} for folder in report.folders
                ],
                "messages": report.messages,
            },
        )
        return
    for line in in_words(report, out):
        out.line(line)


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
        "source": account.source.value,
        "path": account.path,
    }


def _can(capabilities: Capabilities) -> dict[str, bool]:
    return {
        "trash": capabilities.can_trash,
        "delete": capabilities.can_delete,
        "move": capabilities.move,
        "uidplus": capabilities.uidplus,
        "special_use": capabilities.special_use,
        "condstore": capabilities.condstore,
        "gmail": capabilities.kind is ServerKind.GMAIL,
    }


def in_words(report: AccountReport, out: Output) -> tuple[str, ...]:
    """Return what the server can and cannot do, in plain sentences."""
    account = report.account
    place = account.host or account.path
    notes = (out.say(f"note-{note.code.value}", **dict(note.facts)) for note in report.notes)
    return (
        f"{account.name} at {place}: signed in.",
        *(f"- {note}" for note in notes),
        f"- {counted(report.messages, 'message')} in {counted(len(report.folders), 'folder')}.",
    )
