"""What the value of a managed setting may be, and checking one: whole, or not at all."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath
from types import MappingProxyType
from typing import Final, cast

from hygiene_app.model.errors import Fact
from hygiene_app.model.managed import ManagedProblemCode, Row, Scalar, Value

MOST_ENTRIES: Final = 1000
_LABEL: Final = r"[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_DOMAIN: Final = rf"{_LABEL}(\.{_LABEL})+"
_LOCAL: Final = r"[^@\s<>\"\x00-\x1f\x7f]{1,100}"

FORMS: Final = MappingProxyType(
    {
        "plain": r"[^\x00-\x1f\x7f]{1,500}",
        "word": r"[!-~]{1,300}",
        "id": r"[a-z0-9][a-z0-9-]{0,39}",
        "domain": _DOMAIN,
        "host": r"[A-Za-z0-9]([A-Za-z0-9.:-]{0,251}[A-Za-z0-9])?",
        "person": rf"({_LOCAL})?@{_DOMAIN}",
        "domain-or-address": rf"(({_LOCAL})?@)?{_DOMAIN}",
        "own-address": rf"\{{upn\}}|{_LOCAL}@{_DOMAIN}",
        "client-id": r"[A-Za-z0-9][A-Za-z0-9._:/-]{0,199}",
        "client-secret": r"[!-~]{1,200}",
        "tenant": r"[A-Za-z0-9][A-Za-z0-9.-]{0,99}",
        "https": r"https://[A-Za-z0-9][!-~]{0,999}",
        "age": r"age1[02-9ac-hj-np-z]{58}",
        "file": r"(/|[A-Za-z]:[\\/]|\\\\)[^\x00-\x1f\x7f%{}]{1,500}",
        "user-path": (
            r"(/|[A-Za-z]:[\\/]|\\\\|\{home\}[\\/])([^\x00-\x1f\x7f%{}]|\{user\}){1,500}"
        ),
    }
)
"""What a text looks like, by the name that resources/managed/settings.toml gives to it.

