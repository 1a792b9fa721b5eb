"""Signing in by the browser with real parts: a server, a browser played by a thread, a keyring."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hygiene_app.desktop.credentials import KeyringCredentials, MemoryCredentials
from hygiene_app.desktop.paths import PackagedResources
from hygiene_app.mailbox.oauth_flow import BrowserFlow
from hygiene_app.mailbox.oauth_protocol import Issuers
from hygiene_app.mailbox.oauth_providers import SignInTable
from hygiene_app.mailbox.oauth_tokens import AccessTokens
from hygiene_app.model.account import Account, AuthMethod, OAuthClient, Security
from hygiene_app.model.job import Job, quiet_job
from hygiene_app.model.secret import Secret
from tests.support.authorisation_server import CLIENT, SCOPE, AuthorisationServer, Browser

START = datetime(2026, 11, 23, 12, tzinfo=UTC)


class MovingClock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.moment = START

    def now(self) -> datetime:
        """Return the moment."""
        return self.moment

    def later(self, **much: float) -> None:
        """Let time pass."""
        self.moment += timedelta(**much)


@dataclass(slots=True, kw_only=True)
class SignInHouse:
    """Everything that a test of signing in needs."""

    server: AuthorisationServer
    browser: Browser
    file: Path
    clock: MovingClock
    keyring: KeyringCredentials | MemoryCredentials
    issuers: Issuers
    tokens: AccessTokens
    flow: BrowserFlow

    def signed_in(self, account: Account, job: Job | None = None) -> Secret:
        """Sign in and keep what may be kept."""
        refresh = self.flow.sign_in(account, job or quiet_job(), lambda _address: None)
        self.tokens.keep_password(account.id, refresh)
        return refresh


def entry(server: AuthorisationServer, **more: str) -> str:
    """Return a file that names the server as the provider "own"."""
    lines = {"issuer": server.url, "client_id": CLIENT, "name": "Our sign-in", **more}
    text = "".join(f'{key} = "{value}"\n' for key, value in lines.items())
    return f'[own]\n{text}scopes = ["{SCOPE}"]\n'


def oauth_account(email: str = "jan@example.org", **oauth: str) -> Account:
    """Return an account that signs in there."""
    return Account(
        id=f"acc-{email.partition('@')[0]}",
        email=email,
        user=email,
        host="127.0.0.1",
        port=143,
        security=Security.LOOPBACK,
        auth=AuthMethod.OAUTH,
        oauth=OAuthClient(provider="own", **oauth),
    )


def built_in() -> str:
    """Return the table that comes with the program."""
    return PackagedResources().text("sign-in.toml")


@contextmanager
def sign_in_house(
    folder: Path,
    server: AuthorisationServer,
    *,
    patience: float = 10,
    keyring: KeyringCredentials | MemoryCredentials | None = None,
) -> Iterator[SignInHouse]:
    """Build it around a running server."""
    file = folder / "sign-in.toml"
    file.write_text(entry(server), "utf-8")
    clock, browser, kept = MovingClock(), Browser(), keyring or MemoryCredentials()
    issuers = Issuers(SignInTable(built_in, (file,)))
    tokens = AccessTokens(issuers=issuers, keyring=kept, now=clock.now)
    yield SignInHouse(
        server=server,
        browser=browser,
        file=file,
        clock=clock,
        keyring=kept,
        issuers=issuers,
        tokens=tokens,
        flow=BrowserFlow(
            issuers=issuers, tokens=tokens, open_browser=browser.open, patience=patience
        ),
    )
    browser.close()
