"""The mail server of an address, as discovery found it."""

from dataclasses import dataclass
from enum import StrEnum

from hygiene_app.model.account import Security


class ServerSource(StrEnum):
    """Who says that this is the server; `words` has a sentence for each."""

    IT_FILE = "it-file"
    PROVIDER = "provider"
    TABLE = "table"
    MX = "mx"
    GUESS = "guess"


class SignIn(StrEnum):
    """What the server takes from a program that is no browser."""

    PASSWORD = "password"
    APP_PASSWORD = "app-password"
    BROWSER = "browser"


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerChoice:
    """Where to sign in, and as whom.

    Attributes:
        sure: False where only DNS, which can be forged, leads to a host outside the domain of the
            address: somebody must have seen its name before a password goes there.
        provider: the key of the sign-in provider whose page lets in; "" where none is known. With
            `SignIn.APP_PASSWORD` it is the other way in.
    """

    host: str
    port: int
    security: Security
    user: str
    source: ServerSource
    sign_in: SignIn = SignIn.PASSWORD
    sure: bool = True
    provider: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Referral:
    """The provider says that another host knows the settings; it is not asked without consent."""

    host: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInProvider:
    """Whose sign-in page can be used.

    Attributes:
        id: its key, such as "microsoft".
        name: what people call it.
        ready: whether a client id is known, so that the page can be opened.
    """

    id: str
    name: str
    ready: bool
