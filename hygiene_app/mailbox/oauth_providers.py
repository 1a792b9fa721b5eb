"""Whose sign-in pages can be used: our table, under the file of the user, under that of IT."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, cast
from urllib.parse import quote, urlsplit

from hygiene_app.mailbox.oauth_file import ENDPOINT_KEYS, Entry, Problem, invalid, parse, read
from hygiene_app.model.account import Account
from hygiene_app.model.errors import ErrorCode, Fact, KnownError
from hygiene_app.model.secret import Secret
from hygiene_app.model.server import ServerChoice, SignIn, SignInProvider

_BUILT_IN: Final = "sign-in.toml"
_MANAGED: Final = "managed settings"
_ANY_TENANT: Final = ("", "common", "organizations", "consumers")


@dataclass(frozen=True, slots=True, kw_only=True)
class OAuthProvider:
    """One provider.

    Attributes:
        issuer: where its OpenID Connect description lies; "" with `authorize_url` and `token_url`.
        redirect: where the browser comes back to, without a port where any will do.
        client_secret: Google gives one to desktop programs, and says itself that it is no secret.
        parameters: sent along to the page.
        admin_url: where an administrator approves the program.
        domains: of the addresses that sign in here.
    """

    id: str
    name: str
    scopes: tuple[str, ...]
    issuer: str = ""
    authorize_url: str = ""
    token_url: str = ""
    admin_url: str = ""
    redirect: str = "http://127.0.0.1"
    client_id: str = ""
    client_secret: Secret | None = None
    tenant: str = ""
    parameters: tuple[tuple[str, str], ...] = ()
    domains: tuple[str, ...] = ()

    def of_account(self, account: Account) -> "OAuthProvider":
        """Return it as this account uses it. Raises `KnownError(OAUTH_CLIENT_NEEDED)`."""
        own = account.oauth
        if own is None:
            raise KnownError(ErrorCode.OAUTH_PROVIDER_UNKNOWN)
        client = own.client_id or self.client_id
        if not client:
            raise KnownError(ErrorCode.OAUTH_CLIENT_NEEDED, provider=self.name)
        tenant = own.tenant or self.tenant
        certain = account.domain if tenant in _ANY_TENANT else tenant
        return replace(
            self,
            client_id=client,
            client_secret=self.client_secret if client == self.client_id else None,
            tenant=tenant,
            issuer=_filled(self.issuer, tenant=tenant),
            authorize_url=_filled(self.authorize_url, tenant=tenant),
            token_url=_filled(self.token_url, tenant=tenant),
            admin_url=_filled(self.admin_url, organisation=certain, client=client, tenant=tenant),
        )

    @property
    def facts(self) -> dict[str, Fact]:
        """What IT needs to approve this program."""
        return {
            "provider": self.name,
            "client": self.client_id,
            "scopes": " ".join(self.scopes),
            "url": self.admin_url or self.issuer or self.authorize_url,
        }


def _filled(template: str, **values: str) -> str:
    for name, value in values.items():
        template = template.replace("{" + name + "}", quote(value, safe=""))
    return template


class SignInTable:
    """All providers. The files are read at every question: they are small, and IT may change them.

    Args:
        built_in: gives our own table; a mistake in it is a bug.
        files: of IT first, then of the user; the first one that says a thing wins.
        managed: gives what the managed settings say, in the form of a file; it goes before all.
    """

    def __init__(
        self,
        built_in: Callable[[], str],
        files: Sequence[Path] = (),
        *,
        managed: Callable[[], str] = str,
    ) -> None:
        self._built_in = built_in
        self._files = tuple(files)
        self._managed = managed

    def all(self) -> tuple[OAuthProvider, ...]:
        """Return them. Raises `KnownError`: `SIGN_IN_FILE_INVALID`, `PATH_UNREADABLE`."""
        merged: dict[str, Entry] = {}
        origin: dict[str, str] = {}
        layers = [(_BUILT_IN, parse(self._built_in(), _BUILT_IN))]
        layers += [(str(path), read(path)) for path in reversed(self._files)]
        layers.append((_MANAGED, parse(self._managed(), _MANAGED)))
        for path, entries in layers:
            for key, entry in entries.items():
                merged[key] = _over(merged.get(key, {}), entry)
                origin[key] = path
        return tuple(_provider(key, entry, origin[key]) for key, entry in merged.items())

    def signing_in(self) -> tuple[SignInProvider, ...]:
        """Return what the user can choose from. Raises as `all`."""
        return tuple(
            SignInProvider(id=each.id, name=each.name, ready=bool(each.client_id))
            for each in self.all()
        )

    def of_account(self, account: Account) -> OAuthProvider:
        """Return the provider of an account, as this account uses it.

        Raises `KnownError`: `OAUTH_PROVIDER_UNKNOWN`, `OAUTH_CLIENT_NEEDED`, and as `all`.
        """
        wanted = account.oauth.provider if account.oauth is not None else ""
        for each in self.all():
            if each.id == wanted:
                return each.of_account(account)
        raise KnownError(ErrorCode.OAUTH_PROVIDER_UNKNOWN, provider=wanted)

    def advised(self, choice: ServerChoice, email: str) -> ServerChoice:
        """Return how to sign in at a server, as the files say: they know more than discovery.

        A domain that a file names signs in there; a page that is ready is better than a password
        made for programs. Raises as `all`.
        """
        domain = email.rpartition("@")[2].lower()
        providers = self.all()
        named = next((each for each in providers if domain in each.domains), None)
        if named is not None:
            return replace(choice, sign_in=SignIn.BROWSER, provider=named.id)
        known = next((each for each in providers if each.id == choice.provider), None)
        if choice.sign_in is SignIn.APP_PASSWORD and known is not None and known.client_id:
            return replace(choice, sign_in=SignIn.BROWSER)
        return choice


def _over(below: Entry, above: Entry) -> Entry:
    """Lay one entry over another; endpoints of two origins are never mixed."""
    if any(key in above for key in ENDPOINT_KEYS[:3]):
        below = {key: value for key, value in below.items() if key not in ENDPOINT_KEYS}
    if "client_id" in above:  # a secret belongs to the id that it was given with
        below = {key: value for key, value in below.items() if key != "client_secret"}
    return below | above


def _provider(key: str, entry: Entry, path: str) -> OAuthProvider:
    def text(name: str, default: str = "") -> str:
        return str(entry.get(name, default))

    def texts(name: str) -> tuple[str, ...]:
        return tuple(cast("list[str]", entry.get(name, [])))

    if not entry.get("issuer"):
        for needed in ("authorize_url", "token_url"):
            if not entry.get(needed):
                raise invalid(path, Problem.MISSING_KEY, key=f"{key}.{needed}")
    if not entry.get("scopes"):
        raise invalid(path, Problem.MISSING_KEY, key=f"{key}.scopes")
    place = urlsplit(text("issuer") or text("authorize_url"))
    secret = text("client_secret")
    return OAuthProvider(
        id=key,
        name=text("name") or place.hostname or key,
        scopes=texts("scopes"),
        issuer=text("issuer"),
        authorize_url=text("authorize_url"),
        token_url=text("token_url"),
        admin_url=text("admin_url"),
        redirect=text("redirect", "http://127.0.0.1"),
        client_id=text("client_id"),
        client_secret=Secret(secret) if secret else None,
        tenant=text("tenant"),
        parameters=tuple(cast("dict[str, str]", entry.get("parameters", {})).items()),
        domains=tuple(domain.lower() for domain in texts("domains")),
    )
