"""Signing in on the page of a provider, in the browser of the user (RFC 8252)."""

import hmac
import logging
import secrets
from collections.abc import Callable
from typing import Final

from hygiene_app.mailbox.oauth_protocol import Conversation, Issuers
from hygiene_app.mailbox.oauth_redirect import Redirect, Returned
from hygiene_app.mailbox.oauth_refusal import Refusal, Refused
from hygiene_app.mailbox.oauth_tokens import AccessTokens
from hygiene_app.model.account import Account
from hygiene_app.model.job import Job
from hygiene_app.model.secret import Secret
from hygiene_app.model.server import SignInProvider

log = logging.getLogger(__name__)

PATIENCE: Final = 180.0


class BrowserFlow:
    """Opens the page, waits for the browser, and fetches the tokens.

    Args:
        tokens: gets the access token, so that the first connection needs no other.
        open_browser: opens an address; False where there is no browser.
        patience: seconds that the user has.
    """

    def __init__(
        self,
        *,
        issuers: Issuers,
        tokens: AccessTokens,
        open_browser: Callable[[str], bool],
        patience: float = PATIENCE,
    ) -> None:
        self._issuers = issuers
        self._tokens = tokens
        self._open_browser = open_browser
        self._patience = patience

    def providers(self) -> tuple[SignInProvider, ...]:
        """Return every provider that is known here.

        Raises `KnownError`: `SIGN_IN_FILE_INVALID`, `PATH_UNREADABLE`.
        """
        return self._issuers.table.signing_in()

    def sign_in(self, account: Account, job: Job, show: Callable[[str], None]) -> Secret:
        """Open the page, wait for the answer, and return what may be kept: the refresh token.

        Args:
            account: with `oauth` set.
            show: gets the address of the page, for a browser that did not open by itself.

        Raises `Cancelled`; `KnownError`: `OAUTH_CLIENT_NEEDED`, `OAUTH_PROVIDER_UNKNOWN`,
        `OAUTH_TIMED_OUT`, `OAUTH_DECLINED`, `OAUTH_ADMIN`, `OAUTH_REFUSED` (these four with the
        facts provider, client, scopes, url: all that IT needs), `OAUTH_UNREACHABLE`,
        `SIGN_IN_FILE_INVALID`, `PATH_UNREADABLE`.
        """
        job.check()
        conversation = self._issuers.conversation(account)
        try:
            refresh = self._signed_in(conversation, account, job, show)
        except Refused as exc:
            log.info("the provider refused the sign-in: %s", exc.refusal.reason)
            raise exc.refusal.known(conversation.provider) from None
        log.info("signed in by the browser")
        return refresh

    def _signed_in(
        self, conversation: Conversation, account: Account, job: Job, show: Callable[[str], None]
    ) -> Secret:
        """Raises `Refused`."""
        provider = conversation.provider
        state, verifier = secrets.token_urlsafe(32), secrets.token_urlsafe(64)
        hint = (account.oauth.login_hint if account.oauth else "") or account.email
        with Redirect(provider.redirect) as redirect:
            page = conversation.page(
                redirect=redirect.uri, state=state, verifier=verifier, hint=hint
            )
            show(page)
            if not self._open_browser(page):
                log.info("no browser opened; the user has the address")
            returned = redirect.wait(state, job, self._patience, provider.facts)
        _check(returned, conversation.endpoints.issuer)
        job.check()
        granted = conversation.redeem(code=returned.code, redirect=redirect.uri, verifier=verifier)
        if granted.refresh is None:
            raise Refused(Refusal(error="no-refresh-token"))
        self._tokens.remember(account, granted, granted.refresh)
        return granted.refresh


def _check(returned: Returned, issuer: str) -> None:
    """Refuse an error, and the answer of another provider (RFC 9207). Raises `Refused`."""
    if returned.error:
        raise Refused(Refusal(error=returned.error, description=returned.description))
    foreign = not hmac.compare_digest(returned.issuer.encode(), issuer.encode())
    if issuer and returned.issuer and foreign:
        raise Refused(Refusal(error="wrong-issuer"))
