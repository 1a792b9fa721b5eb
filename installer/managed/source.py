"""Reading resources/managed/settings.toml, strictly: a mistake there must not get into anything."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Final, cast

from hygiene_app.desktop.managed_kinds import FORMS, Field, Kind, Setting, checked

ROOT: Final = Path(__file__).resolve().parents[2]
FOLDER: Final = ROOT / "resources" / "managed"
LANGUAGES: Final = ("en", "nl", "fr", "de")

Texts = Mapping[str, str]
_NO_VALUE: Final = {
    Kind.BOOL: False,
    Kind.INT: 0,
    Kind.ENUM: "",
    Kind.TEXT: "",
    Kind.TEXTS: (),
    Kind.TABLES: (),
}
_SHAPE_KEYS: Final = ("name", "kind", "form", "min", "max", "values", "about")
_SETTING_KEYS: Final = frozenset(
    (
        *_SHAPE_KEYS,
        *("group", "default", "safe", "stop", "secret", "user_choice", "lockable"),
        *("example", "example_windows", "title", "labels", "field"),
    )
)
_FIELD_KEYS: Final = frozenset((*_SHAPE_KEYS, "required"))


class SourceError(Exception):
    """The file of settings has a mistake."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """A setting with everything that people read about it.

    Attributes:
        about: by language, as `title`.
        labels: of each value of an enumeration, by language.
        fields: what each field of a small table means, in English.
        example: as JSON has it, on Linux and macOS; `example_windows` on Windows.
    """

    setting: Setting
    group: str
    title: Texts
    about: Texts
    labels: Mapping[str, Texts]
    fields: Mapping[str, str]
    example: object
    example_windows: object

    @property
    def name(self) -> str:
        """The name of the setting."""
        return self.setting.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """All settings, and the headings they are sorted under."""

    groups: Mapping[str, Texts]
    settings: tuple[Described, ...]

    def of_group(self, group: str) -> tuple[Described, ...]:
        """Return the settings under a heading."""
        return tuple(each for each in self.settings if each.group == group)


def read(folder: Path = FOLDER) -> Source:
    """Read settings and headings. Raises `SourceError`."""
    groups = {
        _text(entry, "name"): _translated(entry, "title")
        for entry in _entries(folder / "groups.toml", "group")
    }
    settings = tuple(_described(entry) for entry in _entries(folder / "settings.toml", "setting"))
    names = [each.name.lower() for each in settings]
    if len(set(names)) != len(names):
        raise SourceError("a name stands twice")
    for each in settings:
        if each.group not in groups:
            raise SourceError(f"{each.name}: no such group")
    return Source(groups=groups, settings=settings)


def _entries(path: Path, key: str) -> list[dict[str, object]]:
    found = tomllib.loads(path.read_text(encoding="utf-8"))
    if set(found) != {key}:
        raise SourceError(f"{path.name}: only [[{key}]] may stand here")
    return cast("list[dict[str, object]]", found[key])


def _described(entry: dict[str, object]) -> Described:
    name = _text(entry, "name")
    if not name.isalpha() or set(entry) - _SETTING_KEYS:
        raise SourceError(f"{name}: {sorted(set(entry) - _SETTING_KEYS)}")
    setting = _setting(name, entry)
    labels = cast("dict[str, dict[str, object]]", entry.get("labels", {}))
    if set(labels) != (set(setting.values) if setting.kind is Kind.ENUM else set()):
        raise SourceError(f"{name}: labels and values differ")
    about = {_text(each, "name"): _text(each, "about") for each in _field_entries(entry)}
    example = entry.get("example")
    described = Described(
        setting=setting,
        group=_text(entry, "group"),
        title=_translated(entry, "title"),
        about=_translated(entry, "about"),
        labels={value: _translated({value: texts}, value) for value, texts in labels.items()},
        fields=about,
        example=example,
        example_windows=entry.get("example_windows", example),
    )
    checked(setting, described.example, PurePosixPath)
    checked(setting, described.example_windows, PureWindowsPath)
    return described


def _setting(name: str, entry: dict[str, object]) -> Setting:
    kind = Kind(_text(entry, "kind"))
    fields = tuple(_field(each) for each in _field_entries(entry))
    setting = Setting(
        name=name,
        kind=kind,
        default=cast("bool | int | str", entry.get("default", _NO_VALUE[kind])),
        least=cast("int", entry.get("min", 0)),
        most=cast("int", entry.get("max", 0)),
        values=tuple(cast("list[str]", entry.get("values", []))),
        form=_form(entry),
        fields=fields,
        secret=bool(entry.get("secret")),
        user_choice=bool(entry.get("user_choice")),
        lockable=bool(entry.get("lockable", True)),
        safe=cast("bool | int | str | None", entry.get("safe")),
        stop=bool(entry.get("stop")),
    )
    if setting.default:
        checked(setting, setting.default)
    if setting.safe is not None:
        checked(setting, setting.safe)
    if not setting.lockable and not setting.user_choice:
        raise SourceError(f"{name}: nobody but IT chooses it")
    return setting


def _field(entry: dict[str, object]) -> Field:
    if set(entry) - _FIELD_KEYS:
        raise SourceError(str(sorted(set(entry) - _FIELD_KEYS)))
    return Field(
        name=_text(entry, "name"),
        kind=Kind(_text(entry, "kind")),
        required=bool(entry.get("required")),
        least=cast("int", entry.get("min", 0)),
        most=cast("int", entry.get("max", 0)),
        values=tuple(cast("list[str]", entry.get("values", []))),
        form=_form(entry),
    )


def _field_entries(entry: dict[str, object]) -> list[dict[str, object]]:
    return cast("list[dict[str, object]]", entry.get("field", []))


def _form(entry: dict[str, object]) -> str:
    form = str(entry.get("form", ""))
    needed = entry.get("kind") in ("text", "texts")
    if (form in FORMS) is not needed:
        raise SourceError(f"{entry.get('name')}: form")
    return form


def _text(entry: Mapping[str, object], key: str) -> str:
    value = entry.get(key)
    if not isinstance(value, str) or not value:
        raise SourceError(f"{entry.get('name')}: {key}")
    return value


def _translated(entry: Mapping[str, object], key: str) -> Texts:
    texts = entry.get(key)
    if not isinstance(texts, dict) or set(texts) != set(LANGUAGES) or not all(texts.values()):
        raise SourceError(f"{entry.get('name')}: {key} is not there in four languages")
    return cast("Texts", texts)