Paths take no %VARIABLES%: whoever starts a program chooses its environment.
"""
_PATHS: Final = ("file", "user-path")
_COMPILED: Final = MappingProxyType({name: re.compile(form) for name, form in FORMS.items()})


class Kind(StrEnum):
    """What a value is."""

    BOOL = "bool"
    INT = "int"
    ENUM = "enum"
    TEXT = "text"
    TEXTS = "texts"
    TABLES = "tables"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One entry of a small table.

    Attributes:
        form: a key of `FORMS`, for texts.
    """

    name: str
    kind: Kind
    required: bool = False
    least: int = 0
    most: int = 0
    values: tuple[str, ...] = ()
    form: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One setting; resources/managed/settings.toml says what the attributes mean."""

    name: str
    kind: Kind
    default: Value
    least: int = 0
    most: int = 0
    values: tuple[str, ...] = ()
    form: str = ""
    fields: tuple[Field, ...] = ()
    secret: bool = False
    user_choice: bool = False
    lockable: bool = True
    safe: Scalar | None = None
    stop: bool = False


class BadValue(Exception):
    """A value that cannot be used; never leaves this room."""

    def __init__(self, code: ManagedProblemCode, **facts: Fact) -> None:
        super().__init__(code.value)
        self.code = code
        self.facts = tuple(facts.items())


def checked(setting: Setting, raw: object, paths: type[PurePath] = PurePath) -> Value:
    """Return a value as the program uses it.

    Args:
        raw: as JSON has it.
        paths: of the system on which a path must be a whole one.

    Raises `BadValue`.
    """
    if setting.kind is Kind.TABLES:
        return _rows(setting.fields, raw, paths)
    if setting.kind is Kind.TEXTS:
        return _texts(setting, raw, paths)
    return _scalar(setting, raw, paths)


def _scalar(shape: Setting | Field, raw: object, paths: type[PurePath]) -> Scalar:
    check = _SCALARS[shape.kind]
    return check(shape, raw, paths)


def _bool(_shape: Setting | Field, raw: object, _paths: type[PurePath]) -> bool:
    if not isinstance(raw, bool):
        raise BadValue(ManagedProblemCode.WRONG_TYPE, wanted="true or false")
    return raw


def _int(shape: Setting | Field, raw: object, _paths: type[PurePath]) -> int:
    if isinstance(raw, bool) or not isinstance(raw, int):
        raise BadValue(ManagedProblemCode.WRONG_TYPE, wanted="a whole number")
    if not shape.least <= raw <= shape.most:
        raise BadValue(ManagedProblemCode.OUT_OF_RANGE, least=shape.least, most=shape.most)
    return raw


def _enum(shape: Setting | Field, raw: object, _paths: type[PurePath]) -> str:
    text = _is_text(raw)
    if text not in shape.values:
        raise BadValue(ManagedProblemCode.UNKNOWN_VALUE, allowed=", ".join(shape.values))
    return text


def _text(shape: Setting | Field, raw: object, paths: type[PurePath]) -> str:
    text = _is_text(raw)
    if not text:
        raise BadValue(ManagedProblemCode.EMPTY)
    if not _COMPILED[shape.form].fullmatch(text):
        raise BadValue(ManagedProblemCode.BAD_TEXT, wanted=shape.form)
    if shape.form in _PATHS and not _is_whole(text, paths):
        raise BadValue(ManagedProblemCode.BAD_TEXT, wanted="a whole path")
    return text


def _is_text(raw: object) -> str:
    if not isinstance(raw, str):
        raise BadValue(ManagedProblemCode.WRONG_TYPE, wanted="a text")
    return raw


def _is_whole(text: str, paths: type[PurePath]) -> bool:
    path = paths(text)
    return ".." not in path.parts and (path.is_absolute() or text.startswith("{home}"))


_SCALARS: Final = MappingProxyType(
    cast(
        "dict[Kind, Callable[[Setting | Field, object, type[PurePath]], Scalar]]",
        {Kind.BOOL: _bool, Kind.INT: _int, Kind.ENUM: _enum, Kind.TEXT: _text},
    )
)


def _texts(shape: Setting | Field, raw: object, paths: type[PurePath]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_text(shape, each, paths) for each in _entries(raw)))


def _entries(raw: object) -> Sequence[object]:
    if not isinstance(raw, list | tuple):
        raise BadValue(ManagedProblemCode.WRONG_TYPE, wanted="a list")
    if not raw:
        raise BadValue(ManagedProblemCode.EMPTY)
    if len(raw) > MOST_ENTRIES:
        raise BadValue(ManagedProblemCode.OUT_OF_RANGE, least=1, most=MOST_ENTRIES)
    return raw


def _rows(fields: tuple[Field, ...], raw: object, paths: type[PurePath]) -> tuple[Row, ...]:
    return tuple(_row(fields, each, paths) for each in _entries(raw))


def _row(fields: tuple[Field, ...], raw: object, paths: type[PurePath]) -> Row:
    if not isinstance(raw, dict):
        raise BadValue(ManagedProblemCode.WRONG_TYPE, wanted="a table")
    known = {field.name: field for field in fields}
    for name in raw:
        if name not in known:
            raise BadValue(ManagedProblemCode.UNKNOWN_FIELD, allowed=", ".join(known))
    for field in fields:
        if field.required and field.name not in raw:
            raise BadValue(ManagedProblemCode.MISSING_FIELD, field=field.name)
    return MappingProxyType({name: _cell(known[name], value, paths) for name, value in raw.items()})


def _cell(field: Field, raw: object, paths: type[PurePath]) -> Scalar | tuple[str, ...]:
    try:
        if field.kind is Kind.TEXTS:
            return _texts(field, raw, paths)
        return _scalar(field, raw, paths)
    except BadValue as exc:
        raise BadValue(exc.code, field=field.name, **dict(exc.facts)) from exc
