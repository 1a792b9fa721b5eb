"""How values become columns and come back. No SQL here."""

import json
import re
import unicodedata
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

from hygiene_app.model.account import OAuthClient
from hygiene_app.model.disposal import Planned
from hygiene_app.model.finding import Category, Evidence, Place, Where
from hygiene_app.model.matter import Answer, Consent, Question, Told
from hygiene_app.model.message import Address, Identity, MessageRef

NEVER = "never"
"""The due day of what has none: it sorts after every ISO 8601 day."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_SURROGATES = re.compile("[\ud800-\udfff]")


def exact(text: str) -> bytes:
    """Return text that may hold undecodable bytes (as surrogate escapes) for a BLOB column."""
    return text.encode("utf-8", "surrogatepass")


def from_exact(blob: bytes) -> str:
    """Undo `exact`."""
    return blob.decode("utf-8", "surrogatepass")


def printable(text: str) -> str:
    """Return text for people, where what cannot be decoded becomes U+FFFD."""
    return text if text.isascii() else _SURROGATES.sub("\ufffd", text)


def folded(text: str) -> str:
    """Return text as it is searched and sorted: without regard to case and accents."""
    if text.isascii():
        return text.lower()
    bare = unicodedata.normalize("NFKD", printable(text).casefold())
    return "".join(char for char in bare if not unicodedata.combining(char))


def instant(moment: datetime) -> tuple[int, int]:
    """Return microseconds since 1970 and the offset from UTC in seconds, of an aware moment."""
    offset = moment.utcoffset()
    if offset is None:
        raise ValueError("a moment in the store must be aware")
    return (moment - _EPOCH) // _MICROSECOND, offset // timedelta(seconds=1)


def from_instant(microseconds: int, offset: int = 0) -> datetime:
    """Undo `instant`."""
    moment = _EPOCH + timedelta(microseconds=microseconds)
    return moment.astimezone(timezone(timedelta(seconds=offset))) if offset else moment


def day(value: date | None, missing: str = "") -> str:
    """Return a day as ISO 8601 text, `missing` for none."""
    return missing if value is None else value.isoformat()


def from_day(text: str) -> date | None:
    """Undo `day`."""
    return None if text in ("", NEVER) else date.fromisoformat(text)


def addresses_text(addresses: Iterable[Address]) -> str:
    """Return addresses as JSON."""
    return json.dumps([[address.name, address.email] for address in addresses])


def addresses_of(text: str) -> tuple[Address, ...]:
    """Undo `addresses_text`."""
    return tuple(Address(name=name, email=email) for name, email in json.loads(text))


def names_text(names: Iterable[str]) -> str:
    """Return names as JSON."""
    return json.dumps(list(names))


def names_of(text: str) -> tuple[str, ...]:
    """Undo `names_text`."""
    return tuple(json.loads(text))


def evidence_text(evidence: Iterable[Evidence]) -> str:
    """Return evidence as JSON: rule, mask, place, name, page, weight, facts of each."""
    return json.dumps(
        [
            [e.rule, e.masked, e.where.place, e.where.name, e.where.page, e.weight, e.facts]
            for e in evidence
        ]
    )


def evidence_of(text: str) -> tuple[Evidence, ...]:
    """Undo `evidence_text`."""
    return tuple(_evidence(fields) for fields in json.loads(text))


def _evidence(fields: list[Any]) -> Evidence:
    rule, masked, place, name, page, weight, facts = fields
    return Evidence(
        rule=rule,
        masked=masked,
        where=Where(place=Place(place), name=name, page=page),
        weight=weight,
        facts=tuple((key, value) for key, value in facts),
    )


def oauth_text(client: OAuthClient | None) -> str:
    """Return the sign-in page of an account as JSON, "" for none."""
    if client is None:
        return ""
    return json.dumps([client.provider, client.client_id, client.tenant, client.login_hint])


def oauth_of(text: str) -> OAuthClient | None:
    """Undo `oauth_text`."""
    if not text:
        return None
    provider, client_id, tenant, login_hint = json.loads(text)
    return OAuthClient(provider=provider, client_id=client_id, tenant=tenant, login_hint=login_hint)


def told_of(question: Question, answer: str | None, on: str | None) -> Told | None:
    """Return an answer about a matter from its columns, None where there is none."""
    if answer is None or on is None:
        return None
    return Told(question=question, answer=Answer(answer), on=date.fromisoformat(on))


def consent_of(until: str | None, proof: str | None) -> Consent | None:
    """Return a consent from its columns, None where there is none."""
    if until is None or proof is None:
        return None
    return Consent(until=date.fromisoformat(until), proof=proof)


def planned_text(item: Planned) -> str:
    """Return what must be known to look again after an interruption, as JSON."""
    identity, ref = item.identity, item.identity.ref
    return json.dumps(
        {
            "ref": [ref.account, ref.folder, ref.uidvalidity, ref.uid],
            "message_id": identity.message_id,
            "identity_size": identity.size,
            "email_id": identity.email_id,
            "received": identity.received.isoformat(),
            "findings": item.findings,
            "category": item.category,
            "rule": item.rule,
            "size": item.size,
            "expires": day(item.expires),
        }
    )


def planned_of(text: str) -> Planned:
    """Undo `planned_text`."""
    fields = json.loads(text)
    account, folder, uidvalidity, uid = fields["ref"]
    return Planned(
        identity=Identity(
            ref=MessageRef(account=account, folder=folder, uidvalidity=uidvalidity, uid=uid),
            message_id=fields["message_id"],
            email_id=fields.get("email_id", ""),  # a line of schema 1 has none
            size=fields["identity_size"],
            received=datetime.fromisoformat(fields["received"]),
        ),
        findings=tuple(fields["findings"]),
        category=Category(fields["category"]) if fields["category"] else None,
        rule=fields["rule"],
        size=fields["size"],
        expires=from_day(fields["expires"]),
    )
