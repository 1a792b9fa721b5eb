"""The conversation with one provider, in authlib's words: the page, the code, the tokens."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from hygiene_app.mailbox.oauth_file import is_safe
from hygiene_app.mailbox.oauth_providers import OAuthProvider, SignInTable
from hygiene_app.mailbox.oauth_refusal import Refusal, Refused
from hygiene_app.mailbox.oauth_web import Answer, Web
from hygiene_app.model.account import Account
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.secret import Secret

if TYPE_CHECKING:
    from authlib.oauth2.client import OAuth2Client

_WELL_KNOWN: Final = "/.well-known/openid-configuration"
_USUAL_LIFETIME: Final = 3600
_LONGEST_LIFETIME: Final = 10 * 365 * 86400
_BASIC, _POST = "client_secret_basic", "client_secret_post"


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoints:
    """Where a provider listens.

    Attributes:
        secret_by: how a client secret is sent, where there is one.
    """

    authorize: str
    token: str
    issuer: str = ""
    secret_by: str = _POST


@dataclass(frozen=True, slots=True, kw_only=True)
class Granted:
    """What a provider granted. `refresh` is None where the one before stays good."""

    access: Secret
    refresh: Secret | None
    lifetime: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """One account at one provider. Every method may raise `KnownError(OAUTH_UNREACHABLE)`."""

    provider: OAuthProvider
    endpoints: Endpoints
    web: Web

    def page(self, *, redirect: str, state: str, verifier: str, hint: str) -> str:
        """Return the address of the sign-in page (RFC 6749 §4.1.1, RFC 7636 S256)."""
        more = dict(self.provider.parameters)
        if hint:
            more["login_hint"] = hint
        address, _ = self._client(redirect).create_authorization_url(
            self.endpoints.authorize, state=state, code_verifier=verifier, **more
        )
        return address

    def redeem(self, *, code: str, redirect: str, verifier: str) -> Granted:
        """Exchange the code of the page for tokens. Raises `Refused`."""
        client = self._client(redirect)
        return self._granted(
            lambda: client.fetch_token(
                self.endpoints.token,
                grant_type="authorization_code",
                code=code,
                code_verifier=verifier,
            )
        )

    def renew(self, refresh: Secret) -> Granted:
        """Exchange the refresh token for a new access token. Raises `Refused`."""
        client = self._client("")
        return self._granted(
            lambda: client.refresh_token(self.endpoints.token, refresh_token=refresh.reveal())
        )

    def _client(self, redirect: str) -> "OAuth2Client":
        from authlib.oauth2.client import OAuth2Client

        secret = self.provider.client_secret
        return OAuth2Client(
            self.web,
            client_id=self.provider.client_id,
            client_secret=secret.reveal() if secret else None,
            token_endpoint_auth_method=self.endpoints.secret_by if secret else "none",
            scope=list(self.provider.scopes),
            redirect_uri=redirect or None,
            code_challenge_method="S256",
        )

    def _granted(self, ask: Callable[[], object]) -> Granted:
        """Translate what authlib gives; its own messages quote the provider, so they end here."""
        from authlib.oauth2.base import OAuth2Error

        problem: Exception
        try:
            return _read(ask())
        except OAuth2Error as exc:
            problem = Refused(_refusal(exc.error, exc.description))
        except (ValueError, TypeError, KeyError, OverflowError):
            problem = KnownError(ErrorCode.OAUTH_UNREACHABLE, provider=self.provider.name)
        raise problem


def _refusal(error: object, description: object) -> Refusal:
    return Refusal(error=str(error or ""), description=str(description or ""))


def _read(token: object) -> Granted:
    """Read a token answer (RFC 6749 §5.1). Raises `ValueError`."""
    if not isinstance(token, dict) or str(token.get("token_type", "bearer")).lower() != "bearer":
        raise ValueError("no bearer token")
    access, refresh = token.get("access_token"), token.get("refresh_token")
    if not _is_token(access) or not (refresh is None or _is_token(refresh)):
        raise ValueError("no token")
    seconds = int(token.get("expires_in") or _USUAL_LIFETIME)
    return Granted(
        access=Secret(str(access)),
        refresh=None if refresh is None else Secret(str(refresh)),
        lifetime=timedelta(seconds=min(max(seconds, 0), _LONGEST_LIFETIME)),
    )


def _is_token(value: object) -> bool:
    """Whether it is made of VSCHAR (RFC 6749 appendix A): nothing that could end a SASL field."""
    return isinstance(value, str) and bool(value) and all("\x21" <= c <= "\x7e" for c in value)


class Issuers:
    """Knows how to talk to the provider of an account; a description is read once a session."""

    def __init__(self, table: SignInTable, web: Web | None = None) -> None:
        self.table = table
        self._web = web or Web()
        self._read: dict[str, Endpoints] = {}
        self._lock = threading.Lock()

    def conversation(self, account: Account) -> Conversation:
        """Return it.

        Raises `KnownError`: `OAUTH_PROVIDER_UNKNOWN`, `OAUTH_CLIENT_NEEDED`, `OAUTH_UNREACHABLE`,
        `SIGN_IN_FILE_INVALID`, `PATH_UNREADABLE`.
        """
        provider = self.table.of_account(account)
        return Conversation(provider=provider, endpoints=self._endpoints(provider), web=self._web)

    def _endpoints(self, provider: OAuthProvider) -> Endpoints:
        if not provider.issuer:
            return Endpoints(authorize=provider.authorize_url, token=provider.token_url)
        with self._lock:
            known = self._read.get(provider.issuer)
        if known is None:
            answer = self._web.get(provider.issuer.rstrip("/") + _WELL_KNOWN)
            known = _described(answer, provider)
            with self._lock:
                self._read[provider.issuer] = known
        return known


def _described(answer: Answer, provider: OAuthProvider) -> Endpoints:
    """Read an OpenID Connect description; it must be about the issuer that was asked for.

    Raises `KnownError(OAUTH_UNREACHABLE)`.
    """
    useless = KnownError(ErrorCode.OAUTH_UNREACHABLE, provider=provider.name)
    try:
        said = answer.json()
    except ValueError:
        raise useless from None
    if answer.status_code >= 400 or not isinstance(said, dict):
        raise useless
    if str(said.get("issuer", "")).rstrip("/") != provider.issuer.rstrip("/"):
        raise useless
    authorize, token = said.get("authorization_endpoint"), said.get("token_endpoint")
    if not (isinstance(authorize, str) and isinstance(token, str)):
        raise useless
    if not (is_safe(authorize) and is_safe(token)):
        raise useless
    methods = said.get("token_endpoint_auth_methods_supported")
    only_basic = isinstance(methods, list) and _BASIC in methods and _POST not in methods
    return Endpoints(
        authorize=authorize,
        token=token,
        issuer=str(said["issuer"]),
        secret_by=_BASIC if only_basic else _POST,
    )
