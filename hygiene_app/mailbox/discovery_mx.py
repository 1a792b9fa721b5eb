"""Asking DNS who takes the mail of a domain."""

import logging
from typing import TYPE_CHECKING

from hygiene_app.mailbox.discovery_names import is_host_name

if TYPE_CHECKING:
    from dns.resolver import Resolver

log = logging.getLogger(__name__)

PATIENCE = 5.0
"""Seconds for all attempts together."""


def mail_exchangers(domain: str, resolver: "Resolver | None" = None) -> tuple[str, ...]:
    """Return the hosts in lower case, the preferred one first; none where there is no answer.

    Only the domain is asked for, of the resolver that this computer uses anyway. The answer can be
    forged: it may suggest a host, it vouches for none.
    """
    import dns.exception
    import dns.rdatatype
    import dns.resolver
    from dns.rdtypes.ANY.MX import MX

    try:
        asked = resolver or dns.resolver.Resolver()
        answer = asked.resolve(
            f"{domain}.", dns.rdatatype.MX, lifetime=PATIENCE, raise_on_no_answer=False
        )
    except (dns.exception.DNSException, OSError, ValueError) as exc:
        log.info("no mail exchanger: %s", type(exc).__name__)
        return ()
    found = sorted(
        (record.preference, record.exchange.to_text(omit_final_dot=True).lower())
        for record in answer
        if isinstance(record, MX)
    )
    return tuple(host for _preference, host in found if is_host_name(host))
