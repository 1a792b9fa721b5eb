"""Finding the mail server of an address.

The order is that of Thunderbird, without its plain http and without a third party that would learn
the domain: a file of IT, the provider over https, our table, the mail exchanger, the usual names.
Nothing but the domain is ever sent, and never a password.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from hygiene_app.mailbox.discovery_autoconfig import MAX_SIZE, parse
from hygiene_app.mailbox.discovery_guess import guess
from hygiene_app.mailbox.discovery_mx import mail_exchangers
from hygiene_app.mailbox.discovery_names import domain_of, is_reserved, is_within, owners
from hygiene_app.mailbox.discovery_network import Network
from hygiene_app.mailbox.discovery_providers import ProviderTable
from hygiene_app.mailbox.discovery_web import Elsewhere, Place, fetch
from hygiene_app.model.job import Job
from hygiene_app.model.server import Referral, ServerChoice, ServerSource

log = logging.getLogger(__name__)

_PATH: Final = "/mail/config-v1.1.xml"
_WELL_KNOWN: Final = "/.well-known/autoconfig/mail/config-v1.1.xml"

Found = ServerChoice | Referral | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Query:
    email: str
    domain: str
    agreed: str
    job: Job

    def may_ask(self, host: str) -> bool:
        return is_within(host, self.domain) or host == self.agreed


class Discovery:
    """Asks one source after the other; the first that knows a server wins."""

    def __init__(
        self,
        *,
        folders: Sequence[Path],
        providers: ProviderTable,
        network: Network | None = None,
        exchangers: Callable[[str], tuple[str, ...]] = mail_exchangers,
        listed_only: bool = False,
    ) -> None:
        """Keep the sources.

        Args:
            folders: where IT may put `<domain>.xml`, the first one counts most.
            exchangers: asks DNS.
            listed_only: ask nobody; only files of IT and our table count.
        """
        self._folders = tuple(folders)
        self._providers = providers
        self._network = network or Network()
        self._exchangers = exchangers
        self._listed_only = listed_only

    def __call__(self, email: str, job: Job, agreed: str = "") -> Found:
        """Return the server of an address, None where nobody knows one.

        A `Referral` comes only where no source knows a server: the provider's settings lie at a
        host outside its domain. Call again with that host as `agreed` once the user said yes.
        """
        domain = domain_of(email)
        if not domain:
            return None
        query = _Query(email=email.strip(), domain=domain, agreed=agreed.lower(), job=job)
        sources: tuple[Callable[[_Query], Found], ...] = (
            *(self._it_file, self._provider, self._table, self._exchanger, self._guess),
        )
        if self._listed_only:
            sources = (self._it_file, self._table)
        elif is_reserved(domain):  # nobody answers for it: do not ask the world
            sources = (self._it_file,)
        referral: Found = None
        for ask in sources:
            job.check()
            found = ask(query)
            if isinstance(found, ServerChoice):
                log.info("server found: %s", found.source.value)
                return self._as_known(found)
            referral = referral or found
        log.info("server found: none")
        return referral

    def _as_known(self, found: ServerChoice) -> ServerChoice:
        """Tell how the big providers let programs in, whoever named their server."""
        known = self._providers.of_host(found.host)
        return found if known is None else known.let_in(found)

    def _it_file(self, query: _Query) -> Found:
        for folder in self._folders:
            try:
                with (folder / f"{query.domain}.xml").open("rb") as file:
                    data = file.read(MAX_SIZE + 1)
            except FileNotFoundError:
                continue
            except OSError as exc:
                log.warning("a server file of IT cannot be read: %s", type(exc).__name__)
                continue
            found = parse(data, email=query.email, source=ServerSource.IT_FILE)
            if found is not None:
                return found
            log.warning("a server file of IT names no server that can be used")
        return None

    def _provider(self, query: _Query) -> Found:
        referral: Referral | None = None
        for place in (
            Place(host=f"autoconfig.{query.domain}", path=_PATH),
            Place(host=query.domain, path=_WELL_KNOWN),
        ):
            query.job.check()
            page = fetch(self._network, place, query.may_ask)
            if isinstance(page, bytes):
                found = parse(page, email=query.email, source=ServerSource.PROVIDER)
                if found is not None:
                    return found
            elif isinstance(page, Elsewhere):
                referral = referral or Referral(host=page.host)
        return referral

    def _table(self, query: _Query) -> Found:
        known = self._providers.of_domain(query.domain)
        return None if known is None else known.choice(query.email, ServerSource.TABLE)

    def _exchanger(self, query: _Query) -> Found:
        hosts = self._exchangers(query.domain)
        for host in hosts:
            known = self._providers.of_exchanger(host)
            if known is not None:
                return known.choice(query.email, ServerSource.MX)
        for domain in owners(hosts[0]) if hosts else ():
            found = None if is_within(domain, query.domain) else self._owner(query, domain)
            if found is not None:
                return found
        return None

    def _owner(self, query: _Query, domain: str) -> ServerChoice | None:
        """Ask who runs the mail exchanger; sure only of a host in the domain of the address."""
        query.job.check()
        place = Place(host=f"autoconfig.{domain}", path=_PATH)
        page = fetch(self._network, place, lambda host: is_within(host, domain))
        if not isinstance(page, bytes):
            return None
        found = parse(page, email=query.email, source=ServerSource.MX)
        return found and replace(found, sure=is_within(found.host, query.domain))

    def _guess(self, query: _Query) -> Found:
        answering = guess(self._network, query.domain, query.job)
        if answering is None:
            return None
        return ServerChoice(
            host=answering.host,
            port=answering.port,
            security=answering.security,
            user=query.email,
            source=ServerSource.GUESS,
        )
