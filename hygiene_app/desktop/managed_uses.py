"""What the rooms get out of the managed settings, in the form in which they take it."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from hygiene_app.desktop.managed import Managed
from hygiene_app.model.account import Security
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.managed import AccountPreset, Company, Origin, Row
from hygiene_app.model.policy import Action
from hygiene_app.model.server import ServerChoice, ServerSource, SignIn

PolicyText = tuple[str, str] | None

_ALLOWED: Final = {
    "report-only": frozenset[Action](),
    "archive": frozenset({Action.ARCHIVE, Action.STRIP}),
    "trash": frozenset({Action.ARCHIVE, Action.STRIP, Action.TRASH}),
    "delete": frozenset(Action),
}
_MEGABYTE: Final = 1_000_000
_PORTS: Final = {Security.TLS: 993, Security.STARTTLS: 143}


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Who signed in to the computer.

    Attributes:
        upn: the user principal name, "" outside a domain and on other systems than Windows.
    """

    name: str
    upn: str
    home: Path

    def filled(self, text: str) -> str:
        """Return a text with `{user}` and `{upn}` filled in, "" where one is not known."""
        if ("{upn}" in text and not self.upn) or ("{user}" in text and not self.name):
            return ""
        return text.replace("{user}", self.name).replace("{upn}", self.upn)


def own_policy(managed: Managed, of_profile: Callable[[], PolicyText]) -> PolicyText:
    """Return text and path of the policy: that of IT before the one in the profile.

    Raises `KnownError(PATH_UNREADABLE)`, also where the file of IT is not there: its rules are
    not known then, and none other may take their place.
    """
    named = managed.text("PolicyFile")
    if not named:
        return of_profile()
    try:
        return Path(named).read_text(encoding="utf-8-sig"), named
    except (OSError, UnicodeDecodeError) as exc:
        raise KnownError(ErrorCode.PATH_UNREADABLE, path=named) from exc


def archive_folder(managed: Managed, usual: Path, person: Person) -> Path:
    """Return where the archive lies. Raises `KnownError(MANAGED_INVALID)`.

    Without a name a folder for all would be the same one for everybody.
    """
    return _own_path(managed, "ArchivePath", person) or usual


def status_file(managed: Managed, person: Person) -> Path | None:
    """Return where counts are written, None for nowhere. Raises `KnownError(MANAGED_INVALID)`."""
    return _own_path(managed, "StatusFile", person)


def _own_path(managed: Managed, name: str, person: Person) -> Path | None:
    named = managed.text(name)
    if not named:
        return None
    filled = person.filled(named.replace("{home}", str(person.home), 1))
    if not filled or not _is_one_name(person.name):
        raise KnownError(ErrorCode.MANAGED_INVALID, count=1, settings=name)
    return Path(filled)


def _is_one_name(name: str) -> bool:
    return name not in ("", ".", "..") and not set(name) & set('/\\:*?"<>|')


def sign_in_text(managed: Managed) -> str:
    """Return the sign-in providers that IT set, as a file `sign-in.toml` would name them."""
    entries: dict[str, dict[str, object]] = {}
    for row in managed.rows("SignInProviders"):
        entries[str(row["id"])] = {key: value for key, value in row.items() if key != "id"}
    known = (
        ("microsoft", (("client_id", "MicrosoftClientId"), ("tenant", "MicrosoftTenant"))),
        ("google", (("client_id", "GoogleClientId"), ("client_secret", "GoogleClientSecret"))),
    )
    for provider, keys in known:
        found = {key: managed.text(name) for key, name in keys if managed.text(name)}
        if found:
            entries[provider] = entries.get(provider, {}) | found
    return "".join(_toml_table(name, entry) for name, entry in entries.items())


def _toml_table(name: str, entry: dict[str, object]) -> str:
    lines = [f"[{name}]"]
    for key, value in entry.items():
        # a JSON text is a TOML text where it holds no control characters, and none gets here
        written = list(value) if isinstance(value, tuple) else value
        lines.append(f"{key} = {json.dumps(written, ensure_ascii=False)}")
    return "\n".join(lines) + "\n"


def company(managed: Managed, person: Person) -> Company:
    """Return what the organisation decided."""
    found = Company(
        actions=_ALLOWED[managed.text("AllowedActions")],
        allowed_accounts=frozenset(
            each.lower().removeprefix("@") for each in managed.texts("AllowedAccounts")
        ),
        passwords=managed.flag("AllowPasswordSignIn"),
        protected_folders=frozenset(managed.texts("ProtectedFolders")),
        protected_people=frozenset(each.lower() for each in managed.texts("ProtectedPeople")),
        budget=managed.number("MegabytesPerDay") * _MEGABYTE,
        support=managed.text("SupportContact"),
        support_url=managed.text("SupportUrl"),
        data_protection=managed.text("DataProtectionContact"),
    )
    return replace(found, presets=_presets(managed, person, found))


def server_of(managed: Managed, email: str, person: Person) -> ServerChoice | None:
    """Return the server that IT named for an address: of the mailbox, else of its domain."""
    address = email.strip().lower()
    for row in managed.rows("Accounts"):
        if person.filled(str(row["email"])).lower() == address and "host" in row:
            return _server(row, address, person)
    for row in managed.rows("MailServers"):
        if str(row["domain"]).lower() == address.rpartition("@")[2]:
            return _server(row, address, person)
    return None


def _presets(managed: Managed, person: Person, decided: Company) -> tuple[AccountPreset, ...]:
    """Return the mailboxes that the first start proposes; none whose address is not known."""
    found: dict[str, AccountPreset] = {}
    for row in managed.rows("Accounts"):
        email = person.filled(str(row["email"]))
        if "@" in email and decided.lets_in(email):
            server = server_of(managed, email, person)
            found.setdefault(email.lower(), AccountPreset(email=email, server=server))
    return tuple(found.values())


def _server(row: Row, email: str, person: Person) -> ServerChoice:
    security = Security(str(row.get("security", Security.TLS.value)))
    local, _, domain = email.rpartition("@")
    user = person.filled(str(row.get("user", "%EMAILADDRESS%"))) or email
    for name, value in (
        ("%EMAILADDRESS%", email),
        ("%EMAILLOCALPART%", local),
        ("%EMAILDOMAIN%", domain),
    ):
        user = user.replace(name, value)
    return ServerChoice(
        host=str(row["host"]),
        port=int(str(row.get("port", _PORTS[security]))),
        security=security,
        user=user,
        source=ServerSource.IT_FILE,
        sign_in=SignIn(str(row.get("sign_in", SignIn.PASSWORD.value))),
        provider=str(row.get("provider", "")),
    )


def doctor_facts(managed: Managed) -> dict[str, str | int]:
    """Return who set what, for `doctor`: names and origins, never what it was set to."""
    pushed = {
        name: value.origin.value
        for name, value in managed.everything().items()
        if value.origin is not Origin.DEFAULT
    }
    return {"set": len(pushed), **pushed}
