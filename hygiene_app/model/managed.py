"""Settings that IT can push: what holds, who said so, and what could not be used."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from hygiene_app.model.errors import Fact
from hygiene_app.model.policy import Action
from hygiene_app.model.server import ServerChoice

Scalar = bool | int | str
Row = Mapping[str, Scalar | tuple[str, ...]]
"""One small table of a setting that is a list of them."""

Value = bool | int | str | tuple[str, ...] | tuple[Row, ...]


class Origin(StrEnum):
    """Who says that a value holds, the strongest first."""

    MACHINE = "machine"
    USER_POLICY = "user-policy"
    USER = "user"
    RECOMMENDED = "recommended"
    DEFAULT = "default"


@dataclass(frozen=True, slots=True, kw_only=True)
class ManagedValue:
    """The value of a setting.

    Attributes:
        locked: the organisation set it and the user cannot change it.
        place: registry key, file or preferences it was read from; "" where nobody pushed it.
    """

    value: Value
    origin: Origin
    locked: bool = False
    place: str = ""


class ManagedProblemCode(StrEnum):
    """Why something that IT set is not used."""

    FOLDER_NOT_TRUSTED = "folder-not-trusted"
    FILE_NOT_TRUSTED = "file-not-trusted"
    UNREADABLE = "unreadable"
    TOO_LARGE = "too-large"
    SYNTAX = "syntax"
    TWICE = "twice"
    UNKNOWN_NAME = "unknown-name"
    WRONG_TYPE = "wrong-type"
    OUT_OF_RANGE = "out-of-range"
    UNKNOWN_VALUE = "unknown-value"
    BAD_TEXT = "bad-text"
    EMPTY = "empty"
    MISSING_FIELD = "missing-field"
    UNKNOWN_FIELD = "unknown-field"
    NOT_RECOMMENDED = "not-recommended"


@dataclass(frozen=True, slots=True, kw_only=True)
class ManagedProblem:
    """Something that IT set and that cannot be used, for IT to mend.

    Attributes:
        place: registry key, file or preferences.
        name: of the setting; "" where a whole file or key is meant.
        facts: `line`, `allowed`, `least`, `most`, `field`, as the code needs.
    """

    code: ManagedProblemCode
    place: str
    name: str = ""
    facts: tuple[tuple[str, Fact], ...] = ()

    def __str__(self) -> str:
        """Return it in codes, for `doctor`."""
        more = ", ".join(f"{key} {value}" for key, value in self.facts)
        what = f"{self.name}: {self.code.value}" if self.name else self.code.value
        return f"{what} ({more}) in {self.place}" if more else f"{what} in {self.place}"


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountPreset:
    """A mailbox that the first start proposes.

    Attributes:
        server: None where it is to be found as usual.
    """

    email: str
    server: ServerChoice | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """What the organisation decided, in the form in which the verbs take it; here: nothing.

    Attributes:
        actions: what may be done with messages.
        allowed_accounts: addresses and domains in lower case; where none is named all may be added.
        passwords: whether a mailbox may be added with a password.
        presets: mailboxes that the first start proposes.
        protected_folders: names as people see them, in every mailbox, with all below them.
        protected_people: addresses, or "@" and a domain, in lower case.
        budget: octets that may be fetched from one mailbox in a day. Gmail closes the mailbox for
            every program at 2,500 MB; phone and Outlook need theirs (platform-facts §1.2).
        support: whom to ask for help; with `support_url` and `data_protection` "" for nobody.
    """

    actions: frozenset[Action] = frozenset(Action)
    allowed_accounts: frozenset[str] = frozenset()
    passwords: bool = True
    presets: tuple[AccountPreset, ...] = ()
    protected_folders: frozenset[str] = frozenset()
    protected_people: frozenset[str] = frozenset()
    budget: int = 1_500_000_000
    support: str = ""
    support_url: str = ""
    data_protection: str = ""

    def lets_in(self, email: str) -> bool:
        """Whether this mailbox may be added."""
        address = email.strip().lower()
        named = {address, address.rpartition("@")[2]}
        return not self.allowed_accounts or bool(named & self.allowed_accounts)
