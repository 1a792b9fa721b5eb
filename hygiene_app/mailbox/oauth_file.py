"""Reading a file of sign-in providers: ours, that of IT and that of the user have one form."""

import re
import tomllib
from enum import StrEnum
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from hygiene_app.model.errors import ErrorCode, Fact, KnownError

Entry = dict[str, object]

MAX_SIZE: Final = 64 * 1024
ENDPOINT_KEYS: Final = ("issuer", "authorize_url", "token_url", "admin_url")
LOOPBACK: Final = ("127.0.0.1", "localhost", "::1")
_TEXTS = ("name", "client_id", "client_secret", "tenant", "redirect", *ENDPOINT_KEYS)
_LISTS = ("scopes", "domains")
_ALLOWED = (*_TEXTS, *_LISTS, "parameters")
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_TENANT = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]{0,99}")
_LINE = re.compile(r"at line (\d+)")
_OURS = ("code_challenge", "code_challenge_method", "state", "redirect_uri", "response_type")


class Problem(StrEnum):
    """What is wrong with such a file; its sentence has a variant for each."""

    SYNTAX = "syntax"
    TOO_LARGE = "too-large"
    UNKNOWN_KEY = "unknown-key"
    WRONG_TYPE = "wrong-type"
    BAD_VALUE = "bad-value"
    NOT_HTTPS = "not-https"
    REDIRECT = "redirect"
    MISSING_KEY = "missing-key"


def invalid(path: str, problem: Problem, **more: Fact) -> KnownError:
    """Return the problem of a file."""
    return KnownError(ErrorCode.SIGN_IN_FILE_INVALID, path=path, problem=problem.value, **more)


def read(path: Path) -> dict[str, Entry]:
    """Return the providers of a file, none where there is no file.

    Raises `KnownError`: `SIGN_IN_FILE_INVALID`, `PATH_UNREADABLE`.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_SIZE + 1)
    except FileNotFoundError:
        return {}
    except OSError as exc:
        raise KnownError(ErrorCode.PATH_UNREADABLE, path=str(path)) from exc
    if len(data) > MAX_SIZE:
        raise invalid(str(path), Problem.TOO_LARGE)
    try:
        text = data.decode("utf-8-sig")  # Notepad writes a byte order mark
    except UnicodeDecodeError as exc:
        line = data[: exc.start].count(b"\n") + 1
        raise invalid(str(path), Problem.SYNTAX, line=line) from exc
    return parse(text, str(path))


def parse(text: str, path: str) -> dict[str, Entry]:
    """Return the entries by provider, checked one value at a time.

    Raises `KnownError(SIGN_IN_FILE_INVALID)` with path, problem, and line or key.
    """
    try:
        found = tomllib.loads(text.replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError) as exc:
        line = _LINE.search(str(exc))
        last = text.count("\n") + 1
        raise invalid(path, Problem.SYNTAX, line=int(line[1]) if line else last) from exc
    for provider, entry in found.items():
        if not isinstance(entry, dict):
            raise invalid(path, Problem.WRONG_TYPE, key=provider)
        if not _ID.fullmatch(provider):
            raise invalid(path, Problem.BAD_VALUE, key=provider)
        for key, value in entry.items():
            problem = _problem(key, value)
            if problem is not None:
                raise invalid(
                    path, problem, key=f"{provider}.{key}", allowed=", ".join(sorted(_ALLOWED))
                )
    return found


def _problem(key: str, value: object) -> Problem | None:
    if key in _TEXTS:
        return _text_problem(key, value)
    if key in _LISTS:
        return _list_problem(value)
    if key == "parameters":
        return _parameters_problem(value)
    return Problem.UNKNOWN_KEY


def _text_problem(key: str, value: object) -> Problem | None:
    if not isinstance(value, str):
        return Problem.WRONG_TYPE
    if not value or _odd(value) or (key == "tenant" and not _TENANT.fullmatch(value)):
        return Problem.BAD_VALUE
    if key in ENDPOINT_KEYS:
        return None if is_safe(value) else Problem.NOT_HTTPS
    if key == "redirect":
        return None if _is_redirect(value) else Problem.REDIRECT
    return None


def _list_problem(value: object) -> Problem | None:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        return Problem.WRONG_TYPE
    odd = any(not each or _odd(each) or " " in each for each in value)
    return Problem.BAD_VALUE if odd or not value else None


def _parameters_problem(value: object) -> Problem | None:
    """A parameter that guards the sign-in cannot be set from a file."""
    if not isinstance(value, dict) or not all(isinstance(each, str) for each in value.values()):
        return Problem.WRONG_TYPE
    return Problem.BAD_VALUE if any(name in _OURS for name in value) else None


def _odd(text: str) -> bool:
    return not text.isprintable()


def is_safe(url: str) -> bool:
    """Whether nobody on the way can read what goes there: TLS, or this machine itself."""
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return False
    if not url.isprintable() or parts.username is not None or not parts.hostname:
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK)


def _is_redirect(url: str) -> bool:
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return False
    plain = not (parts.query or parts.fragment or parts.username)
    return plain and parts.scheme == "http" and parts.hostname in LOOPBACK[:2]
