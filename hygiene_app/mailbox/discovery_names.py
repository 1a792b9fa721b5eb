"""Names of hosts and domains, as discovery meets them."""

import re
from typing import Final

_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_HOST: Final = re.compile(rf"(?=.{{1,253}}\Z)(?:{_LABEL}\.)*[a-z](?:[a-z0-9-]{{0,61}}[a-z0-9])?")
_RESERVED: Final = ("example", "invalid", "localhost", "example.com", "example.net", "example.org")
_SHORT: Final = 3


def is_host_name(name: str) -> bool:
    """Whether this is a host name in lower case (RFC 1123 §2.1); addresses in digits are none."""
    return _HOST.fullmatch(name) is not None


def domain_of(email: str) -> str:
    """Return the domain in ASCII (RFC 3490), "" where it is none that a server could have."""
    domain = email.rpartition("@")[2].strip().lower()
    try:
        ascii_domain = domain.encode("idna").decode("ascii")
    except UnicodeError:
        return ""
    return ascii_domain if "." in ascii_domain and is_host_name(ascii_domain) else ""


def is_within(host: str, domain: str) -> bool:
    """Whether a host is the domain or lies in it."""
    return host == domain or host.endswith(f".{domain}")


def is_reserved(domain: str) -> bool:
    """Whether a domain never belongs to anybody (RFC 2606, RFC 6761 §6)."""
    return any(is_within(domain, each) for each in _RESERVED)


def owners(host: str) -> tuple[str, ...]:
    """Return the domains that may run a host, the narrower one first.

    "mx1.mail.provider.net" gives "mail.provider.net" and "provider.net". Under two letters a short
    second level ("co.uk") is taken for one that everybody can register in: a miss costs a question,
    a mistake would ask a stranger.
    """
    labels = host.split(".")
    public = len(labels) > 1 and len(labels[-1]) == 2 and len(labels[-2]) <= _SHORT
    least = 3 if public else 2
    if len(labels) < least:
        return ()
    narrow = labels[1:] if len(labels) > least else labels
    return tuple(dict.fromkeys((".".join(narrow), ".".join(labels[-least:]))))
