"""The providers that we know, from `resources/providers.toml`."""

import tomllib
from dataclasses import dataclass, replace

from hygiene_app.mailbox.discovery_autoconfig import filled
from hygiene_app.mailbox.discovery_names import is_within
from hygiene_app.model.account import Security
from hygiene_app.model.server import ServerChoice, ServerSource, SignIn


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """One provider.

    Attributes:
        domains: of its addresses; its mail exchangers lie in one of them.
        user: the name to sign in with, as a template.
        page: the sign-in provider (`resources/sign-in.toml`) whose page is a way in; "" for none.
        source: where all this comes from.
    """

    name: str
    domains: tuple[str, ...]
    host: str
    port: int
    security: Security
    user: str
    sign_in: SignIn
    source: str
    page: str = ""

    def choice(self, email: str, source: ServerSource) -> ServerChoice:
        """Return its server for an address."""
        return ServerChoice(
            host=self.host,
            port=self.port,
            security=self.security,
            user=filled(self.user, email),
            source=source,
            sign_in=self.sign_in,
            provider=self.page,
        )

    def let_in(self, found: ServerChoice) -> ServerChoice:
        """Return a server of this provider with what it takes, whoever named the server."""
        return replace(found, sign_in=self.sign_in, provider=self.page)


@dataclass(frozen=True, slots=True)
class ProviderTable:
    """All of them."""

    providers: tuple[Provider, ...]

    def of_domain(self, domain: str) -> Provider | None:
        """Return the provider whose addresses end in this domain."""
        return next((each for each in self.providers if domain in each.domains), None)

    def of_exchanger(self, host: str) -> Provider | None:
        """Return the provider that runs a mail exchanger: the one with the longest domain."""
        found = [
            (len(domain), each)
            for each in self.providers
            for domain in each.domains
            if is_within(host, domain)
        ]
        return max(found, key=lambda pair: pair[0])[1] if found else None

    def of_host(self, host: str) -> Provider | None:
        """Return the provider that runs an IMAP server."""
        return next((each for each in self.providers if each.host == host), None)


def load(text: str) -> ProviderTable:
    """Read the table; a mistake in it raises, since it is ours."""
    return ProviderTable(
        tuple(
            Provider(
                name=each["name"],
                domains=tuple(each["domains"]),
                host=each["host"],
                port=each["port"],
                security=Security(each["security"]),
                user=each["user"],
                sign_in=SignIn(each["sign_in"]),
                source=each["source"],
                page=each.get("page", ""),
            )
            for each in tomllib.loads(text)["provider"]
        )
    )
