"""Access tokens, in memory alone; what the keyring keeps is the refresh token.

A token is renewed ten minutes before it ends, once by whoever comes first; a refusal is remembered,
so that nothing asks the provider again until the user signed in anew.
"""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final, Protocol

from hygiene_app.mailbox.oauth_protocol import Conversation, Granted, Issuers
from hygiene_app.mailbox.oauth_refusal import Refused
from hygiene_app.model.account import Account
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.secret import Secret

log = logging.getLogger(__name__)

AHEAD: Final = timedelta(minutes=10)


class Keyring(Protocol):
    """Where refresh tokens and passwords are kept."""

    def password(self, account_id: str) -> Secret | None:
        """Return what is kept."""
        ...

    def keep_password(self, account_id: str, password: Secret) -> None:
        """Keep it."""
        ...

    def forget_password(self, account_id: str) -> None:
        """Forget it."""
        ...


@dataclass(slots=True, kw_only=True)
class _Grant:
    """What the user granted once, through all its tokens.

    Attributes:
        is_kept: whether the keyring has the newest refresh token.
        refused: the provider said no to it.
    """

    refresh: Secret
    access: Secret | None = None
    ends: datetime | None = None
    renew_at: datetime | None = None
    is_kept: bool = True
    refused: bool = False
    lock: threading.Lock = field(default_factory=threading.Lock)

    def take(self, granted: Granted, now: datetime) -> None:
        """Remember new tokens. A token of a few minutes is renewed at half of its life."""
        self.access = granted.access
        self.ends = now + granted.lifetime
        self.renew_at = self.ends - min(AHEAD, granted.lifetime / 2)
        if granted.refresh is not None and granted.refresh != self.refresh:
            self.refresh = granted.refresh
            self.is_kept = False

    def usable(self, now: datetime, refused: Secret | None) -> Secret | None:
        """Return the access token where it can be used without asking anybody."""
        fresh = self.renew_at is not None and now < self.renew_at
        return self.access if fresh and self.access != refused else None


class AccessTokens:
    """Gives access tokens, and stands before the keyring so that a renewed one is never lost.

    Safe to use from several threads.

    Args:
        now: the present moment, aware.
    """

    def __init__(self, *, issuers: Issuers, keyring: Keyring, now: Callable[[], datetime]) -> None:
        self._issuers = issuers
        self._keyring = keyring
        self._now = now
        self._grants: dict[tuple[str, Secret], _Grant] = {}
        self._lock = threading.Lock()

    def password(self, account_id: str) -> Secret | None:
        """Return the kept password or refresh token, None where there is none."""
        return self._keyring.password(account_id)

    def keep_password(self, account_id: str, password: Secret) -> None:
        """Keep a password or refresh token; of the latter the one that replaced it meanwhile."""
        with self._lock:
            grant = self._grants.get((account_id, password))
        if grant is None:
            self._keyring.keep_password(account_id, password)
            return
        with grant.lock:
            self._keyring.keep_password(account_id, grant.refresh)
            grant.is_kept = True

    def forget_password(self, account_id: str) -> None:
        """Forget it, and every token that came of it."""
        with self._lock:
            self._grants = {key: g for key, g in self._grants.items() if key[0] != account_id}
        self._keyring.forget_password(account_id)

    def remember(self, account: Account, granted: Granted, refresh: Secret) -> None:
        """Take the tokens of a sign-in that just happened, so that none is fetched twice."""
        grant = _Grant(refresh=refresh)
        grant.take(granted, self._now())
        with self._lock:
            self._grants[account.id, refresh] = grant

    def source(self, account: Account, refresh: Secret | None = None) -> "AccountTokens":
        """Return where a connection gets the tokens of an account.

        Args:
            refresh: one that is not kept yet; else that of the keyring.
        """
        return AccountTokens(self, account, refresh)

    def token(self, account: Account, given: Secret | None, refused: Secret | None) -> Secret:
        """Return an access token, a new one where needed. Raises as `AccountTokens.token`."""
        tried: _Grant | None = None
        while True:
            grant = self._grant(account, given)
            if grant is tried:  # nobody signed in meanwhile, here or in another process
                raise KnownError(ErrorCode.OAUTH_EXPIRED, email=account.email)
            try:
                return self._of_grant(account, grant, given, refused)
            except Refused as exc:
                log.info("a refresh token was refused: %s", exc.refusal.reason)
                tried = grant

    def _grant(self, account: Account, given: Secret | None) -> _Grant:
        refresh = given or self._keyring.password(account.id)
        if refresh is None:
            raise KnownError(ErrorCode.OAUTH_EXPIRED, email=account.email)
        with self._lock:
            return self._grants.setdefault((account.id, refresh), _Grant(refresh=refresh))

    def _of_grant(
        self, account: Account, grant: _Grant, given: Secret | None, refused: Secret | None
    ) -> Secret:
        with grant.lock:
            token = grant.usable(self._now(), refused)
            if token is None:
                token = self._renewed(account, grant, refused)
            if given is None and not grant.is_kept:
                self._keyring.keep_password(account.id, grant.refresh)
                grant.is_kept = True
            return token

    def _renewed(self, account: Account, grant: _Grant, refused: Secret | None) -> Secret:
        """Renew; while the provider cannot be reached, go on with a token that still is good."""
        if grant.refused:
            raise KnownError(ErrorCode.OAUTH_EXPIRED, email=account.email)
        now = self._now()
        try:
            granted = _renew(self._issuers.conversation(account), grant)
        except KnownError:
            good = grant.ends is not None and now < grant.ends and grant.access != refused
            if good and grant.access is not None:
                return grant.access
            raise
        grant.take(granted, now)
        with self._lock:
            self._grants[account.id, grant.refresh] = grant
        log.info("an access token was renewed")
        return granted.access


def _renew(conversation: Conversation, grant: _Grant) -> Granted:
    try:
        return conversation.renew(grant.refresh)
    except Refused as exc:
        if exc.refusal.is_passing:
            raise exc.refusal.known(conversation.provider) from exc
        grant.refused = True
        grant.access = None
        raise


class AccountTokens:
    """The tokens of one account, for `connection.connect`."""

    def __init__(self, tokens: AccessTokens, account: Account, refresh: Secret | None) -> None:
        self._tokens = tokens
        self._account = account
        self._refresh = refresh

    def token(self) -> Secret:
        """Return an access token that is good for some time.

        Raises `KnownError`: `OAUTH_EXPIRED` where the user must sign in again,
        `OAUTH_UNREACHABLE`, `OAUTH_PROVIDER_UNKNOWN`, `OAUTH_CLIENT_NEEDED`,
        `SIGN_IN_FILE_INVALID`, and what the keyring raises.
        """
        return self._tokens.token(self._account, self._refresh, None)

    def renewed(self, refused: Secret) -> Secret:
        """Return another one than that which the server refused. Raises as `token`."""
        return self._tokens.token(self._account, self._refresh, refused)
